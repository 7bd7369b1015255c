import type { Json } from '../../../../preload/contract/read-item.ts';
import { cursorInText, longestLinks, nextCursor } from '../../../pim/links.ts';
import type { PimClient } from '../../../pim/pim-client.ts';
import { pageSize, readPage } from '../../../pim/resources/item-list.ts';
import { collectedBytes } from './collected-bytes.ts';
import type { Patience } from './patience.ts';

/** The list of one kind of items of a PIM. */
export interface ItemList {
  path: '/products-uuid' | '/products' | '/product-models';
  /** The field that the list is ordered by and items are kept by. */
  key: 'uuid' | 'identifier' | 'code';
}

export interface ListPage {
  items: Json[];
  /** The cursor as the PIM gives it; null after the last page. */
  next: string | null;
}

/** A page as it came. */
export interface BytePage {
  bytes: Uint8Array;
  /** The next cursor, where it can be told without parsing. */
  next: string | null;
}

/** What a filling asks of a PIM. All throw ProblemError as `PimClient.get`, for what does not pass by itself. */
export interface ListReader {
  page(filter: string, cursor: string | null, signal: AbortSignal): Promise<ListPage>;
  bytes(filter: string, cursor: string | null, signal: AbortSignal): Promise<BytePage>;
  /** Null where the PIM does not tell. */
  count(filter: string, signal: AbortSignal): Promise<number | null>;
}

/** Of a page; a longer one is refused, as the transport refuses any other answer. */
const mostBytes = 64 * 1024 * 1024;

/** Older releases take no notice of what they do not know (api.akeneo.com, products). */
const extras = { with_completenesses: true, with_quality_scores: true };

/** Reads a list by `search_after`. Of `next` only the cursor is taken: links are known to have lost parts of the query. */
export function createListReader(
  client: PimClient,
  list: ItemList,
  patience: Patience,
  locales?: string,
): ListReader {
  const { host } = new URL(client.baseUrl);
  const queryOf = (filter: string, cursor: string | null) => ({
    pagination_type: 'search_after',
    limit: pageSize,
    locales,
    ...extras,
    ...search(filter),
    search_after: cursor ?? undefined,
  });
  const search = (filter: string) => (filter === '' ? {} : { search: filter });
  return {
    page: (filter, cursor, signal) =>
      patience(async () => {
        const query = queryOf(filter, cursor);
        const answer = await client.get(list.path, { query, signal, priority: 'background' });
        const { items } = readPage(client, list.path, answer);
        return { items, next: nextOf(answer.body, items, cursor) };
      }, signal),
    bytes: (filter, cursor, signal) =>
      patience(async () => {
        const body = collectedBytes(host, mostBytes);
        const query = queryOf(filter, cursor);
        await client.download(list.path, body.sink, { query, signal, priority: 'background' });
        const bytes = body.bytes();
        const next = cursorInText(bytes.toString('utf8', 0, longestLinks));
        return { bytes, next: next === cursor ? null : next };
      }, signal),
    count: (filter, signal) =>
      patience(async () => {
        const query = { pagination_type: 'page', limit: 1, with_count: true, ...search(filter) };
        const answer = await client.get(list.path, { query, signal, priority: 'background' });
        return readPage(client, list.path, answer).count;
      }, signal),
  };
}

/** Where a list goes on after a page: not after an empty one, and never where it was. */
export function nextOf(body: Json, items: readonly Json[], cursor: string | null): string | null {
  const next = items.length === 0 ? null : nextCursor(body);
  return next === cursor ? null : next;
}
