import { IconListDetails } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import type { Json } from '../../preload/contract/read-item.ts';
import { listsIn } from './entity-places.ts';
import { labelsOf, objectOf } from './entity-title.ts';
import { LibraryValues } from './library-values.tsx';
import { MediaValue } from './media-value.tsx';
import { PropertyValue } from './property-value.tsx';

interface EntityAboutProps {
  profileId: string;
  resource: ResourceName;
  parents: string[];
  entityKey: string;
  raw: Json;
  labelLocale: string | null;
}

/** These have a place of their own. */
const apart = new Set(['labels', 'values', '_links']);

/** What the PIM tells about an entity: its properties by the names of the API, values, labels in all locales, lists. */
export function EntityAbout(props: EntityAboutProps) {
  const { profileId, resource, parents, entityKey, raw, labelLocale } = props;
  const { t } = useTranslation(['record', 'explorer']);
  const properties = objectOf(raw) ?? {};
  const labels = Object.entries(labelsOf(raw)).sort(([one], [other]) => one.localeCompare(other));
  const type = typeof properties.type === 'string' ? properties.type : null;
  const lists = listsIn(resource, type);
  return (
    <div className="ps-record-scroll">
      {lists.length > 0 && (
        <nav className="ps-part ps-entity-lists" aria-label={t('record:about.lists')}>
          {lists.map((list) => (
            <Link
              key={list}
              className="ps-entity-link"
              to="/profiles/$profileId/catalog/$resource"
              params={{ profileId, resource: list }}
              search={{ parents: [...parents, entityKey] }}
              preload={false}
            >
              <IconListDetails size={15} aria-hidden /> {t(`explorer:resource.${list}`)}
            </Link>
          ))}
        </nav>
      )}
      {resource === 'media-files' && (
        <section className="ps-part">
          <MediaValue
            profileId={profileId}
            kind="product"
            code={entityKey}
            name={entityKey.split('/').at(-1) ?? ''}
          />
        </section>
      )}
      {(resource === 'assets' || resource === 'reference-entity-records') && (
        <LibraryValues
          profileId={profileId}
          resource={resource}
          family={parents[0] ?? ''}
          values={properties.values ?? null}
          labelLocale={labelLocale}
        />
      )}
      <section className="ps-part">
        <h3>{t('record:about.properties')}</h3>
        <dl className="ps-record-facts">
          {Object.entries(properties)
            .filter(([property]) => !apart.has(property))
            .map(([property, value]) => (
              <div key={property}>
                <dt>
                  <code>{property}</code>
                </dt>
                <dd>
                  <PropertyValue
                    profileId={profileId}
                    resource={resource}
                    property={property}
                    value={value}
                  />
                </dd>
              </div>
            ))}
        </dl>
      </section>
      {'labels' in properties && (
        <section className="ps-part">
          <h3>{t('record:about.labels')}</h3>
          {labels.length === 0 && <p className="ps-muted">{t('record:about.noLabels')}</p>}
          <dl className="ps-record-facts">
            {labels.map(([locale, label]) => (
              <div key={locale} data-current={locale === labelLocale}>
                <dt>
                  <code>{locale}</code>
                </dt>
                <dd dir="auto" lang={locale.replace('_', '-')}>
                  {label || <span className="ps-muted">{t('record:empty')}</span>}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  );
}
