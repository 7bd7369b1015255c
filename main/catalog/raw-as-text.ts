import type { CatalogPage, ResourceName } from '../../preload/contract/catalog-resources.ts';
import { type Json, receivedJson } from '../../preload/contract/read-item.ts';

/** What items were parsed from, as long as they are there. */
const texts = new WeakMap<object, string>();

/** Parses an item whose text is kept for the screen, so that it is not written anew. */
export function rawOfText(text: string): Json {
  const raw = receivedJson.parse(JSON.parse(text));
  if (typeof raw === 'object' && raw !== null) texts.set(raw, text);
  return raw;
}

/**
 * A page for the screen: what was received of an understood item goes as JSON text. It is rarely looked at, and as
 * objects a hundred products take several times as long to cross the bridge, and as much memory there.
 */
export function withRawAsText(page: CatalogPage<ResourceName>): CatalogPage<ResourceName> {
  const items = page.items.map((entry) =>
    entry.item === null ? entry : { ...entry, raw: textOf(entry.raw) },
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each item stays one of the page's resource
  return { ...page, items } as CatalogPage<ResourceName>;
}

function textOf(raw: Json): string {
  const known = typeof raw === 'object' && raw !== null ? texts.get(raw) : undefined;
  return known ?? JSON.stringify(raw);
}
