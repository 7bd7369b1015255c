import { ProblemError, problem } from '../../../pim/problem-error.ts';

/** The place of a page in a list of a mirror. @throws ProblemError `invalid-argument` for what is no place */
export function readOffset(cursor: string | null, limit: number): number {
  if (cursor === null) return 0;
  const [, page, offset] = /^(?:page=(\d{1,7})|offset=(\d{1,9}))$/.exec(cursor) ?? [];
  if (page !== undefined) return (Math.max(1, Number(page)) - 1) * limit;
  if (offset !== undefined) return Number(offset);
  throw new ProblemError(problem('invalid-argument', { channel: 'catalog.list', places: 'cursor' }));
}

export function writeOffset(offset: number): string {
  return `offset=${offset}`;
}
