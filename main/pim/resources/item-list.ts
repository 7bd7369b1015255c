import { z } from 'zod';
import { type Json, type ReadItem, receivedJson } from '../../../preload/contract/read-item.ts';
import { linkOf, restPlace } from '../links.ts';
import type { GetOptions, PimAnswer, PimClient } from '../pim-client.ts';
import { ProblemError, problem } from '../problem-error.ts';
import { lenientCount, listOf } from './lenient.ts';

/** The greatest number of items that a PIM puts on one page (api.akeneo.com, pagination). */
export const pageSize = 100;
const maxPages = 1000;

const envelopeSchema = z.object({
  _embedded: z.object({ items: z.preprocess(listOf, z.array(receivedJson)) }),
  items_count: lenientCount.nullish().catch(null),
});

/** One page of a list as a PIM sends it, its items not yet looked at. */
export interface RawPage {
  items: Json[];
  /** Only there when the call asked for it with `with_count=true`. */
  count: number | null;
}

/** @throws ProblemError `unexpected-answer` when the body is no page */
export function readPage(client: PimClient, path: string, answer: PimAnswer): RawPage {
  const parsed = envelopeSchema.safeParse(answer.body);
  if (parsed.success) return { items: parsed.data._embedded.items, count: parsed.data.items_count ?? null };
  throw unexpected(client, path, answer);
}

/** The items of a page, not yet looked at; null when the body is no page. */
export function itemsOfPage(body: Json): Json[] | null {
  return envelopeSchema.safeParse(body).data?._embedded.items ?? null;
}

/** The problem of an answer that is JSON but not what `path` answers with. */
export function unexpected(client: PimClient, path: string, answer: PimAnswer): ProblemError {
  const params = { host: new URL(client.baseUrl).host, path };
  const evidence = { request: `GET ${client.baseUrl}/api/rest/v1${path}`, status: answer.status };
  return new ProblemError(problem('unexpected-answer', params, { evidence }));
}

/** One item through its schema: understood, or kept as received with what did not fit. */
export function readItem<T>(schema: z.ZodType<T>, raw: Json): ReadItem<T> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { understood: true, item: parsed.data };
  return { understood: false, raw, issues: parsed.error.issues.map(issueText) };
}

/**
 * All items of an offset-paginated list, page by page along its `next` links.
 *
 * @throws ProblemError as `PimClient.get`, and `unexpected-answer`
 */
export async function readAllItems<T>(
  client: PimClient,
  path: string,
  schema: z.ZodType<T>,
  options: GetOptions = {},
): Promise<ReadItem<T>[]> {
  const items: ReadItem<T>[] = [];
  let place = { path, query: options.query ?? {} };
  place = { path, query: { ...place.query, limit: pageSize } };
  for (let pages = 0; pages < maxPages; pages += 1) {
    const answer = await client.get(place.path, { ...options, query: place.query });
    items.push(...readPage(client, path, answer).items.map((raw) => readItem(schema, raw)));
    const href = linkOf(answer.body, 'next');
    const next = href === null ? null : restPlace(href);
    if (next === null) break;
    place = next;
  }
  return items;
}

/** The understood items of a list. */
export function understoodItems<T>(items: readonly ReadItem<T>[]): T[] {
  return items.flatMap((one) => (one.understood ? [one.item] : []));
}

/** For example `labels.en_US: expected string, received object`. */
function issueText(issue: z.core.$ZodIssue): string {
  const at = issue.path.length === 0 ? 'item' : issue.path.join('.');
  return `${at}: ${issue.message.replace(/^Invalid input: /, '')}`;
}
