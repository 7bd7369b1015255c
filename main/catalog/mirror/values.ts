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

type TakeValue = (attribute: string, locale: string | null, scope: string | null, data: Json) => void;

/** Each value of an item as received; what is shaped otherwise is left out. */
export function eachValue(item: Json, take: TakeValue): void {
  const values = isObject(item) ? item.values : undefined;
  if (!isObject(values)) return;
  for (const attribute in values) {
    const entries = values[attribute];
    if (!Array.isArray(entries)) continue;
    for (const entry of entries) {
      if (!isObject(entry)) continue;
      const { data } = entry;
      if (data === undefined || data === null || data === '' || (Array.isArray(data) && data.length === 0))
        continue;
      take(attribute, text(entry.locale), text(entry.scope), data);
    }
  }
}

/** All of them. */
export function valuesOf(item: Json): Value[] {
  const found: Value[] = [];
  eachValue(item, (attribute, locale, scope, data) => found.push({ attribute, locale, scope, data }));
  return found;
}

/** The single texts of a value by which it is asked: options, numbers, amounts with unit or currency. */
export function plainTexts(data: Json): string[] {
  const texts: string[] = [];
  eachPlainText(data, (plain) => texts.push(plain));
  return texts;
}

/** Each of them. */
export function eachPlainText(data: Json, take: (plain: string) => void): void {
  if (typeof data === 'string') take(data);
  else if (typeof data === 'number' || typeof data === 'boolean') take(plainNumber(String(data)));
  else if (Array.isArray(data)) for (const one of data) eachPlainText(one, take);
  else if (isObject(data)) {
    const { amount, unit, currency } = data;
    if (typeof amount !== 'string' && typeof amount !== 'number') return;
    take(`${plainNumber(String(amount))} ${text(unit) ?? text(currency) ?? ''}`.trim());
  }
}

/** `12.5000` is `12.5`: PIMs pad numbers with zeros. */
function plainNumber(number: string): string {
  return /^-?\d+\.\d+$/.test(number) ? number.replace(/\.?0+$/, '') : number;
}

/** JSON that was written by this app. */
export function parseJson(written: string): Json {
  return receivedJson.parse(JSON.parse(written));
}
