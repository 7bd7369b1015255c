import { pageSize } from '../../../pim/resources/item-list.ts';
import { type Kind, kinds } from '../item-key.ts';
import type { MirrorStore } from '../store/mirror-store.ts';
import type { Keep } from '../trim-item.ts';
import type { ItemList, ListReader } from './item-list.ts';
import { createdBetween, partOf, secondsToDigits } from './partition.ts';
import type { PreparePages } from './prepare-page.ts';
import { readParts } from './read-parts.ts';

const pieces = 8;
/** A range with so few items is read instead of counted further. */
const readable = 3 * pageSize;
/** Calls for counting, as a share of those that reading everything takes. */
const mostCounting = 0.1;

export interface RemoveGoneOptions {
  kind: Kind;
  list: ItemList;
  store: MirrorStore;
  reader: ListReader;
  /** Whether ranges by date mean the same here and in the PIM. */
  countable: boolean;
  keep: Keep;
  preparePages: PreparePages;
  signal: AbortSignal;
  onItems: (count: number) => void;
}

/**
 * Finds what is gone by counting: the whole, then ranges of `created`, and reads only ranges whose number differs.
 *
 * @returns false where that would cost too much, or does not explain the difference: then everything is to be read
 */
export async function removeGone(options: RemoveGoneOptions): Promise<boolean> {
  const { kind, store, reader, countable, signal } = options;
  const total = await reader.count('', signal);
  const held = store.count(kind);
  if (total === held) return true;
  if (total === null || !countable) return false;
  let budget = Math.max(40, Math.ceil((held / pageSize) * mostCounting));
  const differing: Range[] = [];
  let open: Range[] = [{ from: 0, to: 253_402_300_799 }];
  while (open.length > 0) {
    const ranges = open.flatMap((range) => cut(range, options));
    budget -= ranges.length;
    if (budget < 0) return false;
    const counts = await Promise.all(ranges.map((range) => reader.count(filterOf(range), signal)));
    const wrong = ranges.filter(
      (range, place) => counts[place] !== store.countCreated(kind, range.from, range.to),
    );
    if (wrong.length === 0) return false;
    open = [];
    for (const range of wrong) {
      const small = store.countCreated(kind, range.from, range.to) <= readable || range.from === range.to;
      (small ? differing : open).push(range);
    }
  }
  for (const range of differing) await readRange(range, options);
  return (await reader.count('', signal)) === store.count(kind);
}

/** Seconds since 1970, both ends included. */
interface Range {
  from: number;
  to: number;
}

function cut(range: Range, { store, kind }: RemoveGoneOptions): Range[] {
  const ranges: Range[] = [];
  let { from } = range;
  for (const to of [...store.createdBorders(kind, range.from, range.to, pieces), range.to]) {
    ranges.push({ from, to });
    from = to + 1;
  }
  return ranges;
}

function filterOf({ from, to }: Range): string {
  return JSON.stringify(createdBetween(secondsToDigits(from), secondsToDigits(to)));
}

/** What the PIM has in the range is kept; what is left over is gone. */
async function readRange(range: Range, options: RemoveGoneOptions): Promise<void> {
  const { kind, store } = options;
  const parts = store.addParts(kind, [
    partOf(createdBetween(secondsToDigits(range.from), secondsToDigits(range.to))),
  ]);
  await readParts(parts, { ...options, keyRanges: false });
  for (const { id } of parts) {
    store.remove('kind = ? AND part <> ? AND created BETWEEN ? AND ?', kinds[kind], id, range.from, range.to);
    store.dropPart(id);
  }
  store.flush();
}
