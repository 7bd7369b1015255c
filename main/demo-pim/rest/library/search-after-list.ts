import { encodePathPart, encodeQuery, type Parameter } from '../../pagination/links.ts';
import { openCursor, sealCursor } from '../../pagination/opaque-cursor.ts';
import { jsonAnswer } from '../../server/answers.ts';
import { unprocessable } from '../../server/api-error.ts';
import type { Answer, Call } from '../../server/call.ts';
import type { Pim } from '../../server/pim.ts';

/** One item of such a list, with its code and the links beside its own. */
export interface LinkedItem {
  readonly code: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly links?: Readonly<Record<string, { href: string }>>;
}

/** Items of a page: those at the wanted places that fit, in order, at most `limit`. */
export interface PageSource {
  readonly count: number;
  /** The first place behind a code. */
  placeAfter(code: string): number;
  /** The item at a place; undefined when it does not fit. */
  itemAt(place: number): LinkedItem | undefined;
}

/** So many items a page; there is no `limit` parameter. Source: api.akeneo.com, pagination. */
const pageSize = 100;

/** A page of a resource of the Enterprise Edition, which know the search-after method only. */
export function searchAfterList(pim: Pim, call: Call, path: string, source: PageSource): Answer {
  const cursor = call.query.get('search_after') ?? '';
  const items: LinkedItem[] = [];
  let place = cursor === '' ? 0 : source.placeAfter(opened(pim, cursor));
  for (; place < source.count && items.length < pageSize; place++) {
    const item = source.itemAt(place);
    if (item !== undefined) items.push(item);
  }
  const link = (after: string) => ({ href: call.origin + path + queryOf(call, after) });
  const last = items.at(-1)?.code ?? '';
  const next = pim.version.opaqueCursors ? sealCursor(last) : last;
  return jsonAnswer({
    _links: {
      self: link(cursor),
      first: link(''),
      ...(items.length === pageSize ? { next: link(next) } : {}),
    },
    _embedded: {
      items: items.map(({ code, content, links }) => ({
        _links: { self: { href: `${call.origin}${path}/${encodePathPart(code)}` }, ...links },
        ...content,
      })),
    },
  });
}

function opened(pim: Pim, cursor: string): string {
  if (!pim.version.opaqueCursors) return cursor;
  const value = openCursor(cursor);
  if (value === undefined) throw unprocessable(`The cursor "${cursor}" is not valid.`);
  return value;
}

function queryOf(call: Call, after: string): string {
  const own: Parameter[] = [...call.query].filter(
    ([name]) => name !== 'search_after' && name !== 'access_token',
  );
  if (after !== '') own.push(['search_after', after]);
  return own.length === 0 ? '' : `?${encodeQuery(own)}`;
}
