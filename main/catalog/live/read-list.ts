import type { CatalogItem, ListQuery } from '../../../preload/contract/catalog-resources.ts';
import type { Json } from '../../../preload/contract/read-item.ts';
import { linkOf, nextCursor, restPlace } from '../../pim/links.ts';
import { type GetOptions, type PimAnswer, type PimClient, pathCode } from '../../pim/pim-client.ts';
import { ProblemError, problem } from '../../pim/problem-error.ts';
import { catalogItem } from '../../pim/resources/catalog-item.ts';
import { readPage, unexpected } from '../../pim/resources/item-list.ts';
import type { Resource, ResourceAddress } from '../../pim/resources/resource.ts';
import type { ListPlace } from './list-place.ts';

/** A page as it was read, and the place of the following one in the same part. */
export interface ReadListPage<T> {
  items: CatalogItem<T>[];
  next: Pick<ListPlace, 'page' | 'after'> | null;
  count: number | null;
}

export interface ListCall<T> {
  client: PimClient;
  resource: Resource<T>;
  parents: readonly string[];
  query: ListQuery;
  signal: AbortSignal | undefined;
}

/** The path of a resource within what it lies in. @throws ProblemError `invalid-argument` where that is not all named */
export function pathOf(resource: ResourceAddress, parents: readonly string[]): string {
  if (parents.length !== resource.depth)
    throw new ProblemError(problem('invalid-argument', { channel: 'catalog.list', places: 'parents' }));
  return resource.path(parents.map(pathCode));
}

/** Path and query of the call for one page. @throws ProblemError `invalid-argument` as `pathOf` */
export function listAddress(
  resource: ResourceAddress,
  { parents, query }: Pick<ListCall<unknown>, 'parents' | 'query'>,
  place: ListPlace,
  limit: number,
): { path: string; query: NonNullable<GetOptions['query']> } {
  const path = pathOf(resource, parents);
  if (resource.paging === 'whole') return { path, query: {} };
  return { path, query: { ...narrowing(resource, query), ...paging(resource, place, limit) } };
}

/** One page. @throws ProblemError as `PimClient.get`, `unexpected-answer`, `request-refused` for a disabled catalog */
export async function readListPage<T>(
  call: ListCall<T>,
  place: ListPlace,
  limit: number,
): Promise<ReadListPage<T>> {
  const { client, resource, signal } = call;
  const { path, query } = listAddress(resource, call, place, limit);
  const isWhole = resource.paging === 'whole';
  const answer = await client.get(path, { query, signal });
  const page = isWhole ? wholeOf(call, path, answer) : pageOf(call, path, answer);
  const items = page.items.map((raw) => catalogItem(resource.schema, resource.keyOf, raw));
  return { items, count: page.count, next: items.length === 0 ? null : nextOf(resource, answer.body, place) };
}

/** How many there are, or null. @throws ProblemError as `readListPage` */
export async function readCount<T>(call: ListCall<T>): Promise<number | null> {
  const { client, resource, signal } = call;
  if (resource.paging === 'cursor') return null;
  const path = pathOf(resource, call.parents);
  if (resource.paging === 'whole') return wholeOf(call, path, await client.get(path, { signal })).count;
  const paged = resource.paging === 'both' ? { pagination_type: 'page' } : {};
  const query = { ...narrowing(resource, call.query), ...paged, limit: 1, with_count: true };
  return pageOf(call, path, await client.get(path, { query, signal })).count;
}

function paging({ paging: kind }: ResourceAddress, place: ListPlace, limit: number): GetOptions['query'] {
  if (kind === 'pages') {
    const page = place.page ?? 1;
    return { page, limit, ...(page === 1 ? { with_count: true } : {}) };
  }
  const after = { search_after: place.after ?? undefined };
  return kind === 'both' ? { pagination_type: 'search_after', limit, ...after } : after;
}

/** Records and assets say `channel` for what products call `scope`; structure knows only `search`. */
function narrowing(resource: ResourceAddress, query: ListQuery): NonNullable<GetOptions['query']> {
  const search = query.search ?? undefined;
  if (resource.paging === 'pages') return { search };
  const scope = query.scope ?? undefined;
  const locales = query.locales.length === 0 ? undefined : query.locales.join(',');
  if (resource.paging === 'cursor') return { search, channel: scope, locales };
  return {
    search,
    scope,
    locales,
    attributes: query.attributes.length === 0 ? undefined : query.attributes.join(','),
    with_attribute_options: query.withAttributeOptions ? true : undefined,
    with_quality_scores: query.withQualityScores ? true : undefined,
    with_completenesses: query.withCompletenesses ? true : undefined,
  };
}

function nextOf(resource: ResourceAddress, body: Json, place: ListPlace): ReadListPage<unknown>['next'] {
  if (resource.paging === 'whole') return null;
  if (resource.paging !== 'pages') {
    const after = nextCursor(body);
    return after === null || after === place.after ? null : { page: null, after };
  }
  const href = linkOf(body, 'next');
  const page = Number(href === null ? Number.NaN : restPlace(href)?.query.page);
  return Number.isInteger(page) && page > (place.page ?? 1) ? { page, after: null } : null;
}

function pageOf<T>({ client }: ListCall<T>, path: string, answer: PimAnswer) {
  const { body, status } = answer;
  if (typeof body === 'object' && body !== null && !Array.isArray(body) && typeof body.error === 'string') {
    const evidence = { request: `GET ${client.baseUrl}/api/rest/v1${path}`, status };
    const params = { host: new URL(client.baseUrl).host, status, path, message: body.error.slice(0, 300) };
    throw new ProblemError(problem('request-refused', params, { evidence }));
  }
  return readPage(client, path, answer);
}

/** A bare array; a page with `_embedded` is taken as well. */
function wholeOf<T>({ client }: ListCall<T>, path: string, answer: PimAnswer) {
  if (Array.isArray(answer.body)) return { items: answer.body, count: answer.body.length };
  if (linkOf(answer.body, 'self') === null) throw unexpected(client, path, answer);
  return readPage(client, path, answer);
}
