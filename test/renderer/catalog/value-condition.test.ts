import { describe, expect, it } from 'vitest';
import { fixedColumns, valueColumn } from '../../../renderer/catalog/list-column.ts';
import type { ListView } from '../../../renderer/catalog/list-view.ts';
import { valueCondition } from '../../../renderer/catalog/value-condition.ts';
import { attribute, entry, product } from './support/list-answers.ts';

const attributes = [
  attribute('name', { localizable: true }),
  attribute('colour', { type: 'pim_catalog_simpleselect' }),
  attribute('price', { type: 'pim_catalog_price_collection', scopable: true }),
  attribute('released', { type: 'pim_catalog_date' }),
  attribute('photo', { type: 'pim_catalog_image' }),
  attribute('parts', { type: 'pim_catalog_table' }),
];
const view: ListView = {
  profileId: 'p',
  resource: 'products',
  parents: [],
  attributes: new Map(attributes.map((one) => [one.code, one])),
  channel: null,
  locale: 'en_US',
};
const item = product(1, {
  family: null,
  values: {
    name: [entry('Chair', { locale: 'en_US' })],
    colour: [entry('oak')],
    price: [entry([{ amount: '9', currency: 'EUR' }], { scope: 'print' })],
    released: [entry('2026-03-01T00:00:00+00:00')],
    parts: [entry([{ part: 'leg' }])],
  },
});
const fixed = (id: string) => {
  const column = fixedColumns('products').find((one) => one.id === id);
  if (!column) throw new Error(id);
  return column;
};

describe('the filter of a value', () => {
  it.each([
    ['an identifier', fixed('identifier'), { field: 'identifier', operator: '=', value: 'SKU-1' }],
    ['no family', fixed('family'), { field: 'family', operator: 'EMPTY', value: undefined }],
    ['categories', fixed('categories'), { field: 'categories', operator: 'IN', value: ['seats', 'garden'] }],
    ['the state', fixed('enabled'), { field: 'enabled', operator: '=', value: true }],
    [
      'a text with its locale',
      valueColumn('name'),
      { field: 'name', operator: '=', value: 'Chair', locale: 'en_US', scope: undefined },
    ],
    ['an option', valueColumn('colour'), { field: 'colour', operator: 'IN', value: ['oak'] }],
    [
      'a price with its channel',
      valueColumn('price'),
      { field: 'price', operator: '=', value: { amount: '9', currency: 'EUR' }, scope: 'print' },
    ],
    [
      'a time as filters take it',
      fixed('updated'),
      { field: 'updated', operator: '=', value: '2026-02-03 04:05:06' },
    ],
    ['a date by its day', valueColumn('released'), { field: 'released', operator: '=', value: '2026-03-01' }],
  ])('asks for %s', (_name, column, expected) => {
    expect(valueCondition(item, column, view, 8)).toMatchObject(expected);
  });

  it.each([
    ['completeness, which has no value of its own to ask for', fixed('completenesses')],
    ['what is only drawn', fixed('values')],
    ['an attribute that is not known', valueColumn('gone')],
    ['a table', valueColumn('parts')],
  ])('is none for %s', (_name, column) => {
    expect(valueCondition(item, column, view, 8)).toBeNull();
  });

  it('is none where a channel is needed and none is known', () => {
    expect(valueCondition(product(2, { values: {} }), valueColumn('price'), view, 8)).toBeNull();
  });
});
