import type { Json } from '../../../preload/contract/read-item.ts';

/** The value of the query parameter `search` (api.akeneo.com, filters). */
export function searchFilter(property: string, operator: string, value: Json): string {
  return JSON.stringify({ [property]: [{ operator, value }] });
}

/** Web servers take about 8 kB of address; this leaves room for the rest. */
const maxFilterLength = 4000;
const maxCodes = 100;

/** Splits codes into groups that fit a `code IN` filter of one address and one page of answers. */
export function codeGroups(codes: readonly string[]): string[][] {
  const groups: string[][] = [];
  let length = 0;
  for (const code of codes) {
    const size = encodeURIComponent(JSON.stringify(code)).length + 3;
    const group = groups.at(-1);
    if (group === undefined || group.length === maxCodes || length + size > maxFilterLength) {
      groups.push([code]);
      length = size;
    } else {
      group.push(code);
      length += size;
    }
  }
  return groups;
}
