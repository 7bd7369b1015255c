import { describe, expect, it } from 'vitest';
import { rowsText } from '../../../renderer/catalog/copy-rows.ts';
import { fixedColumns, valueColumn } from '../../../renderer/catalog/list-column.ts';
import type { ListView } from '../../../renderer/catalog/list-view.ts';
import { attribute, chairs, entry, product, understood } from './support/list-answers.ts';

const view: ListView = {
  profileId: 'p',
  resource: 'products',
  parents: [],
  attributes: new Map([['colour', attribute('colour', { type: 'pim_catalog_multiselect' })]]),
  channel: null,
  locale: 'en_US',
};
const fixed = fixedColumns('products');
const columns = ['identifier', 'label', 'categories'].map((id) => {
  const column = fixed.find((one) => one.id === id);
  if (!column) throw new Error(id);
  return { column, heading: id.toUpperCase() };
});
columns.push({ column: valueColumn('colour'), heading: 'Colour' });
const rows = [
  {
    at: 0,
    entry: {
      ...understood('1', product(1, { values: { name: [entry('A|B\tC\nD')] } })),
      raw: '{"key":"1"}',
    },
  },
  { at: 1, entry: understood('2', product(2, { values: { colour: [entry(['oak', 'sand'])] } })) },
  { at: 2, entry: { key: null, item: null, issues: ['x'], raw: { identifier: 'ODD' } } },
];
const copied = (which: typeof rows, format: 'tsv' | 'json' | 'markdown') =>
  rowsText(which, columns, view, (code) => (code === 'chairs' ? chairs : null), format);

describe('rows that are copied', () => {
  it('as TSV have a line of headings, and each row on one line', () => {
    expect(copied(rows, 'tsv').split('\n')).toEqual([
      'IDENTIFIER\tLABEL\tCATEGORIES\tColour',
      'SKU-1\tA|B C D\tseats, garden\t',
      'SKU-2\t\tseats, garden\toak, sand',
      'ODD\t\t\t',
    ]);
  });

  it('as JSON are the items as received: one alone, several as a list', () => {
    expect(JSON.parse(copied(rows.slice(0, 1), 'json'))).toEqual({ key: '1' });
    expect(JSON.parse(copied(rows, 'json'))).toEqual([{ key: '1' }, { key: '2' }, { identifier: 'ODD' }]);
  });

  it('as Markdown are a table whose cells can not break it', () => {
    expect(copied(rows.slice(0, 1), 'markdown').split('\n')).toEqual([
      '| IDENTIFIER | LABEL | CATEGORIES | Colour |',
      '| --- | --- | --- | --- |',
      String.raw`| SKU-1 | A\|B C D | seats, garden |  |`,
    ]);
  });
});
