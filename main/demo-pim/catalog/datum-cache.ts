import type { Datum } from './datum.ts';
import type { Attribute } from './family.ts';

const caches = new WeakMap<object, Map<string, Map<number, Datum>>>();
const mostOfOne = 4000;

/**
 * The data of a number that comes again and again (an amount, a day), made once for a catalog, so that what is made of
 * it can be kept as well. Few different ones exist, and beyond a few thousand they are not kept.
 */
export function cachedDatum(owner: object, attribute: Attribute, key: number, make: () => Datum): Datum {
  let ofOwner = caches.get(owner);
  if (ofOwner === undefined) {
    ofOwner = new Map();
    caches.set(owner, ofOwner);
  }
  let data = ofOwner.get(attribute.code);
  if (data === undefined) {
    data = new Map();
    ofOwner.set(attribute.code, data);
  }
  let datum = data.get(key);
  if (datum === undefined) {
    datum = make();
    if (data.size < mostOfOne) data.set(key, datum);
  }
  return datum;
}
