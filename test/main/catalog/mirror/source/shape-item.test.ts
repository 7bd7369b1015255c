import { expect, it } from 'vitest';
import { wholeList } from '../../../../../main/catalog/catalog-source.ts';
import { itemShape, narrowedShape } from '../../../../../main/catalog/mirror/source/shape-item.ts';
import type { ListQuery } from '../../../../../preload/contract/catalog-resources.ts';

const entry = (data: unknown, locale: string | null = null, scope: string | null = null) => ({
  locale,
  scope,
  data,
});
const score = (scope: string, locale: string) => ({ scope, locale, data: 'A' });
const english = entry('A "chair", in {wood}', 'en_US');
const german = entry('Ein Stuhl', 'de_DE');
const inShop = entry('For the shop', 'en_US', 'shop');
const inPrint = entry('For print', 'de_DE', 'print');

const product = {
  uuid: 'a',
  categories: ['x', 'y'],
  values: {
    sku: [entry('1')],
    'name "1"': [english, german],
    text: [inShop, inPrint],
    color: [entry('red')],
    odd: 'no list',
    none: [],
  },
  created: '2026-11-26T08:00:00+00:00',
  quality_scores: [score('shop', 'en_US'), score('print', 'de_DE')],
  associations: { PACK: { products: [] } },
  completenesses: [score('shop', 'en_US'), score('print', 'de_DE')],
};
const { quality_scores, completenesses, ...plain } = product;
const { values } = product;

function shaped(query: Partial<ListQuery>, item: unknown = product): unknown {
  return JSON.parse(itemShape({ ...wholeList, ...query }, null)(JSON.stringify(item)));
}

it('leaves completeness and scores out of an item unless they are asked for', () => {
  expect(shaped({})).toEqual(plain);
  expect(shaped({ withCompletenesses: true })).toEqual({ ...plain, completenesses });
  expect(shaped({ withQualityScores: true })).toEqual({ ...plain, quality_scores });
  const both = itemShape({ ...wholeList, withQualityScores: true, withCompletenesses: true }, null);
  expect(both(JSON.stringify(product))).toBe(JSON.stringify(product));
});

it('narrows the values of an item by attributes, channel and locales', () => {
  const { sku, color, odd } = values;
  expect(shaped({ attributes: ['sku', 'odd', 'none', 'nothing'] })).toEqual({
    ...plain,
    values: { sku, odd },
  });
  expect(shaped({ locales: ['de_DE'] })).toEqual({
    ...plain,
    values: { sku, 'name "1"': [german], text: [inPrint], color, odd },
  });
  const narrow = { scope: 'shop', locales: ['de_DE', 'en_US'], withQualityScores: true };
  expect(shaped(narrow)).toEqual({
    ...plain,
    values: { sku, 'name "1"': [english, german], text: [inShop], color, odd },
    quality_scores: [score('shop', 'en_US')],
  });
  expect(shaped({ ...narrow, attributes: ['text'] })).toMatchObject({ values: { text: [inShop] } });
  expect(shaped({ scope: 'other', attributes: ['text'] })).toEqual({ ...plain, values: {} });
});

it('links the entries that are left where an attribute has links', () => {
  const links = {
    of: (attribute: string) =>
      attribute === 'text' || attribute === 'color' ? (entries: string) => `{"linked":${entries}}` : null,
  };
  const linked = (query: Partial<ListQuery>): unknown =>
    JSON.parse(itemShape({ ...wholeList, ...query }, links)(JSON.stringify(product)));
  const { text, color } = values;
  expect(linked({})).toEqual({
    ...plain,
    values: { ...values, text: { linked: text }, color: { linked: color } },
  });
  expect(linked({ scope: 'print', attributes: ['text'] })).toEqual({
    ...plain,
    values: { text: { linked: [inPrint] } },
  });
});

it('leaves what is shaped otherwise as it is', () => {
  for (const odd of [null, 'text', 7, [], {}, { values: [] }, { values: null, completenesses: 'x' }])
    expect(shaped({ locales: ['de_DE'], withCompletenesses: true }, odd)).toEqual(odd);
});

it('narrows records by channel too, and nothing where nothing is asked', () => {
  const media = [
    { locale: null, channel: 'shop', data: 'a.png' },
    { locale: null, channel: 'print', data: 'b.png' },
  ];
  const record = JSON.stringify({ code: 'a', values: { media } }, null, 1);
  expect(narrowedShape(wholeList)(record)).toBe(record);
  const narrowed: unknown = JSON.parse(narrowedShape({ ...wholeList, scope: 'print' })(record));
  expect(narrowed).toEqual({ code: 'a', values: { media: [media[1]] } });
});
