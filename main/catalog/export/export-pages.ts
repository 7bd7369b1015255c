import type { ExportRequest } from '../../../preload/contract/catalog-export.ts';
import type {
  CatalogLookup,
  CatalogPage,
  ListQuery,
  ResourceName,
} from '../../../preload/contract/catalog-resources.ts';
import type { Json } from '../../../preload/contract/read-item.ts';
import type { ListRequest, LookupRequest } from '../catalog-source.ts';

/** What an export asks of a `CatalogSource`, whatever the resource is. */
export interface ExportedSource {
  list(request: ListRequest<ResourceName>, signal?: AbortSignal): Promise<CatalogPage<ResourceName>>;
  lookup(request: LookupRequest<ResourceName>, signal?: AbortSignal): Promise<CatalogLookup<ResourceName>>;
}

/** Some rows of an export, and where the following ones begin. */
export interface ExportPage {
  items: { raw: Json; odd: boolean }[];
  /** Keys of the selection that led to nothing. */
  missing: number;
  /** Null after the last. */
  next: string | null;
  count: number | null;
}

type Read = (cursor: string | null, signal: AbortSignal) => Promise<ExportPage>;

const pageSize = 100;

/**
 * How the pages of a request are read, the same again from any cursor.
 *
 * @param query what narrows the list, where it is a list
 */
export function exportReader(source: ExportedSource, request: ExportRequest, query: ListQuery): Read {
  const { resource, parents, keys } = request;
  if (keys !== null) return selectionReader(source, resource, parents, keys);
  return async (cursor, signal) => {
    const page = await source.list({ resource, parents, query, cursor, limit: pageSize }, signal);
    const items = page.items.map(({ raw, item }) => ({ raw, odd: item === null }));
    return { items, missing: 0, next: page.next, count: page.count };
  };
}

/**
 * The pages one after the other, the following one being read while one is used: two are in memory at most.
 * @throws ProblemError as `CatalogSource.list`
 */
export async function* exportPages(
  read: Read,
  from: string | null,
  signal: AbortSignal,
): AsyncGenerator<ExportPage> {
  let reading: Promise<ExportPage> | null = read(from, signal);
  while (reading !== null) {
    const page: ExportPage = await reading;
    reading = page.next === null ? null : read(page.next, signal);
    // It is awaited after the page was used; until then its end must not count as not handled.
    reading?.catch(() => null);
    yield page;
  }
}

/** In the order in which the items were chosen. */
function selectionReader(
  source: ExportedSource,
  resource: ResourceName,
  parents: readonly string[],
  keys: readonly string[],
): Read {
  const chosen = [...new Set(keys)];
  return async (cursor, signal) => {
    const start = cursor === null ? 0 : Number(cursor);
    const asked = chosen.slice(start, start + pageSize);
    const { items } = await source.lookup({ resource, parents, keys: asked }, signal);
    const found = new Map(items.map((one) => [one.key?.toLowerCase(), one]));
    const ordered = asked.flatMap((key) => found.get(key.toLowerCase()) ?? []);
    const end = start + asked.length;
    return {
      items: ordered.map(({ raw, item }) => ({ raw, odd: item === null })),
      missing: asked.length - ordered.length,
      next: end < chosen.length ? String(end) : null,
      count: chosen.length,
    };
  };
}
