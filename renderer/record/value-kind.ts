import type { Json } from '../../preload/contract/read-item.ts';

/** The data of a value by how it is best read. Akeneo documents the shapes at api.akeneo.com, "Product values". */
export type ReadableValue =
  | { kind: 'empty' }
  | { kind: 'text'; text: string }
  | { kind: 'date'; date: string }
  | { kind: 'file'; path: string; name: string }
  | { kind: 'number'; number: number }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'codes'; codes: string[] }
  | { kind: 'prices'; prices: { amount: string; currency: string }[] }
  | { kind: 'metric'; amount: string; unit: string }
  | { kind: 'json'; json: Json };

const isoDate = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/;
/** Media files stand under four folders of one hexadecimal digit each: `a/b/c/d/<hash>_<name>`. */
const mediaPath = /^(?:[0-9a-f]\/){3,4}[0-9a-z]+_(.+)$/i;

/** Looks at the data of a value and says how to show it. Never fails: what is not known is JSON. */
export function readableValue(data: Json): ReadableValue {
  if (data === null || data === '') return { kind: 'empty' };
  if (typeof data === 'string') return ofText(data);
  if (typeof data === 'number') return { kind: 'number', number: data };
  if (typeof data === 'boolean') return { kind: 'boolean', value: data };
  if (Array.isArray(data)) return ofList(data);
  const { amount, unit } = data;
  if (typeof unit === 'string' && isAmount(amount)) {
    return { kind: 'metric', amount: plainAmount(String(amount)), unit };
  }
  return { kind: 'json', json: data };
}

function ofText(text: string): ReadableValue {
  const name = mediaPath.exec(text)?.[1];
  if (name) return { kind: 'file', path: text, name };
  return isoDate.test(text) ? { kind: 'date', date: text } : { kind: 'text', text };
}

function ofList(list: Json[]): ReadableValue {
  if (list.length === 0) return { kind: 'empty' };
  if (list.every((item) => typeof item === 'string')) return { kind: 'codes', codes: list };
  const prices = list.flatMap((item) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return [];
    const { amount, currency } = item;
    return typeof currency === 'string' && isAmount(amount) ? [{ amount: String(amount), currency }] : [];
  });
  return prices.length === list.length ? { kind: 'prices', prices } : { kind: 'json', json: list };
}

function isAmount(amount: Json | undefined): amount is string | number {
  return typeof amount === 'number' || (typeof amount === 'string' && amount !== '');
}

/** `4.2000` as `4.2`: the PIM sends the decimals of its database. */
function plainAmount(amount: string): string {
  return /^-?\d+\.\d+$/.test(amount) ? amount.replace(/\.?0+$/, '') : amount;
}
