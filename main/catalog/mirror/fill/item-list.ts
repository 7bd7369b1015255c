import type { Json } from '../../../../preload/contract/read-item.ts';
import { cursorInText, nextCursor } from '../../../pim/links.ts';
import type { PimClient } from '../../../pim/pim-client.ts';
import { pageSize, readPage } from '../../../pim/resources/item-list.ts';
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

/** What a filling asks of a PIM. All throw ProblemError as `PimClient.get`, for what does not pass by itself. */
export interface ListReader {
  /** @param onNext told of the next cursor as soon as it is known, maybe more than once, and not of every page's */
  page(
    filter: string,
    cursor: string | null,
    signal: AbortSignal,
    onNext?: (next: string) => void,
  ): Promise<ListPage>;
  /** Null where the PIM does not tell. */
  count(filter: string, signal: AbortSignal): Promise<number | null>;
}

/** Older releases take no notice of what they do not know (api.akeneo.com, products). */
const extras = { with_completenesses: true, with_quality_scores: true };

/** Reads a list by `search_after`. Of `next` only the cursor is taken: links are known to have lost parts of the query. */
export function createListReader(
  client: PimClient,
  list: ItemList,
  patience: Patience,
  locales?: string,
): ListReader {
  const search = (filter: string) => (filter === '' ? {} : { search: filter });
  return {
    page: (filter, cursor, signal, onNext) =>
      patience(async () => {
        const query = {
          pagination_type: 'search_after',
          limit: pageSize,
          locales,
          ...extras,
          ...search(filter),
          search_after: cursor ?? undefined,
        };
        const onText = (text: string) => {
          const next = cursorInText(text);
          if (next !== null && next !== cursor) onNext?.(next);
        };
        const answer = await client.get(list.path, { query, signal, priority: 'background', onText });
        const { items } = readPage(client, list.path, answer);
        const next = items.length === 0 ? null : nextCursor(answer.body);
        return { items, next: next === cursor ? null : next };
      }, signal),
    count: (filter, signal) =>
      patience(async () => {
        const query = { pagination_type: 'page', limit: 1, with_count: true, ...search(filter) };
        const answer = await client.get(list.path, { query, signal, priority: 'background' });
        return readPage(client, list.path, answer).count;
      }, signal),
  };
}
