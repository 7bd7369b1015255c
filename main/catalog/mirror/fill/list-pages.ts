import type { Json } from '../../../../preload/contract/read-item.ts';
import { linkOf, nextCursor, restPlace } from '../../../pim/links.ts';
import type { GetOptions, PimAnswer, PimClient } from '../../../pim/pim-client.ts';
import { pageSize, readPage } from '../../../pim/resources/item-list.ts';
import { isObject, text } from '../values.ts';
import type { Patience } from './patience.ts';

/** `pages` by number, `cursor` by `search_after` without a limit, `whole` as a bare array. */
export type Paging = 'pages' | 'cursor' | 'whole';

export interface ListAddress {
  path: string;
  paging: Paging;
  /** The value of `search`, as JSON; null for all. */
  search?: string | null;
}

/** What reading a list needs. */
export interface ListAccess {
  client: PimClient;
  patience: Patience;
  signal: AbortSignal;
}

/** The items of a list by code, page by page; what has no code is left out. @throws ProblemError as `PimClient.get`, `unexpected-answer` */
export async function* listPages(
  { client, patience, signal }: ListAccess,
  { path, paging, search = null }: ListAddress,
): AsyncGenerator<Map<string, Json>> {
  const first = { search: search ?? undefined, limit: paging === 'pages' ? pageSize : undefined };
  let query: GetOptions['query'] = paging === 'whole' ? {} : first;
  let last: string | null = null;
  for (;;) {
    const asked: GetOptions['query'] = query;
    const answer: PimAnswer = await patience(
      () => client.get(path, { query: asked, signal, priority: 'background' }),
      signal,
    );
    const { body }: { body: Json } = answer;
    yield byCode(Array.isArray(body) ? body : readPage(client, path, answer).items);
    const next: string | null =
      paging === 'pages' ? nextPage(body) : paging === 'cursor' ? nextCursor(body) : null;
    // A place that leads to itself would never end.
    if (next === null || next === last) return;
    last = next;
    query = { ...first, ...(paging === 'pages' ? { page: next } : { search_after: next }) };
  }
}

function nextPage(body: Json): string | null {
  const href = linkOf(body, 'next');
  return href === null ? null : (restPlace(href)?.query.page ?? null);
}

function byCode(items: readonly Json[]): Map<string, Json> {
  const found = new Map<string, Json>();
  for (const item of items) {
    const code = isObject(item) ? text(item.code) : null;
    if (!isObject(item) || code === null) continue;
    const { _links: _dropped, ...kept } = item;
    found.set(code, kept);
  }
  return found;
}
