import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longS, requiredText } from '../../../../../main/catalog/mirror/search/required-text.ts';

it.each([
  ['^abc.*a$', 'abc'],
  ['^SKU-\\d{4}$', 'sku-'],
  ['colou?r', 'colo'],
  ['a{2}bcd', 'bcd'],
  ['ab+c', 'ab'],
  ['(foo)?barbaz', 'barbaz'],
  ['[abc]def', 'def'],
  ['[\\]x]yz', 'yz'],
  ['\\u0041bcd\\x41\\p{Lu}e\\u{1f388}', 'bcd'],
  ['Größe XL', 'e xl'],
  ['x🎈?y', 'x'],
  ['a|bcd', ''],
  ['.*', ''],
])('finds what “%s” can not do without', (source, text) => {
  expect(requiredText(source)).toBe(text);
});

const letters = fc.stringMatching(/^[abkKsS]{1,3}$/);
const signs = fc.oneof(
  letters,
  fc.constantFrom('.', '[ab]', '[^k]', '\\w', '\\S', 'ß', '🎈', '\\x61', '\\u0062'),
);
const piece = fc
  .tuple(
    fc.oneof(
      signs,
      signs.map((one) => `(?:${one})`),
      signs.map((one) => `(${one})`),
    ),
    fc.constantFrom('', '?', '*', '+', '{2}', '{0,1}', '+?'),
  )
  .map((parts) => parts.join(''));
const source = fc.oneof(
  fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join('')),
  fc.array(piece, { minLength: 2, maxLength: 4 }).map((pieces) => pieces.join('|')),
);
const text = fc
  .array(fc.constantFrom('a', 'b', 'k', 's', 'ß', '🎈', '\u212a'), { maxLength: 12 })
  .map((all) => all.join('').toLowerCase());

it('never asks for more than a pattern does', () => {
  let matched = 0;
  fc.assert(
    fc.property(source, text, (pattern, value) => {
      if (!new RegExp(pattern, 'iu').test(value)) return;
      matched += 1;
      expect(value).toContain(requiredText(pattern));
    }),
    { numRuns: 3000 },
  );
  expect(matched).toBeGreaterThan(100);
});

it('knows the one sign that it can not tell of', () => {
  expect(/^s$/iu.test(longS)).toBe(true);
  expect(longS.toLowerCase()).toBe(longS);
});
