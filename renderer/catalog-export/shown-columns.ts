import { exportProperties } from '../../preload/contract/catalog-export-properties.ts';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';

/**
 * The columns of a list as an export names them: `values.<code>` is an attribute, `categoryTree` the API's
 * `category_tree`; what names an item stands for its key. Columns that only the screen has are left out.
 */
export function shownColumns(resource: ResourceName, columns: readonly string[]): string[] {
  const { usual, further } = exportProperties[resource];
  const properties = new Set([...usual, ...further]);
  const named = columns.flatMap((column): string[] => {
    if (column.startsWith('values.')) return [column.slice('values.'.length)];
    const isKey =
      column === 'identifier' || column === 'key' || (column === 'code' && !properties.has('code'));
    if (isKey) return keysOf(properties);
    const property =
      column === 'label' ? 'labels' : column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    if (properties.has(property)) return [property];
    return screenOnly.has(column) ? [] : [column];
  });
  return [...new Set(named)];
}

const screenOnly = new Set(['label', 'image', 'nested', 'values', 'completeness', 'enabledLocales']);

/** A PIM has products by uuid or by identifier; main takes the one that there is. */
function keysOf(properties: ReadonlySet<string>): string[] {
  return ['uuid', 'identifier', 'code', 'id'].filter((name) => properties.has(name));
}
