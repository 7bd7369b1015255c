import type { CatalogRecord } from '../../preload/contract/catalog-records.ts';
import type { ValueEntry } from '../../preload/contract/catalog-resources.ts';

/** What a record is called. */
export interface RecordName {
  title: string;
  identifier: string | null;
  uuid: string | null;
  code: string | null;
  family: string | null;
  /** Null where it can't be: product models. */
  enabled: boolean | null;
}

/** The names of a record: its label in a locale, else in any; else what it is asked by. */
export function recordName(record: CatalogRecord, locale: string | null): RecordName {
  const { record: read, labelAttribute } = record;
  const label = labelAttribute === null ? null : textOf(entriesOf(record, labelAttribute), locale);
  if (read.resource === 'products' && read.entity.item !== null) {
    const { uuid, key, family, enabled } = read.entity.item;
    const identifier = read.entity.item.identifier ?? identifierOf(record);
    return { title: label ?? identifier ?? uuid ?? key, identifier, uuid, code: null, family, enabled };
  }
  if (read.resource === 'product-models' && read.entity.item !== null) {
    const { code, family } = read.entity.item;
    return { title: label ?? code, identifier: null, uuid: null, code, family, enabled: null };
  }
  const key = read.entity.key ?? '';
  return { title: key, identifier: null, uuid: null, code: key, family: null, enabled: null };
}

function entriesOf({ groups }: CatalogRecord, code: string): ValueEntry[] {
  for (const { attributes } of groups) {
    const found = attributes.find((attribute) => attribute.code === code);
    if (found !== undefined) return found.entries;
  }
  return [];
}

/** Where products are asked by uuid their identifier stands among the values. */
function identifierOf({ groups }: CatalogRecord): string | null {
  for (const { attributes } of groups) {
    for (const { type, entries } of attributes) {
      const text = type === 'pim_catalog_identifier' ? textOf(entries, null) : null;
      if (text !== null) return text;
    }
  }
  return null;
}

/** So much of a label is shown in a heading. */
const longestLabel = 300;

function textOf(entries: ValueEntry[], locale: string | null): string | null {
  const texts = entries.flatMap((entry) =>
    (typeof entry.data === 'string' && entry.data !== '') || typeof entry.data === 'number'
      ? [{ locale: entry.locale, text: String(entry.data).slice(0, longestLabel) }]
      : [],
  );
  const best =
    texts.find((one) => one.locale === locale) ?? texts.find((one) => one.locale === null) ?? texts[0];
  return best?.text ?? null;
}
