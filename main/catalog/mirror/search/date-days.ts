import { type ApiCondition, refused } from './api-search.ts';
import type { BitSet } from './bit-set.ts';
import type { Column } from './column.ts';

/** Days from one to another, both included, or all others; null for no end. */
export interface Days {
  from: string | null;
  to: string | null;
  isOutside: boolean;
}

/** The days that a condition on a date asks for; null for another operator. @throws ProblemError `search-refused` */
export function daysOf({ operator, value, field }: ApiCondition): Days | null {
  const days = (Array.isArray(value) ? value : [value]).map((day) => {
    if (typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day)) return day;
    throw refused(`Property "${field}" expects a string with the format "yyyy-mm-dd" as data, "" given.`);
  });
  const [from = '', to = from] = days;
  switch (operator) {
    case '=':
      return { from, to: from, isOutside: false };
    case '!=':
      return { from, to: from, isOutside: true };
    case 'BETWEEN':
      return { from, to, isOutside: false };
    case 'NOT BETWEEN':
      return { from, to, isOutside: true };
    case '<':
      return { from, to: null, isOutside: true };
    case '>':
      return { from: null, to: from, isOutside: true };
    default:
      return null;
  }
}

/** The items of a column of dates on those days: its values are in the order of time, as their texts are. */
export function itemsOn({ from, to, isOutside }: Days, column: Column, set: BitSet): BitSet {
  const first = from === null ? 0 : column.firstAt(from);
  const end = Math.max(first, to === null ? column.length : column.firstAt(`${to}\uffff`));
  const stretches = isOutside
    ? [
        [0, first],
        [end, column.length],
      ]
    : [[first, end]];
  for (const [begin = 0, last = 0] of stretches)
    for (let place = begin; place < last; place += 1) column.addTo(set, place);
  return set;
}
