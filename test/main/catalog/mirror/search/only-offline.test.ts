import { expect, it } from 'vitest';
import type { ListSort } from '../../../../../preload/contract/catalog-resources.ts';
import { problemOf } from '../../../support/test-transport.ts';
import { smallMirror, type Values } from '../support/small-mirror.ts';

const name = (en: string, de?: string) => [
  { locale: 'en_US', data: en },
  ...(de === undefined ? [] : [{ locale: 'de_DE', data: de }]),
];
const by = (attribute: string, rest: Partial<ListSort> = {}): { sort: ListSort } => ({
  sort: { by: attribute, descending: false, locale: null, scope: null, ...rest },
});
const downwards = { descending: true };
const long = 'A long text about nothing in particular, '.repeat(4);

it('sorts by any column: numbers as numbers, amounts by size, options by label, without a value last', async () => {
  const { skus } = smallMirror({
    a: {
      rating: '10.5000',
      width: { amount: '90', unit: 'CENTIMETER' },
      color: 'r',
      day: '2026-01-02T00:00:00+00:00',
    },
    b: { rating: '9.0000', width: { amount: '1.2', unit: 'METER' }, color: 's', name: name('Äpfel') },
    c: { rating: '-3.0000', color: 'b', name: name('zebra', 'Aal'), day: '2025-12-31T00:00:00+00:00' },
    d: { width: { amount: '5', unit: 'CENTIMETER' }, name: name('apricot'), note: `${long} z` },
    e: { new: true, note: 'short' },
    f: { new: false, note: `${long} a` },
  });
  const sorted: [Parameters<typeof by>, string][] = [
    [['rating'], 'cba def'],
    [['rating', downwards], 'abc def'],
    [['width'], 'dab cef'],
    [['width', downwards], 'bad cef'],
    [['color', { locale: 'en_US' }], 'cab def'],
    [['color', { locale: 'de_DE' }], 'bca def'],
    [['color'], 'cab def'],
    [['day'], 'ca bdef'],
    [['new'], 'fe abcd'],
    [['name', { locale: 'en_US' }], 'bdc aef'],
    [['name', { locale: 'de_DE' }], 'c abdef'],
    [['note'], 'fde abc'],
    [['label'], 'bdc aef'],
    [['identifier', downwards], 'fedcba'],
    [['family'], 'abcdef'],
  ];
  for (const [sort, wanted] of sorted)
    expect((await skus(null, by(...sort))).join(''), JSON.stringify(sort)).toBe(wanted.replace(' ', ''));
  const filter = { rating: [{ operator: 'NOT EMPTY' }] };
  expect(await skus(filter, by('rating', downwards))).toEqual(['a', 'b', 'c']);
  const inLongTexts = { note: [{ operator: 'CONTAINS', value: 'particular' }] };
  expect(await skus(inLongTexts, by('identifier', downwards))).toEqual(['f', 'd']);
  expect((await problemOf(skus(null, by('name')))).code).toBe('search-refused');
  expect((await problemOf(skus(null, by('nothing')))).code).toBe('search-refused');
});

it('sorts by parents, which have no index of their own', async () => {
  const { skus } = smallMirror({ a: {}, b: {}, c: {}, d: {} }, { a: 'z', c: 'x', d: 'x' });
  expect(await skus(null, by('parent'))).toEqual(['c', 'd', 'a', 'b']);
  expect(await skus(null, by('parent', downwards))).toEqual(['a', 'd', 'c', 'b']);
});

it('finds a text in identifiers, then labels, then texts; beginnings and parts; without case and accents', async () => {
  const { skus, count } = smallMirror({
    'ABC-100': { name: name('Grüne Schuhe'), note: 'boots' },
    'X-200': { name: name('Boots for hiking', 'Wanderstiefel'), note: 'abc in a text' },
    'BOOTS-1': { name: name('Something'), rating: '1.0000' },
    'Y-300': { name: name('ABC of boats'), rating: '2.0000' },
  });
  expect(await skus(null, { text: 'boots' })).toEqual(['BOOTS-1', 'X-200', 'ABC-100']);
  expect(await skus(null, { text: 'abc' })).toEqual(['ABC-100', 'Y-300', 'X-200']);
  expect(await skus(null, { text: 'BOO' })).toEqual(['BOOTS-1', 'X-200', 'ABC-100']);
  expect(await skus(null, { text: 'gruene' })).toEqual([]);
  expect(await skus(null, { text: 'grune' })).toEqual(['ABC-100']);
  expect(await skus(null, { text: 'stiefel' })).toEqual(['X-200']);
  expect(await skus(null, { text: 'C-1' })).toEqual(['ABC-100']);
  expect(await skus(null, { text: 'hiking wander' })).toEqual(['X-200']);
  expect(await skus(null, { text: '  ' })).toHaveLength(4);
  expect(await skus(null, { text: '"*' })).toEqual([]);
  expect(await skus({ rating: [{ operator: 'NOT EMPTY' }] }, { text: 'boots' })).toEqual(['BOOTS-1']);
  expect(await skus(null, { text: 'boots', ...by('identifier') })).toEqual(['ABC-100', 'BOOTS-1', 'X-200']);
  expect(await count(null, { text: 'boots' })).toBe(3);
  expect(await count({ note: [{ operator: 'EMPTY' }] }, { text: 'boots' })).toBe(1);
});

it('has operators of its own: duplicates, expressions, what is empty, missing media', async () => {
  const { skus, count } = smallMirror({
    a: { name: name('Same'), note: long, image: 'x/y/a.png', packshots: ['full'] },
    b: { name: name('same'), note: long.toUpperCase(), packshots: ['full', 'bare'] },
    c: { name: name('Other', 'same'), note: `${long}!`, packshots: ['gone'] },
    d: { note: 'SKU 12-34', new: false },
  });
  const ask = (attribute: string, operator: string, rest: object = {}) =>
    skus({ [attribute]: [{ operator, ...rest }] });
  const english = { locale: 'en_US' };
  expect(await ask('name', 'DUPLICATE', english)).toEqual(['a', 'b']);
  expect(await ask('note', 'DUPLICATE')).toEqual(['a', 'b']);
  expect(await count({ note: [{ operator: 'DUPLICATE' }] })).toBe(2);
  expect(await ask('identifier', 'DUPLICATE')).toEqual([]);
  expect(await ask('note', 'MATCHES', { value: '^sku \\d+-\\d+$' })).toEqual(['d']);
  expect(await ask('note', 'MATCHES', { value: 'particular.*!$' })).toEqual(['c']);
  expect(await ask('sku', 'MATCHES', { value: '[ab]' })).toEqual(['a', 'b']);
  expect(await ask('name', 'EMPTY', { locale: 'de_DE' })).toEqual(['a', 'b', 'd']);
  expect(await ask('new', 'EMPTY')).toEqual(['a', 'b', 'c']);
  expect(await ask('image', 'MEDIA MISSING')).toEqual(['b', 'c', 'd']);
  expect(await ask('packshots', 'MEDIA MISSING')).toEqual(['b', 'c', 'd']);
  const refusal = await problemOf(ask('note', 'MATCHES', { value: '(' }));
  expect(refusal).toMatchObject({ code: 'pattern-refused', params: { pattern: '(' } });
});

it('ends an expression that would never end', async () => {
  const { skus } = smallMirror({ a: { note: `${'a'.repeat(60)}!` }, b: { note: `${'a'.repeat(5000)}!` } });
  const search = { note: [{ operator: 'MATCHES', value: '^(a|aa)+$' }] };
  expect((await problemOf(skus(search))).code).toBe('pattern-slow');
});

it('answers of what is there now, and stops when asked to', async () => {
  const many: Record<string, Values> = {};
  for (let at = 0; at < 700; at += 1) many[`m${at}`] = { note: `${long} ${at}` };
  const { skus, count, write } = smallMirror(many);
  const search = { note: [{ operator: 'CONTAINS', value: 'nothing' }] };
  const stop = new AbortController();
  const counting = count(search, {}, stop.signal);
  stop.abort();
  expect((await problemOf(counting)).code).toBe('cancelled');
  expect(await count(search)).toBe(700);
  write({ m0: { note: 'gone' }, more: { note: `${long} nothing` } });
  expect(await count(search)).toBe(700);
  expect(await count(null)).toBe(701);
  expect(await skus({ note: [{ operator: '=', value: 'GONE' }] })).toEqual(['m0']);
});
