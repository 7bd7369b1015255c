import { ProblemError, problem } from '../../pim/problem-error.ts';

/**
 * A place in a list: which of the calls that a long search was split into, and the page in it. Written as `part=2`,
 * `page=3` and `after=<cursor>`, parted by blanks, the cursor at the end.
 */
export interface ListPlace {
  part: number;
  /** From 1; null in lists by cursor. */
  page: number | null;
  after: string | null;
}

/** @throws ProblemError `invalid-argument` for what is no place */
export function readPlace(cursor: string | null): ListPlace {
  const place: ListPlace = { part: 0, page: null, after: null };
  if (cursor === null) return place;
  const found = /^(?:part=(\d{1,5}))? ?(?:page=(\d{1,7}))?(?:after=(.+))?$/s.exec(cursor);
  if (found === null || cursor === '')
    throw new ProblemError(problem('invalid-argument', { channel: 'catalog.list', places: 'cursor' }));
  const [, part, page, after] = found;
  return {
    part: part === undefined ? 0 : Number(part),
    page: page === undefined ? null : Math.max(1, Number(page)),
    after: after ?? null,
  };
}

export function writePlace({ part, page, after }: ListPlace): string {
  const parts = part === 0 ? [] : [`part=${part}`];
  if (page !== null) parts.push(`page=${page}`);
  else if (after !== null) parts.push(`after=${after}`);
  return parts.join(' ');
}
