import type {
  CatalogItem,
  ItemOf,
  ListQuery,
  ResourceName,
} from '../../preload/contract/catalog-resources.ts';
import { type CatalogSource, wholeList } from './catalog-source.ts';

const mostPages = 5000;

export interface AllItemsRequest<R extends ResourceName> {
  resource: R;
  parents: readonly string[];
  query?: ListQuery;
  /** Told after each page, with the count of the whole list where it is known. */
  onPage?: (done: number, total: number | null) => void;
  /** Ends after so many items. */
  most?: number;
}

/** Every item of a list, page by page. @throws ProblemError as `CatalogSource.list` */
export async function allItems<R extends ResourceName>(
  source: CatalogSource,
  request: AllItemsRequest<R>,
  signal?: AbortSignal,
): Promise<CatalogItem<ItemOf<R>>[]> {
  const { resource, parents, query = wholeList, onPage, most = Number.POSITIVE_INFINITY } = request;
  const items: CatalogItem<ItemOf<R>>[] = [];
  let cursor: string | null = null;
  let total: number | null = null;
  for (let pages = 0; pages < mostPages && items.length < most; pages += 1) {
    const page: { items: CatalogItem<ItemOf<R>>[]; next: string | null; count: number | null } =
      await source.list({ resource, parents, query, cursor, limit: 100 }, signal);
    items.push(...page.items);
    total ??= page.count;
    onPage?.(items.length, total);
    cursor = page.next;
    if (cursor === null) break;
  }
  return items;
}
