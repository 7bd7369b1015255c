import type { ListSort } from '../../../../preload/contract/catalog-resources.ts';
import { valueFacet } from '../facets.ts';
import { fold } from '../fold.ts';
import type { Kind } from '../item-key.ts';
import { isObject, text } from '../values.ts';
import { placeOf } from './attribute-place.ts';
import { BitSet } from './bit-set.ts';
import type { ItemOrder } from './item-orders.ts';
import { readDocuments } from './read-documents.ts';
import type { SearchSide } from './search-side.ts';

/** Of longer labels so much counts. */
const longestLabel = 200;

interface Labelled {
  key: string;
  ids: Iterable<number>;
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
  const labelled: Labelled[] = [];
  for (const [code, families] of familiesByLabel(side)) {
    const attribute = side.knowledge.attribute(code);
    if (attribute === null || (attribute.scopable && scope === null)) continue;
    const own = ofKind.and(
      sets.facets(families.flatMap((family) => valueFacet('property', 'family', family) ?? [])),
    );
    const place = placeOf(side, attribute, { locale, scope });
    const { terms, starts, ids } = place.column();
    for (const [at, term] of terms.entries())
      labelled.push({
        key: fold(term),
        ids: ids.subarray(starts[at] ?? 0, starts[at + 1] ?? 0).filter((id) => own.has(id)),
      });
    await readDocuments(
      side,
      place.long().and(own),
      (item, id) => {
        const [first] = place.textsIn(item);
        if (first !== undefined) labelled.push({ key: fold(first.slice(0, longestLabel)), ids: [id] });
      },
      signal,
    );
  }
  labelled.sort((one, other) => (one.key === other.key ? 0 : one.key < other.key ? -1 : 1));
  const done = new BitSet(sets.size());
  const order = new Int32Array(ofKind.count());
  let count = 0;
  const put = (id: number): void => {
    if (done.has(id)) return;
    done.add(id);
    order[count] = id;
    count += 1;
  };
  for (const { ids } of labelled) for (const id of ids) put(id);
  const valued = count;
  for (const id of ofKind.without(done).ids()) put(id);
  return { ids: order, valued };
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
