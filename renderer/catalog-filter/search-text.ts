import { readSearch } from '../../preload/contract/catalog-filter.ts';
import type { Json } from '../../preload/contract/read-item.ts';

/** Longer lists stand one value a line: an editor is slow with lines of a hundred thousand characters. */
const longList = 20;

/** A `search` as it is read best: a line for each condition. Text that can't be read stays as it is. */
export function searchText(search: string | null): string {
  const read = readSearch(search);
  if (search === null || !read.ok || read.tree.length === 0) return search ?? '';
  const parsed: unknown = JSON.parse(search);
  if (!isObject(parsed)) return search;
  const properties = Object.entries(parsed).map(
    ([field, list]) => `  ${JSON.stringify(field)}: ${listText(list)}`,
  );
  return `{\n${properties.join(',\n')}\n}`;
}

function listText(list: Json): string {
  if (!Array.isArray(list)) return line(list);
  if (list.length < 2) return `[${list.map(line).join('')}]`;
  return `[\n${list.map((one) => `    ${line(one)}`).join(',\n')}\n  ]`;
}

function line(json: Json): string {
  if (Array.isArray(json)) {
    if (json.length <= longList) return `[${json.map(line).join(', ')}]`;
    return `[\n${json.map((one) => `      ${line(one)}`).join(',\n')}\n    ]`;
  }
  if (typeof json !== 'object' || json === null) return JSON.stringify(json);
  const parts = Object.entries(json).map(([key, value]) => `${JSON.stringify(key)}: ${line(value)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

function isObject(json: unknown): json is Record<string, Json> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
