import type { ValueEntry } from '../../preload/contract/catalog-resources.ts';
import type { Json } from '../../preload/contract/read-item.ts';
import { numberFormat } from '../ui/formats.ts';

/** What is known of the attribute of a value. */
export interface ValueAttribute {
  code: string;
  type: string | null;
  metricFamily: string | null;
  referenceDataName: string | null;
}

/** A value by how it is drawn. */
export type ShownValue =
  | { kind: 'absent' }
  | { kind: 'empty' }
  | { kind: 'text'; text: string; markup: boolean }
  | { kind: 'number'; number: string }
  | { kind: 'flag'; value: boolean }
  | { kind: 'date'; date: string }
  | { kind: 'metric'; amount: string; unit: string }
  | { kind: 'prices'; prices: { amount: string; currency: string }[] }
  | { kind: 'options'; codes: string[]; labels: Json }
  | { kind: 'file'; path: string; name: string; image: boolean }
  | { kind: 'references'; codes: string[]; to: 'records' | 'assets' }
  | { kind: 'table'; rows: Json[] }
  | { kind: 'json'; json: Json };

const isoDate = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2})?$/;
/** Media files stand under folders of one hexadecimal digit each: `a/b/c/d/<hash>_<name>`. */
const mediaPath = /^(?:[0-9a-f]\/){3,4}[0-9a-z]+_(.+)$/i;
const anyTag = /<\/?[a-z][^<>]*>/gi;

/**
 * Looks at a value with its attribute, or without where the attribute is not known, and says how to show it. Never
 * fails: what has another form than its type is shown by its form (api.akeneo.com, product values).
 */
export function shownValue(entry: ValueEntry | undefined, attribute: ValueAttribute | null): ShownValue {
  if (entry === undefined) return { kind: 'absent' };
  const { data } = entry;
  if (data === null || data === '' || (Array.isArray(data) && data.length === 0)) return { kind: 'empty' };
  const type = attribute?.type ?? '';
  if (typeof data === 'boolean') return { kind: 'flag', value: data };
  if (typeof data === 'number') return { kind: 'number', number: String(data) };
  if (typeof data === 'string') return ofText(data, type, entry.linkedData);
  if (Array.isArray(data)) return ofList(data, type, entry.linkedData);
  const { amount, unit } = data;
  if (typeof unit === 'string' && isAmount(amount))
    return { kind: 'metric', amount: plainAmount(String(amount)), unit };
  return { kind: 'json', json: data };
}

function ofText(text: string, type: string, linkedData: Json): ShownValue {
  if (isOption(type)) return { kind: 'options', codes: [text], labels: linkedData };
  if (isRecord(type)) return { kind: 'references', codes: [text], to: 'records' };
  if (type === 'pim_catalog_number' && isAmount(text)) return { kind: 'number', number: plainAmount(text) };
  const isFile = type === '' || type.endsWith('image') || type.endsWith('file');
  const name = isFile ? mediaPath.exec(text)?.[1] : undefined;
  if (name) {
    const image = type.endsWith('image') || /\.(?:png|jpe?g|gif|webp|avif|bmp|svg)$/i.test(name);
    return { kind: 'file', path: text, name, image };
  }
  if ((type === '' || type === 'pim_catalog_date') && isoDate.test(text)) return { kind: 'date', date: text };
  return { kind: 'text', text, markup: text.slice(0, 2000).search(anyTag) !== -1 };
}

function ofList(list: Json[], type: string, linkedData: Json): ShownValue {
  if (type === 'pim_catalog_table') return { kind: 'table', rows: list };
  if (list.every((item) => typeof item === 'string')) {
    if (type === 'pim_catalog_asset_collection') return { kind: 'references', codes: list, to: 'assets' };
    if (isRecord(type)) return { kind: 'references', codes: list, to: 'records' };
    return { kind: 'options', codes: list, labels: linkedData };
  }
  const prices = list.flatMap((item) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return [];
    const { amount, currency } = item;
    return typeof currency === 'string' && isAmount(amount) ? [{ amount: String(amount), currency }] : [];
  });
  return prices.length === list.length ? { kind: 'prices', prices } : { kind: 'json', json: list };
}

const optionTypes = [
  'pim_catalog_simpleselect',
  'pim_catalog_multiselect',
  'pim_reference_data_simpleselect',
  'pim_reference_data_multiselect',
  'single_option',
  'multiple_options',
];
const recordTypes = [
  'akeneo_reference_entity',
  'akeneo_reference_entity_collection',
  'reference_entity_single_link',
  'reference_entity_multiple_links',
];
const isOption = (type: string) => optionTypes.includes(type);
const isRecord = (type: string) => recordTypes.includes(type);

function isAmount(amount: Json | undefined): amount is string | number {
  return typeof amount === 'number' || (typeof amount === 'string' && /^-?\d+(?:\.\d+)?$/.test(amount));
}

/** `4.2000` as `4.2`: the PIM sends the decimals of its database. */
function plainAmount(amount: string): string {
  return /^-?\d+\.\d+$/.test(amount) ? amount.replace(/\.?0+$/, '') : amount;
}

/** A number in the way of a language, however many digits it has. */
export function localNumber(number: string, language: string): string {
  const fraction = number.split('.')[1]?.length ?? 0;
  const known = Number(number);
  // Beyond what a number of JavaScript holds exactly the digits of the PIM are the better ones.
  if (!Number.isFinite(known) || number.replace(/\D/g, '').length > 15) return number;
  return numberFormat(language, {
    minimumFractionDigits: Math.min(fraction, 20),
    maximumFractionDigits: 20,
  }).format(known);
}

/** Text that carries HTML without its tags, short enough for a cell. */
export function withoutTags(text: string): string {
  return text.slice(0, 2000).replace(anyTag, ' ').replace(/\s+/g, ' ').trim();
}

/** Values of options by label in a locale out of `linked_data`: of one option, or by code (with_attribute_options). */
export function linkedLabel(labels: Json, code: string, locale: string | null): string | null {
  if (typeof labels !== 'object' || labels === null || Array.isArray(labels)) return null;
  const own = labels.code === code ? labels : labels[code];
  if (typeof own !== 'object' || own === null || Array.isArray(own)) return null;
  const { labels: byLocale } = own;
  if (typeof byLocale !== 'object' || byLocale === null || Array.isArray(byLocale)) return null;
  const label = locale === null ? Object.values(byLocale)[0] : byLocale[locale];
  return typeof label === 'string' && label !== '' ? label : null;
}

/** The value as it is copied: codes of options, amounts with their units, the text of texts, JSON of the rest. */
export function valueText(value: ShownValue): string {
  switch (value.kind) {
    case 'absent':
    case 'empty':
      return '';
    case 'text':
      return value.text;
    case 'number':
      return value.number;
    case 'flag':
      return String(value.value);
    case 'date':
      return value.date;
    case 'metric':
      return `${value.amount} ${value.unit}`;
    case 'prices':
      return value.prices.map(({ amount, currency }) => `${amount} ${currency}`).join(', ');
    case 'options':
    case 'references':
      return value.codes.join(', ');
    case 'file':
      return value.path;
    case 'table':
      return JSON.stringify(value.rows);
    case 'json':
      return JSON.stringify(value.json);
  }
}
