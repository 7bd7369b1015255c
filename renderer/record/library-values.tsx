import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ItemOf } from '../../preload/contract/catalog-resources.ts';
import type { Json } from '../../preload/contract/read-item.ts';
import { problemOf } from '../app/problem-error.ts';
import { CopyIcon } from '../ui/copy-code.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { objectOf } from './entity-title.ts';
import { labelIn } from './label-in.ts';
import { LibraryValue } from './library-value.tsx';
import { libraryAttributesQuery } from './record-queries.ts';

interface LibraryValuesProps {
  profileId: string;
  resource: 'assets' | 'reference-entity-records';
  /** The asset family or reference entity. */
  family: string;
  values: Json;
  labelLocale: string | null;
}

/** The values of an asset or a record, in the order and by the names of its attributes. */
export function LibraryValues({ profileId, resource, family, values, labelLocale }: LibraryValuesProps) {
  const { t } = useTranslation('record');
  const attributesOf = resource === 'assets' ? 'asset-attributes' : 'reference-entity-attributes';
  const query = useQuery(libraryAttributesQuery(profileId, attributesOf, family));
  const attributes = attributesIn(query.data?.items ?? []);
  const given = objectOf(values) ?? {};
  const codes = [...new Set([...attributes.keys(), ...Object.keys(given)])];
  return (
    <section className="ps-part">
      <h3>{t('tab.values')}</h3>
      {query.error && (
        <ProblemView
          problem={{ ...problemOf(query.error), action: { kind: 'retry' } }}
          handlers={{ retry: () => void query.refetch() }}
          tone="warning"
          compact
        />
      )}
      {codes.map((code) => {
        const attribute = attributes.get(code);
        const label = labelIn(attribute?.labels ?? {}, labelLocale);
        const entries = entriesOf(given[code] ?? null);
        return (
          <dl key={code} className="ps-attribute">
            <dt>
              {label !== null && <bdi>{label}</bdi>}
              <span className="ps-attribute-code">
                <code>{code}</code>
                <CopyIcon text={code} what={t('code')} />
              </span>
            </dt>
            {entries.length === 0 && <dd className="ps-muted">{t('absent')}</dd>}
            {entries.map(({ channel, locale, data }) => (
              <dd key={`${channel ?? ''} ${locale ?? ''}`} data-placed={channel !== null || locale !== null}>
                {(channel !== null || locale !== null) && (
                  <span className="ps-value-where">
                    {channel !== null && <span className="ps-chip">{channel}</span>}
                    {locale !== null && <span className="ps-chip">{locale}</span>}
                  </span>
                )}
                <LibraryValue
                  profileId={profileId}
                  resource={resource}
                  family={family}
                  attribute={{ code, type: attribute?.type ?? null }}
                  data={data}
                  locale={locale}
                />
              </dd>
            ))}
          </dl>
        );
      })}
    </section>
  );
}

type LibraryAttribute = ItemOf<'asset-attributes'>;

function attributesIn(items: readonly { item: unknown }[]): Map<string, LibraryAttribute> {
  const known = items.flatMap(({ item }) => (isAttribute(item) ? [item] : []));
  return new Map(known.map((attribute) => [attribute.code, attribute]));
}

/** The contract has checked the items; this tells them from those of other resources. */
function isAttribute(item: unknown): item is LibraryAttribute {
  return typeof item === 'object' && item !== null && 'valuePerChannel' in item;
}

function entriesOf(json: Json) {
  if (!Array.isArray(json)) return [];
  return json.map((entry) => {
    const { channel, locale, data = null } = objectOf(entry) ?? {};
    return { channel: textOf(channel), locale: textOf(locale), data };
  });
}

function textOf(json: Json | undefined): string | null {
  return typeof json === 'string' ? json : null;
}
