import { ProblemError, problem } from '../../../pim/problem-error.ts';
import { isObject, text } from '../values.ts';
import type { AttributePlace } from './attribute-place.ts';
import type { BitSet } from './bit-set.ts';
import type { SearchSide } from './search-side.ts';
import { allBut, sure, type Verdict } from './verdict.ts';

/**
 * Items whose family has the attribute, without a file there; of assets and records, also with one that is not in the
 * mirror or has no value at all in its main media attribute.
 *
 * @throws ProblemError `not-in-mirror` where assets or records are not kept
 */
export function mediaMissing(side: SearchSide, place: AttributePlace, owners: BitSet): Verdict {
  const without = allBut(owners, sure(place.filled));
  const { type, linkedTo } = place.attribute;
  if (type === 'pim_catalog_image' || type === 'pim_catalog_file' || linkedTo === null) return without;
  const isAsset = type === 'pim_catalog_asset_collection';
  const list = isAsset ? `asset-families/${linkedTo}/assets` : `reference-entities/${linkedTo}/records`;
  if (!side.structure.has(list)) throw new ProblemError(problem('not-in-mirror', { what: list }));
  const family = side.structure.one(isAsset ? 'asset-families' : 'reference-entities', linkedTo);
  const media = family !== null && isObject(family) ? text(family.attribute_as_main_media) : null;
  const filled = new Set<string>();
  for (const [code, item] of side.structure.list(list)) {
    const values = isObject(item) && isObject(item.values) ? item.values : {};
    if (media === null || values[media] !== undefined) filled.add(code.toLowerCase());
  }
  const broken = place.column().itemsOf((code) => !filled.has(code), side.sets.size());
  return sure(without.sure.or(broken));
}
