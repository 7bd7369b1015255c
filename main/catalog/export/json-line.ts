import type { Json } from '../../../preload/contract/read-item.ts';
import { fieldsOf } from './cell.ts';

/** What of an item is written; null for all of it. */
export type JsonChoice = { properties: readonly string[]; attributes: readonly string[] } | null;

/** An item as one line of JSON, as the API gave it, with what was chosen of it. */
export function jsonLine(raw: Json, choice: JsonChoice): string {
  if (choice === null || typeof raw !== 'object') return `${JSON.stringify(raw)}\n`;
  const item = fieldsOf(raw);
  const chosen: [string, Json][] = choice.properties.flatMap((name): [string, Json][] => pick(item, name));
  if (choice.attributes.length > 0) {
    const values = fieldsOf(item.values);
    const picked = choice.attributes.flatMap((code): [string, Json][] => pick(values, code));
    chosen.push(['values', Object.fromEntries(picked)]);
  }
  return `${JSON.stringify(Object.fromEntries(chosen))}\n`;
}

function pick(fields: Readonly<Record<string, Json>>, name: string): [string, Json][] {
  const field = fields[name];
  return field === undefined ? [] : [[name, field]];
}
