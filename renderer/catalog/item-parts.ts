import type { ItemOf, ResourceName, ValueEntry, Values } from '../../preload/contract/catalog-resources.ts';

export type AnyItem = ItemOf<ResourceName>;

/** A property of an item by its name; undefined where its resource has none. */
export function propertyOf(item: AnyItem, name: string): unknown {
  const properties: Readonly<Record<string, unknown>> = item;
  return properties[name];
}

/** The text of a property, null for anything else. */
export function textOf(item: AnyItem | null | undefined, name: string): string | null {
  const value = item ? propertyOf(item, name) : null;
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The label in a locale; in any (null) the first there is. */
export function labelOf(item: AnyItem | null | undefined, locale: string | null): string | null {
  if (!item || !('labels' in item)) return null;
  const label =
    locale === null ? Object.values(item.labels).find((text) => text !== '') : item.labels[locale];
  return label === undefined || label === '' ? null : label;
}

/** The values of an item; none where its resource has none. */
export function valuesOf(item: AnyItem | null | undefined): Values {
  return item && 'values' in item ? item.values : {};
}

/** In which channel and locale values are shown; null for the first there is. */
export interface ShownIn {
  channel: string | null;
  locale: string | null;
}

/** The value that holds for a channel and a locale; undefined where there is none. */
export function entryFor(
  entries: readonly ValueEntry[] | undefined,
  { channel, locale }: ShownIn,
): ValueEntry | undefined {
  return entries?.find(
    (entry) =>
      (entry.scope === null || channel === null || entry.scope === channel) &&
      (entry.locale === null || locale === null || entry.locale === locale),
  );
}

/** How many things a list or a map holds; 0 for anything else. */
export function sizeOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}
