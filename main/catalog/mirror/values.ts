import { type Json, receivedJson } from '../../../preload/contract/read-item.ts';

export interface Value {
  attribute: string;
  locale: string | null;
  scope: string | null;
  data: Json;
}

type JsonObject = { [key: string]: Json };

export function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

export function text(json: Json | undefined): string | null {
  return typeof json === 'string' ? json : null;
}

/** All values of an item as received; what is shaped otherwise is left out. */
export function valuesOf(item: Json): Value[] {
  const values = isObject(item) ? item.values : undefined;
  if (!isObject(values)) return [];
  const found: Value[] = [];
  for (const attribute in values) {
    const entries = values[attribute];
    if (!Array.isArray(entries)) continue;
    for (const entry of entries) {
      if (!isObject(entry)) continue;
      const { data } = entry;
      if (data === undefined || data === null || data === '' || (Array.isArray(data) && data.length === 0))
        continue;
      found.push({ attribute, locale: text(entry.locale), scope: text(entry.scope), data });
    }
  }
  return found;
}

/** The single texts of a value by which it is asked: options, numbers, amounts with unit or currency. */
export function plainTexts(data: Json): string[] {
  if (typeof data === 'string') return [data];
  if (typeof data === 'number' || typeof data === 'boolean') return [plainNumber(String(data))];
  if (Array.isArray(data)) return data.flatMap(plainTexts);
  if (!isObject(data)) return [];
  const { amount, unit, currency } = data;
  if (typeof amount !== 'string' && typeof amount !== 'number') return [];
  return [`${plainNumber(String(amount))} ${text(unit) ?? text(currency) ?? ''}`.trim()];
}

/** `12.5000` is `12.5`: PIMs pad numbers with zeros. */
function plainNumber(number: string): string {
  return /^-?\d+\.\d+$/.test(number) ? number.replace(/\.?0+$/, '') : number;
}

/** JSON that was written by this app. */
export function parseJson(written: string): Json {
  return receivedJson.parse(JSON.parse(written));
}
