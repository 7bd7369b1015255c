import type { ListSort } from '../../../../preload/contract/catalog-resources.ts';
import { valueFacet } from '../facets.ts';
import { fold } from '../fold.ts';
import type { Kind } from '../item-key.ts';
import { isObject, text } from '../values.ts';
import { placeOf } from './attribute-place.ts';
import type { BitSet } from './bit-set.ts';
import type { Column } from './column.ts';
import type { ItemOrder } from './item-orders.ts';
import { OrderBuilder } from './order-builder.ts';
import { readDocuments } from './read-documents.ts';
import type { SearchSide } from './search-side.ts';
import { placesOfTexts } from './sorted-places.ts';

/** Of longer labels so much counts. */
const longestLabel = 200;

/** Where labels come from: the values of an attribute, for the items of those families. */
interface Labels {
  column: Column;
  own: BitSet;
}

/**
 * All items of a kind by their labels in a locale: by the attribute that each family has as its label. Items without a
 * label there come last. Without a channel, labels that differ by channel do not count.
 */
export async function labelOrder(
  side: SearchSide,
  kind: Kind,
  { locale, scope }: Pick<ListSort, 'locale' | 'scope'>,
  signal?: AbortSignal,
): Promise<ItemOrder> {
  const { sets } = side;
  const ofKind = sets.kind(kind);
  // Three lists instead of a million objects.
  const keys: string[] = [];
  const sources: (Labels | null)[] = [];
  const places: number[] = [];
  const add = (key: string, source: Labels | null, place: number): void => {
    keys.push(key);
    sources.push(source);
    places.push(place);
  };
  for (const [code, families] of familiesByLabel(side)) {
    const attribute = side.knowledge.attribute(code);
    if (attribute === null || (attribute.scopable && scope === null)) continue;
    const own = ofKind.and(
      sets.facets(families.flatMap((family) => valueFacet('property', 'family', family) ?? [])),
    );
    const place = placeOf(side, attribute, { locale, scope });
    const labels = { column: place.column(), own };
    for (let at = 0; at < labels.column.length; at += 1) add(fold(labels.column.term(at)), labels, at);
    await readDocuments(
      side,
      place.long().and(own),
      (item, id) => {
        const [first] = place.textsIn(item);
        if (first !== undefined) add(fold(first.slice(0, longestLabel)), null, id);
      },
      signal,
    );
  }
  const order = new OrderBuilder(ofKind, sets.size());
  for (const at of placesOfTexts(keys)) {
    const source = sources[at] ?? null;
    const place = places[at] ?? 0;
    if (source === null) order.put(place);
    else order.putAll(source.column, place, source.own);
  }
  return order.done();
}

/** The families by the attribute that each has as its label. */
function familiesByLabel({ structure }: SearchSide): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [code, json] of structure.list('families')) {
    const label = isObject(json) ? text(json.attribute_as_label) : null;
    if (label !== null) found.set(label, [...(found.get(label) ?? []), code]);
  }
  return found;
}
