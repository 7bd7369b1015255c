import type { CatalogPage, ResourceName } from '../../preload/contract/catalog-resources.ts';

/**
 * A page for the screen: what was received of an understood item goes as JSON text. It is rarely looked at, and as
 * objects a hundred products take several times as long to cross the bridge, and as much memory there.
 */
export function withRawAsText(page: CatalogPage<ResourceName>): CatalogPage<ResourceName> {
  const items = page.items.map((entry) =>
    entry.item === null ? entry : { ...entry, raw: JSON.stringify(entry.raw) },
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each item stays one of the page's resource
  return { ...page, items } as CatalogPage<ResourceName>;
}
