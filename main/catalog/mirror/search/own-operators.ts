import type { BitSet } from './bit-set.ts';
import { type Column, itemsOf } from './columns.ts';
import type { IndexSets } from './index-sets.ts';
import { createPattern } from './pattern.ts';

/** Items with a value that another item has too, whatever the case. Only items of `among` count, where given. */
export function duplicates(column: Column, sets: IndexSets, among?: BitSet): BitSet {
  const set = sets.none();
  const { terms, starts, ids } = column;
  for (let place = 0; place < terms.length; place += 1) {
    const all = ids.subarray(starts[place] ?? 0, starts[place + 1] ?? 0);
    const own = among === undefined ? all : all.filter((id) => among.has(id));
    if (own.length > 1) for (const id of own) set.add(id);
  }
  return set;
}

/** Items with a value that a regular expression matches. @throws ProblemError `pattern-refused`, `pattern-slow` */
export function patternItems(source: string, column: Column, sets: IndexSets): BitSet {
  const matching = createPattern(source).matching(column.terms);
  return itemsOf(column, (term) => matching.has(term), sets.size());
}
