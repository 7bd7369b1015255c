import { isRecord } from '../search/php.ts';
import { encodeJson } from '../server/json.ts';
import type { OddItem } from './faults.ts';

/** Damages the JSON of the third item of a page; leaves all others as they are. */
export function damaged(json: string, position: number, kind: OddItem | null): string {
  if (kind === null || position !== 2) return json;
  if (kind === 'not-an-object') return '"broken"';
  const parsed: unknown = JSON.parse(json);
  if (!isRecord(parsed)) return json;
  const item = { ...parsed };
  switch (kind) {
    case 'values-null':
      item.values = null;
      break;
    case 'family-missing':
      delete item.family;
      break;
    case 'no-uuid':
      delete item.uuid;
      delete item.identifier;
      delete item.code;
      break;
    case 'wrong-types':
      Object.assign(item, {
        enabled: 'yes',
        categories: null,
        created: 1_465_902_770,
        values: { name: 'text', price: [null] },
      });
  }
  return encodeJson(item);
}
