import type { Json } from '../../../../preload/contract/read-item.ts';
import type { BitSet } from './bit-set.ts';

/** What one condition says: items that fulfil it, and items whose document has to be looked at. */
export interface Verdict {
  sure: BitSet;
  /** Null where the indexes tell everything. */
  maybe: { set: BitSet; passes: (item: Json) => boolean } | null;
}

export function sure(set: BitSet): Verdict {
  return { sure: set, maybe: null };
}

/** All of a set that do not fulfil a condition. */
export function allBut(all: BitSet, { sure: found, maybe }: Verdict): Verdict {
  if (maybe === null) return sure(all.without(found));
  const { passes } = maybe;
  return {
    sure: all.without(found).without(maybe.set),
    maybe: { set: maybe.set.and(all), passes: (item) => !passes(item) },
  };
}
