import { expect, it } from 'vitest';
import { fixedColumns, valueColumn } from '../../../renderer/catalog/list-column.ts';
import { columnSortOf, listSortOf, sortedBy } from '../../../renderer/catalog/list-sort.ts';

const byOf = (resource: Parameters<typeof fixedColumns>[0]) =>
  fixedColumns(resource).map((column) => `${column.id}: ${sortedBy(resource, column)}`);

it('columns are ordered by what the PIM calls them, and not where they hold several things', () => {
  expect(byOf('attributes')).toEqual(
    expect.arrayContaining([
      'identifier: code',
      'label: label',
      'nested: null',
      'metricFamily: metric_family',
    ]),
  );
  expect(byOf('products')).toEqual(
    expect.arrayContaining(['identifier: identifier', 'values: null', 'completenesses: null', 'image: null']),
  );
  expect(byOf('product-models')).toEqual(
    expect.arrayContaining(['identifier: code', 'familyVariant: family_variant']),
  );
});

it('an order is asked for in the locale and channel that are shown, and found again in a view', () => {
  const columns = [...fixedColumns('products'), valueColumn('weight')];
  const view = { resource: 'products', locale: 'en_US', channel: null } as const;
  const sort = listSortOf({ column: 'values.weight', descending: true }, columns, view);
  expect(sort).toEqual({ by: 'weight', descending: true, locale: 'en_US', scope: null });
  expect(listSortOf({ column: 'image', descending: true }, columns, view)).toBeUndefined();
  expect(columnSortOf('products', columns, sort)).toEqual({ column: 'values.weight', descending: true });
  expect(columnSortOf('products', [], sort)).toEqual({ column: 'values.weight', descending: true });
  expect(columnSortOf('products', columns, undefined)).toBeNull();
});
