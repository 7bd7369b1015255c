import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placesOfNumbers, placesOfTexts } from '../../../../../main/catalog/mirror/search/sorted-places.ts';

/** As JavaScript sorts texts by itself, which keeps equal ones in their order. */
function plainly(keys: readonly string[]): number[] {
  return keys
    .map((key, place) => ({ key, place }))
    .sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1))
    .map(({ place }) => place);
}

it('sorts texts as they are compared, whatever their signs and how they begin', () => {
  const sign = fc.constantFrom('a', 'b', ' ', '0', '\0', 'ÿ', 'ā', '日', '🎈', '');
  const text = fc.array(sign, { maxLength: 9 }).map((signs) => signs.join(''));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 60 }), (keys) => {
      expect([...placesOfTexts(keys)]).toEqual(plainly(keys));
    }),
  );
});

it('sorts so many that fewer signs fit beside their places', () => {
  const keys = Array.from({ length: 300_000 }, (_, at) => `sku-${(at * 7919) % 300_000}`);
  expect([...placesOfTexts(keys)]).toEqual(plainly(keys));
});

it('sorts numbers, and what is none comes last', () => {
  expect([...placesOfNumbers([3, Number.NaN, -1.5, 3, 0])]).toEqual([2, 4, 0, 3, 1]);
  expect([...placesOfNumbers([])]).toEqual([]);
  expect([...placesOfTexts([])]).toEqual([]);
});
