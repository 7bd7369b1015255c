import { z } from 'zod';
import { type Json, type ReadItem, receivedJson } from '../../../preload/contract/read-item.ts';
import { nextCursor } from '../links.ts';
import { type GetOptions, type PimClient, pathCode } from '../pim-client.ts';
import { readItem, readPage } from './item-list.ts';
import { lenientBoolean, lenientCodes, lenientMap, lenientText } from './lenient.ts';

const schema = z.object({
  uuid: lenientText,
  identifier: lenientText,
  family: lenientText,
  parent: lenientText,
  enabled: lenientBoolean.nullish().transform((enabled) => enabled ?? null),
  categories: lenientCodes,
  values: lenientMap(receivedJson),
  created: lenientText,
  updated: lenientText,
});

/** A product as received, its values not yet looked at. */
export type Product = z.output<typeof schema>;

/** Which of the two product resources a PIM is asked: `/products-uuid` is there since 7.0. */
export type ProductPath = '/products-uuid' | '/products';

export interface RawProductPage {
  items: { raw: Json; read: ReadItem<Product> }[];
  /** Cursor of the following page; null after the last. */
  next: string | null;
}

/**
 * One page of products in the order of their key, by `search_after`: the only pagination without an end at 10,000
 * (api.akeneo.com, pagination). @throws ProblemError as `PimClient.get`, `unexpected-answer`
 */
export async function readProducts(
  client: PimClient,
  path: ProductPath,
  page: { after: string | null; limit: number },
  options: GetOptions = {},
): Promise<RawProductPage> {
  const query = {
    pagination_type: 'search_after',
    limit: page.limit,
    search_after: page.after ?? undefined,
  };
  const answer = await client.get(path, { ...options, query });
  const items = readPage(client, path, answer).items.map((raw) => ({ raw, read: readItem(schema, raw) }));
  const next = items.length === 0 ? null : nextCursor(answer.body);
  return { items, next: next === page.after ? null : next };
}

/** One product. @throws ProblemError as `PimClient.get`; `entity-not-found` */
export async function readProduct(
  client: PimClient,
  path: ProductPath,
  key: string,
  options?: GetOptions,
): Promise<{ raw: Json; read: ReadItem<Product> }> {
  const answer = await client.get(`${path}/${pathCode(key)}`, options);
  return { raw: answer.body, read: readItem(schema, answer.body) };
}

/** Number of all products, or null where the PIM does not tell. @throws ProblemError as `PimClient.get` */
export async function countProducts(
  client: PimClient,
  path: ProductPath,
  options: GetOptions = {},
): Promise<number | null> {
  const query = { pagination_type: 'page', limit: 1, with_count: true };
  const answer = await client.get(path, { ...options, query });
  return readPage(client, path, answer).count;
}
