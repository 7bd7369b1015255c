import type { Criterion, Entity } from '../search/criterion.ts';
import { rawJsonAnswer } from '../server/answers.ts';
import { unprocessable } from '../server/api-error.ts';
import type { Answer, Call } from '../server/call.ts';
import { encodeText } from '../server/json.ts';
import type { Pim } from '../server/pim.ts';
import { ByteWriter } from './byte-writer.ts';
import { encodePathPart, encodeQuery, type Parameter } from './links.ts';
import { openCursor, sealCursor } from './opaque-cursor.ts';
import { checkDepth, limitRequest, type PageRequest, pageRequest } from './parameters.ts';
import { countMatches, matches, type Source } from './source.ts';

/** A list of products or product models. */
export interface EntityList<T extends Entity> {
  readonly path: string;
  /** Where the items' own links lead, when not below `path`. */
  readonly itemPath?: string;
  readonly source: Source<T>;
  readonly criteria: readonly Criterion[];
  /** Parameters that the links repeat after those of the page, in their order. */
  readonly linked: readonly Parameter[];
  /** JSON of an item, without its braces and its own link. */
  render(entity: T): string;
  /** What the item's own link ends in. */
  keyOf(entity: T): string;
  /** Damages the third item of a page, by fault. */
  damage(json: string, position: number): string;
}

/** A page by number. */
export async function offsetPage<T extends Entity>(call: Call, list: EntityList<T>): Promise<Answer> {
  const request = pageRequest(call);
  checkDepth(request);
  const skipped = (request.page - 1) * request.limit;
  const direct = list.source.dense && list.criteria.length === 0;
  const items = await take(list, direct ? skipped : 0, direct ? 0 : skipped, request.limit);
  const count = request.withCount ? await countMatches(list.source, list.criteria) : undefined;
  const hasNext = count === undefined ? items.length === request.limit : skipped + items.length < count;
  const link = (page: number) =>
    url(call, list, [['page', String(page)], ...common(request, 'page'), ...list.linked]);
  const links: [string, string][] = [
    ['self', link(request.page)],
    ['first', link(1)],
  ];
  if (request.page > 1) links.push(['previous', link(request.page - 1)]);
  if (hasNext) links.push(['next', link(request.page + 1)]);
  const counted = count === undefined ? '' : `,"items_count":${count}`;
  return body(call, list, links, `,"current_page":${request.page}${counted}`, items);
}

/** A page after a cursor. */
export async function searchAfterPage<T extends Entity>(
  pim: Pim,
  call: Call,
  list: EntityList<T>,
): Promise<Answer> {
  const request = limitRequest(call);
  const cursor = call.query.get('search_after') ?? '';
  const from = cursor === '' ? 0 : list.source.placeAfter(opened(pim, cursor));
  const items = await take(list, from, 0, request.limit);
  const link = (after: string) => {
    const own: Parameter[] = [...common(request, 'search_after'), ...list.linked];
    return url(call, list, after === '' ? own : [...own, ['search_after', after]]);
  };
  const links: [string, string][] = [
    ['self', link(cursor)],
    ['first', link('')],
  ];
  const last = items.at(-1);
  if (last !== undefined && items.length === request.limit) {
    const next = list.source.cursorOf(last);
    links.push(['next', link(pim.version.opaqueCursors ? sealCursor(next) : next)]);
  }
  return body(call, list, links, '', items);
}

function opened(pim: Pim, cursor: string): string {
  if (!pim.version.opaqueCursors) return cursor;
  const value = openCursor(cursor);
  if (value === undefined) throw unprocessable(`The cursor "${cursor}" is not valid.`);
  return value;
}

async function take<T extends Entity>(
  list: EntityList<T>,
  from: number,
  skip: number,
  limit: number,
): Promise<readonly T[]> {
  const items: T[] = [];
  let left = skip;
  for await (const entity of matches(list.source, list.criteria, from)) {
    if (left-- > 0) continue;
    items.push(entity);
    if (items.length === limit) break;
  }
  return items;
}

function common(request: Omit<PageRequest, 'page'>, type: string): readonly Parameter[] {
  return [
    ['with_count', String(request.withCount)],
    ['pagination_type', type],
    ['limit', String(request.limit)],
  ];
}

function url<T extends Entity>(call: Call, list: EntityList<T>, query: readonly Parameter[]): string {
  return `${call.origin}${list.path}?${encodeQuery(query)}`;
}

function body<T extends Entity>(
  call: Call,
  list: EntityList<T>,
  links: readonly [string, string][],
  middle: string,
  items: readonly T[],
): Answer {
  const head = links.map(([name, href]) => `"${name}":{"href":"${encodeText(href)}"}`).join(',');
  const start = encodeText(`${call.origin}${list.itemPath ?? list.path}/`);
  const page = new ByteWriter(`${list.path} ${items.length}`);
  page.write(`{"_links":{${head}}${middle},"_embedded":{"items":[`);
  for (const [position, entity] of items.entries()) {
    const link = `"_links":{"self":{"href":"${start}${encodeText(encodePathPart(list.keyOf(entity)))}"}}`;
    const json = list.damage(`{${link},${list.render(entity)}}`, position);
    page.write(position === 0 ? json : `,${json}`);
  }
  page.write(']}}');
  return rawJsonAnswer(page.bytes());
}
