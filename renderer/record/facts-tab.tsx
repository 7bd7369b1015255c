import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogRecord } from '../../preload/contract/catalog-records.ts';
import { Fact } from '../profiles/fact.tsx';
import { exactTime } from '../ui/moment.ts';
import { RelativeTime } from '../ui/relative-time.tsx';
import { CodedLabel, EntityLink } from './entity-link.tsx';
import { labelIn } from './label-in.ts';

interface FactsTabProps {
  profileId: string;
  record: CatalogRecord;
  labelLocale: string | null;
}

/** Where a record stands: categories with the way to them, product model above, times, groups, quality. */
export function FactsTab({ profileId, record, labelLocale }: FactsTabProps) {
  const { t, i18n } = useTranslation('record');
  const item = itemOf(record);
  return (
    <div className="ps-record-scroll">
      <section className="ps-part">
        <h3>{t('facts.categories')}</h3>
        {record.categories.length === 0 && <p className="ps-muted">{t('facts.noCategories')}</p>}
        <ul className="ps-paths">
          {record.categories.map(({ code, path }) => (
            <li key={code}>
              <ol className="ps-path">
                {path.map((category) => (
                  <li key={category.code}>
                    <EntityLink profileId={profileId} resource="categories" entityKey={category.code}>
                      <bdi>{labelIn(category.labels, labelLocale) ?? `[${category.code}]`}</bdi>
                    </EntityLink>
                  </li>
                ))}
              </ol>
              <code className="ps-coded-code">{code}</code>
            </li>
          ))}
        </ul>
      </section>
      {item !== null && (
        <section className="ps-part">
          <h3>{t('facts.about')}</h3>
          <dl className="ps-record-facts">
            <Fact name={t('facts.parent')}>
              {item.parent === null ? (
                <span className="ps-muted">{t('facts.none')}</span>
              ) : (
                <EntityLink profileId={profileId} resource="product-models" entityKey={item.parent}>
                  <CodedLabel label={null} code={item.parent} />
                </EntityLink>
              )}
            </Fact>
            {item.familyVariant !== null && item.family !== null && (
              <Fact name={t('facts.familyVariant')}>
                <EntityLink
                  profileId={profileId}
                  resource="family-variants"
                  parents={[item.family]}
                  entityKey={item.familyVariant}
                >
                  <CodedLabel label={null} code={item.familyVariant} />
                </EntityLink>
              </Fact>
            )}
            <Fact name={t('facts.created')}>{time(item.created, i18n.language)}</Fact>
            <Fact name={t('facts.updated')}>{time(item.updated, i18n.language)}</Fact>
            {item.groups.length > 0 && (
              <Fact name={t('facts.groups')}>
                <span className="ps-value-codes">
                  {item.groups.map((group) => (
                    <span key={group} className="ps-chip">
                      {group}
                    </span>
                  ))}
                </span>
              </Fact>
            )}
            {item.qualityScores.length > 0 && (
              <Fact name={t('facts.quality')}>
                <span className="ps-value-codes">
                  {item.qualityScores.map(({ scope, locale, data }) => (
                    <span key={`${scope} ${locale}`}>
                      <strong>{data}</strong>{' '}
                      <span className="ps-muted">{`${scope ?? ''} ${locale ?? ''}`}</span>
                    </span>
                  ))}
                </span>
              </Fact>
            )}
            <Fact name={t('facts.readAt')}>
              <RelativeTime at={record.readAt} />
            </Fact>
          </dl>
        </section>
      )}
    </div>
  );
}

function time(at: string | null, language: string): ReactNode {
  if (at === null) return null;
  return (
    <>
      <time dateTime={at}>{exactTime(at, language)}</time>{' '}
      <span className="ps-muted">
        (<RelativeTime at={at} />)
      </span>
    </>
  );
}

function itemOf({ record }: CatalogRecord) {
  if (record.resource === 'products' && record.entity.item !== null)
    return { ...record.entity.item, familyVariant: null };
  if (record.resource === 'product-models' && record.entity.item !== null)
    return { ...record.entity.item, groups: [] };
  return null;
}
