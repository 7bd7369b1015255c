import type { ListSort, ResourceName } from '../../preload/contract/catalog-resources.ts';
import { type ListColumn, valueColumn } from './list-column.ts';
import type { ListView } from './list-view.ts';

/** By which column a list is ordered, as a person chose it. */
export interface ColumnSort {
  column: string;
  descending: boolean;
}

/** Columns with a single value in each row, by which rows have an order. */
const properties: ReadonlySet<string> = new Set([
  'identifier',
  'label',
  'uuid',
  'family',
  'familyVariant',
  'enabled',
  'parent',
  'created',
  'updated',
]);

/** What an offline copy orders a list by for a column; null for one that has no order. */
export function sortedBy(resource: ResourceName, column: ListColumn): string | null {
  if (resource !== 'products' && resource !== 'product-models') return null;
  if (column.kind === 'value') return column.field;
  if (!properties.has(column.id)) return null;
  if (column.id === 'identifier' && resource === 'product-models') return 'code';
  return column.id === 'familyVariant' ? 'family_variant' : column.id;
}

/** The order of a list as it is asked for: values in the locale and channel that are shown. */
export function listSortOf(
  { column, descending }: ColumnSort,
  columns: readonly ListColumn[],
  { resource, locale, channel }: Pick<ListView, 'resource' | 'locale' | 'channel'>,
): ListSort | undefined {
  const shown = columns.find(({ id }) => id === column);
  const by = shown ? sortedBy(resource, shown) : null;
  return by === null ? undefined : { by, descending, locale, scope: channel };
}

/** The column that a kept order is of. */
export function columnSortOf(
  resource: ResourceName,
  columns: readonly ListColumn[],
  sort: ListSort | undefined,
): ColumnSort | null {
  if (!sort) return null;
  const { by, descending } = sort;
  const own = columns.find((one) => sortedBy(resource, one) === by);
  return { column: own?.id ?? valueColumn(by).id, descending };
}
