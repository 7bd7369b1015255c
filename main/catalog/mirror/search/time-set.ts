import type { Kind } from '../item-key.ts';
import { type ApiCondition, refused, wrongType } from './api-search.ts';
import type { BitSet } from './bit-set.ts';
import type { SearchSide } from './search-side.ts';

const format = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/;
const ever = Number.MAX_SAFE_INTEGER;

/**
 * Items by `created` or `updated`; null for another operator. Times are read in the time zone of the PIM; borders of
 * BETWEEN belong to it, those of `<` and `>` do not (pim-community-dev, DateTimeFilter.php).
 *
 * @throws ProblemError `search-refused`
 */
export function timeSet(
  side: SearchSide,
  kind: Kind,
  condition: ApiCondition,
  column: 'created' | 'updated',
): BitSet | null {
  const { sets } = side;
  const { operator, value } = condition;
  const within = (from: number, to: number) => sets.times(column, from, to).and(sets.kind(kind));
  if (operator === 'SINCE LAST N DAYS') {
    if (!Number.isInteger(value)) throw wrongType(condition, 'a numeric');
    return within(Math.floor(side.now().getTime() / 1000 - Number(value) * 86_400) + 1, ever);
  }
  if (operator === 'BETWEEN' || operator === 'NOT BETWEEN') {
    if (!Array.isArray(value) || value.length !== 2) throw wrongType(condition, 'an array');
    const found = within(moment(side, condition, value[0]), moment(side, condition, value[1]));
    return operator === 'BETWEEN' ? found : within(-ever, ever).without(found);
  }
  if (!['=', '!=', '<', '>'].includes(operator)) return null;
  const at = moment(side, condition, value);
  if (operator === '<') return within(-ever, at - 1);
  if (operator === '>') return within(at + 1, ever);
  const found = within(at, at);
  return operator === '=' ? found : within(-ever, ever).without(found);
}

/** Seconds since 1970. */
function moment(side: SearchSide, { field }: ApiCondition, value: unknown): number {
  const parts = typeof value === 'string' ? format.exec(value) : null;
  if (parts === null)
    throw refused(`Property "${field}" expects a string with the format "Y-m-d H:i:s" as data, "" given.`);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - side.offsetMinutes() * 60;
}
