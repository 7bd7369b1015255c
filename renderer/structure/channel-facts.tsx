import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Fact } from '../profiles/fact.tsx';
import { CodedLabel, EntityLink } from '../record/entity-link.tsx';
import { labelIn } from '../record/label-in.ts';
import { PartState } from '../record/part-state.tsx';
import { UnreadNote } from '../record/unread-note.tsx';
import { channelPageQuery } from './structure-queries.ts';

interface ChannelFactsProps {
  profileId: string;
  code: string;
  labelLocale: string | null;
}

/** What a channel hands on: tree, locales, currencies, units, and the families that count for it. */
export function ChannelFacts({ profileId, code, labelLocale }: ChannelFactsProps) {
  const { t } = useTranslation('structure');
  const query = useQuery(channelPageQuery(profileId, code));
  const link = (resource: 'locales' | 'currencies', codes: string[]) => (
    <span className="ps-value-codes">
      {codes.map((one) => (
        <EntityLink key={one} profileId={profileId} resource={resource} entityKey={one}>
          <code className="ps-coded-code">{one}</code>
        </EntityLink>
      ))}
    </span>
  );
  return (
    <div className="ps-record-scroll">
      <PartState query={query} label={t('reading')}>
        {({ channel, tree, families, unread }) => {
          const units = Object.entries(channel.conversionUnits).flatMap(([attribute, unit]) =>
            typeof unit === 'string' ? [[attribute, unit] as const] : [],
          );
          return (
            <>
              <UnreadNote unread={unread} />
              <section className="ps-part">
                <dl className="ps-record-facts">
                  <Fact name={t('channel.tree')}>
                    {channel.categoryTree !== null && (
                      <EntityLink
                        profileId={profileId}
                        resource="categories"
                        entityKey={channel.categoryTree}
                      >
                        <CodedLabel
                          label={labelIn(tree?.labels ?? {}, labelLocale)}
                          code={channel.categoryTree}
                        />
                      </EntityLink>
                    )}
                  </Fact>
                  <Fact name={t('channel.locales')}>{link('locales', channel.locales)}</Fact>
                  <Fact name={t('channel.currencies')}>{link('currencies', channel.currencies)}</Fact>
                </dl>
              </section>
              <section className="ps-part">
                <h3>{t('channel.units')}</h3>
                {units.length === 0 ? (
                  <p className="ps-muted">{t('channel.noUnits')}</p>
                ) : (
                  <dl className="ps-record-facts">
                    {units.map(([attribute, unit]) => (
                      <div key={attribute}>
                        <dt>
                          <EntityLink profileId={profileId} resource="attributes" entityKey={attribute}>
                            <code className="ps-coded-code">{attribute}</code>
                          </EntityLink>
                        </dt>
                        <dd>
                          <code>{unit}</code>
                        </dd>
                      </div>
                    ))}
                  </dl>
                )}
              </section>
              <section className="ps-part">
                <h3>{t('channel.families')}</h3>
                {families.length === 0 && <p className="ps-muted">{t('channel.noFamilies')}</p>}
                <ul className="ps-part-list">
                  {families.map((family) => (
                    <li key={family.code} className="ps-usage">
                      <EntityLink profileId={profileId} resource="families" entityKey={family.code}>
                        <CodedLabel label={labelIn(family.labels, labelLocale)} code={family.code} />
                      </EntityLink>
                      <span className="ps-muted">{t('channel.required', { count: family.required })}</span>
                    </li>
                  ))}
                </ul>
              </section>
            </>
          );
        }}
      </PartState>
    </div>
  );
}
