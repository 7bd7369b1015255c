import type { z } from 'zod';
import type { CatalogItem } from '../../../preload/contract/catalog-resources.ts';
import type { Json } from '../../../preload/contract/read-item.ts';
import { readItem } from './item-list.ts';

type Camel<S extends string> = S extends `${infer Head}_${infer Rest}`
  ? `${Head}${Capitalize<Camel<Rest>>}`
  : S;
type CamelCased<T> = { [K in keyof T as K extends string ? Camel<K> : K]: T[K] };

/** The keys of an item as Pimscope writes them: `category_tree` becomes `categoryTree`. */
export function camelCased<T extends Record<string, unknown>>(item: T): CamelCased<T> {
  const entries = Object.entries(item).map(([key, value]) => [camelName(key), value]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fromEntries forgets keys; the type says the same
  return Object.fromEntries(entries) as CamelCased<T>;
}

/** The names of properties are few, and come again with every item. */
const camelNames = new Map<string, string>();

function camelName(key: string): string {
  const known = camelNames.get(key);
  if (known !== undefined) return known;
  const name = key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  camelNames.set(key, name);
  return name;
}

/** One item beside what was understood of it; what does not fit is kept as received. */
export function catalogItem<T>(schema: z.ZodType<T>, keyOf: (item: T) => string, raw: Json): CatalogItem<T> {
  const read = readItem(schema, raw);
  return read.understood
    ? { key: keyOf(read.item), item: read.item, issues: [], raw }
    : { key: rawKey(raw), item: null, issues: read.issues, raw };
}

/** What an odd item may still be asked by. */
function rawKey(raw: Json): string | null {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
  const key = raw.uuid ?? raw.code ?? raw.identifier ?? raw.id;
  return typeof key === 'string' && key !== '' ? key : null;
}
