import { z } from 'zod';
import { type Json, receivedJson } from '../../../preload/contract/read-item.ts';
import { codeGroups } from '../../pim/resources/search-filter.ts';

/**
 * Characters of an encoded `search` that every web server takes: Apache lets a request line have 8190
 * (LimitRequestLine), nginx 8192 (large_client_header_buffers). The rest of the address needs some of them.
 */
const longestSearch = 6000;
/** A PIM takes no longer list of identifiers (api.akeneo.com, filters), and a page holds no more. */
const longestList = 100;

const searchSchema = z.record(z.string(), receivedJson);
const inSchema = z.looseObject({ operator: z.literal('IN'), value: z.array(z.string()) });

/** The lists of a `search` that are too long for one call; the property of each. */
export function longLists(search: string | null): string[] {
  const conditions = search === null ? null : parse(search);
  if (search === null || conditions === null) return [];
  const isLong = encodeURIComponent(search).length > longestSearch;
  return Object.entries(conditions).flatMap(([property, list]) => {
    const longest = Math.max(0, ...listsOf(list).map(({ value }) => value.length));
    return longest > longestList || (isLong && longest > 1) ? [property] : [];
  });
}

/**
 * Splits the longest list of `IN` on `property` so that each call fits an address. All parts together give what the
 * whole would have given, each item once, where no item has two values of the property.
 */
export function splitSearch(search: string, property: string): string[] {
  const conditions = parse(search);
  const list = conditions?.[property];
  if (conditions === null || !Array.isArray(list)) return [search];
  const parsed = list.map((condition) => inSchema.safeParse(condition));
  const lengths = parsed.map((one) => one.data?.value.length ?? 0);
  const at = lengths.indexOf(Math.max(...lengths));
  const condition = parsed[at]?.data;
  if (condition === undefined) return [search];
  return codeGroups([...new Set(condition.value)]).map((value) =>
    JSON.stringify({ ...conditions, [property]: list.with(at, { ...condition, value }) }),
  );
}

function listsOf(list: Json): z.output<typeof inSchema>[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((condition) => inSchema.safeParse(condition).data ?? []);
}

function parse(search: string): Record<string, Json> | null {
  try {
    return searchSchema.safeParse(JSON.parse(search)).data ?? null;
  } catch (error) {
    // The PIM says what is wrong with it.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
