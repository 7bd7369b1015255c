import type { Json } from '../../../../preload/contract/read-item.ts';
import type { BitSet } from './bit-set.ts';
import type { Verdict } from './verdict.ts';

/** What all conditions together say of the items of a kind. */
export interface Possible {
  /** Null for all items. */
  sure: BitSet | null;
  /** Items whose documents decide; what was decided is kept. */
  open: { set: BitSet; passed: BitSet; failed: BitSet; passes: (id: number, item: Json) => boolean } | null;
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
  const passes = (id: number, item: Json) =>
    verdicts.every(({ sure: own, maybe }) => own.has(id) || (maybe?.passes(item) ?? false));
  return { sure, open: { set, passed: none(), failed: none(), passes } };
}

/** Whether an item fulfils everything; its document is read where that has to be. */
export function holds({ sure, open }: Possible, id: number, documentOf: (id: number) => Json): boolean {
  if (sure === null || sure.has(id)) return true;
  if (open === null || !open.set.has(id) || open.failed.has(id)) return false;
  if (open.passed.has(id)) return true;
  const passed = open.passes(id, documentOf(id));
  (passed ? open.passed : open.failed).add(id);
  return passed;
}

/** Whether the document of an item has to be read to tell. */
export function isOpen({ open }: Possible, id: number): boolean {
  if (open === null || !open.set.has(id)) return false;
  return !open.passed.has(id) && !open.failed.has(id);
}

/** Those of a set that fulfil everything; what was decided of documents already stays so. */
export function within(set: BitSet, possible: Possible): Possible {
  const { sure, open } = possible;
  if (sure === null) return { sure: set, open: null };
  return {
    sure: set.and(open === null ? sure : sure.or(open.passed)),
    open:
      open === null
        ? null
        : { ...open, set: open.set.and(set).without(open.passed), passed: open.passed.without(open.passed) },
  };
}
