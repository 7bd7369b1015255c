import { type Indexed, sliceOf } from '../catalog/indexed.ts';
import { jsonAnswer } from '../server/answers.ts';
import type { Answer, Call } from '../server/call.ts';
import { encodePathPart, encodeQuery, type Parameter } from './links.ts';
import { type PageRequest, pageRequest, paginationType } from './parameters.ts';

/** One item of a list, with the code that its own link ends in. */
export interface Item {
  readonly code: string;
  readonly links?: Readonly<Record<string, { href: string }>>;
  readonly content: Readonly<Record<string, unknown>>;
}

/**
 * A page of a structure resource. The links repeat page, limit, with_count and then every other parameter, known or
 * not. Source: pim-community-dev, OffsetHalPaginator.php; ListChannelEndToEnd.php.
 */
export function structureList<T>(
  call: Call,
  path: string,
  all: Indexed<T>,
  toItem: (entity: T) => Item,
): Answer {
  paginationType(call, ['page']);
  const request = pageRequest(call);
  const start = (request.page - 1) * request.limit;
  const items = sliceOf(all, start, start + request.limit).map(toItem);
  const hasNext = request.withCount ? start + items.length < all.length : items.length === request.limit;
  return jsonAnswer({
    _links: pageLinks(call.origin + path, request, others(call), hasNext),
    current_page: request.page,
    ...(request.withCount ? { items_count: all.length } : {}),
    _embedded: {
      items: items.map(({ code, links, content }) => ({
        _links: { self: { href: `${call.origin}${path}/${encodePathPart(code)}` }, ...links },
        ...content,
      })),
    },
  });
}

function others(call: Call): readonly Parameter[] {
  return [...call.query].filter(([name]) => !['page', 'limit', 'with_count', 'access_token'].includes(name));
}

function pageLinks(
  url: string,
  { page, limit, withCount }: PageRequest,
  more: readonly Parameter[],
  hasNext: boolean,
) {
  const link = (number: number) => {
    const query: readonly Parameter[] = [
      ['page', String(number)],
      ['limit', String(limit)],
      ['with_count', String(withCount)],
      ...more,
    ];
    return { href: `${url}?${encodeQuery(query)}` };
  };
  return {
    self: link(page),
    first: link(1),
    ...(page > 1 ? { previous: link(page - 1) } : {}),
    ...(hasNext ? { next: link(page + 1) } : {}),
  };
}
