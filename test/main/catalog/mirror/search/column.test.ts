import { expect, it } from 'vitest';
import { columnOf } from '../../../../../main/catalog/mirror/search/column.ts';

const newline = 10;

function column(terms: readonly string[]) {
  return columnOf(Buffer.from(terms.join('\n')), newline, Int32Array.from(terms.keys()));
}

it('keeps each value once, with the items that have it', () => {
  const kept = column(['', 'a', 'a', 'ä', 'ä', 'ä', 'b']);
  expect(Array.from({ length: kept.length }, (_, place) => kept.term(place))).toEqual(['', 'a', 'ä', 'b']);
  expect([...kept.starts]).toEqual([0, 1, 3, 6, 7]);
  expect([...kept.itemsOf((term) => term === 'ä' || term === '', 7).ids()]).toEqual([0, 3, 4, 5]);
});

it('is empty where nobody has a value', () => {
  const empty = columnOf(new Uint8Array(0), newline, new Int32Array(0));
  expect(empty).toHaveLength(0);
  expect([...empty.placesWith('')]).toEqual([]);
});

it('finds parts of values whatever signs stand before them, and none over the border of two', () => {
  const kept = column(['ab', 'bc🎈x', 'cżx', 'xab', '🎈ab']);
  expect([...kept.placesWith('ab')]).toEqual([0, 3, 4]);
  expect([...kept.placesWith('x')]).toEqual([1, 2, 3]);
  expect([...kept.placesWith('bb')]).toEqual([]);
  expect([...kept.placesWith('b\0b')]).toEqual([]);
  expect([...kept.placesWith('')]).toEqual([0, 1, 2, 3, 4]);
});

it('keeps more values than one text holds, and longer ones than were expected', () => {
  const terms = Array.from(
    { length: 140_000 },
    (_, at) => `wert ${String(at).padStart(6, '0')} ${at % 7 === 0 ? 'é' : ''}`,
  );
  const kept = column([...terms, 'z'.repeat(2_000_000)]);
  expect(kept).toHaveLength(140_001);
  for (const place of [0, 65_535, 65_536, 131_071, 131_072, 139_999])
    expect(kept.term(place)).toBe(terms[place]);
  expect(kept.term(140_000)).toHaveLength(2_000_000);
  expect([...kept.placesWith('wert 0655')].map((place) => kept.term(place))).toEqual(
    terms.slice(65_500, 65_600),
  );
  expect([...kept.placesWith('é')]).toHaveLength(20_000);
});
