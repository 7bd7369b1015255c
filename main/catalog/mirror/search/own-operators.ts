import type { BitSet } from './bit-set.ts';
import type { Column } from './column.ts';
import type { IndexSets } from './index-sets.ts';
import { createPattern } from './pattern.ts';
import { longS, requiredText } from './required-text.ts';

/** Values that are tried together. */
const termsAtOnce = 20_000;

/** Items with a value that another item has too, whatever the case. Only items of `among` count, where given. */
export function duplicates(column: Column, sets: IndexSets, among?: BitSet): BitSet {
  const set = sets.none();
  const { length, starts, ids } = column;
  for (let place = 0; place < length; place += 1) {
    const last = starts[place + 1] ?? 0;
    let first = -1;
    for (let row = starts[place] ?? 0; row < last; row += 1) {
      const id = ids[row] ?? 0;
      if (among !== undefined && !among.has(id)) continue;
      if (first >= 0) {
        set.add(first);
        set.add(id);
      }
      first = id;
    }
  }
  return set;
}

/** Items with a value that a regular expression matches. @throws ProblemError `pattern-refused`, `pattern-slow` */
export function patternItems(source: string, column: Column, sets: IndexSets): BitSet {
  const pattern = createPattern(source);
  const set = sets.none();
  let places: number[] = [];
  const test = (): void => {
    const terms = places.map((place) => column.term(place));
    for (const at of pattern.placesIn(terms)) column.addTo(set, places[at] ?? 0);
    places = [];
  };
  for (const place of candidatesOf(source, column)) {
    places.push(place);
    if (places.length === termsAtOnce) test();
  }
  test();
  return set;
}

/** The places of values that a regular expression may match. */
function candidatesOf(source: string, column: Column): Iterable<number> {
  const [hasLongS] = column.placesWith(longS);
  return column.placesWith(hasLongS === undefined ? requiredText(source) : '');
}
