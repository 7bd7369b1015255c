import type { ListSort, ResourceName } from '../../preload/contract/catalog-resources.ts';
import { type CellKind, type ListColumn, valueColumn } from './list-column.ts';
import type { ListView } from './list-view.ts';

/** By which column a list is ordered, as a person chose it. */
export interface ColumnSort {
  column: string;
  descending: boolean;
}

/** Columns of products and models that have an order. */
const ofProducts: ReadonlySet<string> = new Set([
  'identifier',
  'label',
  'uuid',
  'family',
  'familyVariant',
  'enabled',
  'parent',
  'categories',
  'groups',
  'created',
  'updated',
]);
/** Cells that hold nothing to order by. */
const unordered: ReadonlySet<CellKind> = new Set(['size', 'nested', 'image', 'completeness']);

/** What an offline copy orders a list by for a column; null for one that has no order. */
export function sortedBy(resource: ResourceName, column: ListColumn): string | null {
  if (column.kind === 'value') return column.field;
  const isOfProducts = resource === 'products' || resource === 'product-models';
  if (unordered.has(column.kind) || (isOfProducts && !ofProducts.has(column.id))) return null;
  if (column.kind === 'key') return resource === 'products' ? 'identifier' : 'code';
  if (column.kind === 'label') return 'label';
  // Items are kept as the PIM sent them, with its own names.
  return column.field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
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
