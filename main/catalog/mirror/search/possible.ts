import type { Json } from '../../../../preload/contract/read-item.ts';
import type { BitSet } from './bit-set.ts';
import type { Verdict } from './verdict.ts';

/** Reads an item as the PIM sent it. */
type DocumentOf = (id: number) => Json;

/** What all conditions together say of the items of a kind. */
export interface Possible {
  /** Null for all items. */
  sure: BitSet | null;
  /** Items that have to be looked at one by one; what was decided is kept. */
  open: {
    set: BitSet;
    passed: BitSet;
    failed: BitSet;
    passes: (id: number, documentOf: DocumentOf) => boolean;
  } | null;
}

/** What a text says: items that it finds, and items whose names have to be looked at. */
export interface FoundByText {
  sure: BitSet;
  /** Null where the indexes tell everything. */
  maybe: { set: BitSet; passes: (id: number) => boolean } | null;
}

/** All of the verdicts must hold. `all` are the items of the kind. */
export function allOf(all: BitSet, verdicts: readonly Verdict[], none: () => BitSet): Possible {
  if (verdicts.length === 0) return { sure: null, open: null };
  let sure = all;
  let possible = all;
  for (const verdict of verdicts) {
    sure = sure.and(verdict.sure);
    possible = possible.and(verdict.maybe === null ? verdict.sure : verdict.sure.or(verdict.maybe.set));
  }
  const set = possible.without(sure);
  if (set.count() === 0) return { sure, open: null };
  const passes = (id: number, documentOf: DocumentOf) => {
    const item = documentOf(id);
    return verdicts.every(({ sure: own, maybe }) => own.has(id) || (maybe?.passes(item) ?? false));
  };
  return { sure, open: { set, passed: none(), failed: none(), passes } };
}

/** Whether an item fulfils everything; it is looked at where that has to be. */
export function holds({ sure, open }: Possible, id: number, documentOf: DocumentOf): boolean {
  if (sure === null || sure.has(id)) return true;
  if (open === null || !open.set.has(id) || open.failed.has(id)) return false;
  if (open.passed.has(id)) return true;
  const passed = open.passes(id, documentOf);
  (passed ? open.passed : open.failed).add(id);
  return passed;
}

/** Whether an item has to be looked at to tell. */
export function isOpen({ open }: Possible, id: number): boolean {
  if (open === null || !open.set.has(id)) return false;
  return !open.passed.has(id) && !open.failed.has(id);
}

/** Those that a text finds and that fulfil everything; what was decided already stays so. */
export function within(
  { sure: found, maybe }: FoundByText,
  possible: Possible,
  none: () => BitSet,
): Possible {
  const { sure: all, open } = possible;
  const decided = all !== null && open !== null ? all.or(open.passed) : all;
  const sure = decided === null ? found : found.and(decided);
  const hinted = maybe === null ? found : found.or(maybe.set);
  const allowed = all !== null && open !== null ? all.or(open.set) : all;
  const set = (allowed === null ? hinted : hinted.and(allowed)).without(sure);
  if (set.count() === 0) return { sure, open: null };
  const passes = (id: number, documentOf: DocumentOf) =>
    (found.has(id) || maybe?.passes(id) === true) && holds(possible, id, documentOf);
  return { sure, open: { set, passed: none(), failed: none(), passes } };
}
