import type { ListSort } from '../../../preload/contract/catalog-resources.ts';
import { wordAt } from './products.ts';

/** One way to ask for a first page, with what varies from one time to the next. */
export interface Question {
  name: string;
  ask: (turn: number) => { search?: object; text?: string; sort?: ListSort; offset?: number };
}

const spread = (turn: number, count: number): number => (turn * 7919 + 13) % count;
/** Words that are neither the most frequent nor hardly there. */
const word = (turn: number): string => wordAt(200 + spread(turn, 3000));
const start = (turn: number, length: number): string => {
  for (let at = turn; ; at += 1) if (word(at).length > length) return word(at).slice(0, length);
};
const sortBy = (
  by: string,
  descending = false,
  locale: string | null = null,
  scope: string | null = null,
): ListSort => ({
  by,
  descending,
  locale,
  scope,
});
const filter = (field: string, operator: string, value: (turn: number) => unknown, place: object = {}) => ({
  name: `${field} ${operator}`,
  ask: (turn: number) => ({ search: { [field]: [{ operator, value: value(turn), ...place }] } }),
});

export const texts: readonly Question[] = [
  { name: 'a word', ask: (turn) => ({ text: word(turn) }) },
  { name: 'two words', ask: (turn) => ({ text: `${word(turn)} ${word(turn + 1)}` }) },
  ...[2, 3, 4].map((length) => ({
    name: `${length} letters, by rank`,
    ask: (turn: number) => ({ text: start(turn, length) }),
  })),
  ...[2, 3, 4].map((length) => ({
    name: `${length} letters, by update`,
    ask: (turn: number) => ({ text: start(turn, length), sort: sortBy('updated', true) }),
  })),
  {
    name: 'part of an identifier',
    ask: (turn) => ({ text: String(100_000 + spread(turn, 899_999)).slice(0, 5) }),
  },
];

const english = { locale: 'en_US' };

export const filters: readonly Question[] = [
  filter('family', 'IN', (turn) => [`family_${spread(turn, 500)}`]),
  filter('categories', 'IN', (turn) => [`category_${spread(turn, 2000)}`]),
  filter('categories', 'IN CHILDREN', () => ['master']),
  filter('enabled', '=', (turn) => turn % 2 === 0),
  filter('updated', '>', (turn) => `202${1 + (turn % 5)}-0${1 + (turn % 9)}-11 00:00:00`),
  filter('sku', 'IN', (turn) =>
    [0, 1, 2].map((at) => `sku-${String(spread(turn + at, 1_000_000)).padStart(8, '0')}`),
  ),
  filter('select_3', 'IN', (turn) => [`option${spread(turn, 110)}`]),
  filter('multi_1', 'IN', (turn) => [`option${spread(turn, 80)}`]),
  filter('yes_no_2', '=', (turn) => turn % 2 === 0),
  filter('number_4', '>', (turn) => spread(turn, 10_000)),
  filter('weight_0', '<', (turn) => ({ amount: spread(turn, 900), unit: 'KILOGRAM' })),
  filter('price_1', '=', (turn) => ({ amount: spread(turn, 900), currency: 'EUR' })),
  filter('launch', 'BETWEEN', (turn) => [`202${1 + (turn % 4)}-01-01`, `202${1 + (turn % 4)}-02-01`]),
  filter('name', 'CONTAINS', (turn) => word(turn).slice(1, 5), english),
  filter('name', 'STARTS WITH', (turn) => start(turn, 4), english),
  filter('note_2', 'EMPTY', () => '', { scope: 'print' }),
  filter('name', 'NOT EMPTY', () => '', { locale: 'fr_FR' }),
  filter('name', 'MATCHES', (turn) => `^${start(turn, 3)}.*a$`, english),
  filter('name', 'DUPLICATE', () => '', english),
  {
    name: 'family, enabled and an option',
    ask: (turn) => ({
      search: {
        family: [{ operator: 'IN', value: [`family_${spread(turn, 500)}`] }],
        enabled: [{ operator: '=', value: true }],
        select_0: [{ operator: 'IN', value: [`option${turn % 20}`] }],
      },
    }),
  },
  {
    name: '4 letters, family, enabled, by update',
    ask: (turn) => ({
      text: start(turn, 4),
      sort: sortBy('updated', true),
      search: {
        family: [{ operator: 'IN', value: [`family_${spread(turn, 500)}`] }],
        enabled: [{ operator: '=', value: true }],
      },
    }),
  },
];

const sorts = [
  sortBy('key'),
  sortBy('identifier'),
  sortBy('label'),
  sortBy('family'),
  sortBy('enabled'),
  sortBy('created'),
  sortBy('updated', true),
  sortBy('categories'),
  sortBy('name', false, 'de_DE'),
  sortBy('select_3'),
  sortBy('number_4', true),
  sortBy('launch'),
];

export const sorted: readonly Question[] = sorts.map((sort) => ({
  name: sort.by,
  ask: (turn) => ({ sort, offset: turn * 100 }),
}));

/** @param rows of the whole list */
export function jumps(rows: number): readonly Question[] {
  return [sortBy('key'), sortBy('updated', true), sortBy('label')].map((sort) => ({
    name: `to row ${(rows * 0.9).toLocaleString('en')}, by ${sort.by}`,
    ask: (turn) => ({ sort, offset: rows * 0.9 + turn }),
  }));
}
