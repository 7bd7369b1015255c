import { pageSize } from '../../../pim/resources/item-list.ts';
import { type Kind, kinds } from '../item-key.ts';
import type { MirrorStore } from '../store/mirror-store.ts';
import type { Keep } from '../trim-item.ts';
import { type FilterTimes, filterTimes, latest } from './filter-times.ts';
import type { ItemList, ListReader } from './item-list.ts';
import type { PreparePages } from './prepare-page.ts';
import { readParts } from './read-parts.ts';

/** A range with so few items is read instead of counted further. */
const readable = pageSize;
/** Calls for counting, as a share of those that reading everything takes. */
const mostCounting = 0.3;
/** Items that are read for it, as a share of all; of a small catalog all may be. */
const mostReading = 0.5;
const fewItems = 10 * pageSize;

export interface RemoveGoneOptions {
  kind: Kind;
  list: ItemList;
  store: MirrorStore;
  reader: ListReader;
  /** Minutes by which the times that the PIM prints differ from UTC. */
  offsetMinutes: number;
  keep: Keep;
  preparePages: PreparePages;
  signal: AbortSignal;
  onItems: (count: number) => void;
}

/**
 * Finds what is gone by counting: the whole, then halves of ranges of `created` whose number differs, and reads only the
 * last of these. Of two halves one is counted, and the other is what is left: a call for each halving.
 *
 * @returns false where that would cost too much, or does not explain the difference: then everything is to be read
 */
export async function removeGone(options: RemoveGoneOptions): Promise<boolean> {
  const { kind, store, reader, signal } = options;
  const total = await reader.count('', signal);
  const held = store.count(kind);
  if (total === held) return true;
  const times = total === null ? null : await filterTimes(options);
  if (total === null || times === null) return false;
  let budget = Math.max(40, Math.ceil((held / pageSize) * mostCounting));
  const differing: Range[] = [];
  let open: Range[] = [{ from: 0, to: latest, count: total }];
  while (open.length > 0) {
    const halved = open.map((range) => ({ range, to: middleOf(range, options) }));
    budget -= halved.filter(({ to }) => to !== null).length;
    if (budget < 0) return false;
    const halves = await Promise.all(halved.map(({ range, to }) => halvesOf(range, to, times, options)));
    const wrong = halves.flat().filter(({ from, to, count }) => count !== store.countCreated(kind, from, to));
    if (wrong.length === 0) return false;
    open = [];
    for (const range of wrong) {
      const isSmall = store.countCreated(kind, range.from, range.to) <= readable;
      (isSmall || middleOf(range, options) === null ? differing : open).push(range);
    }
  }
  const toRead = differing.reduce(
    (sum, { from, to }) => sum + store.countCreated(kind, from - times.margin, to + times.margin),
    0,
  );
  if (toRead > Math.max(fewItems, held * mostReading)) return false;
  for (const range of differing) await readRange(range, times, options);
  return (await reader.count('', signal)) === store.count(kind);
}

/** Seconds since 1970, both ends included, and how many items the PIM has there. */
interface Range {
  from: number;
  to: number;
  count: number;
}

/** The last second of the first half of what is held in a range; null where it can't be halved. */
function middleOf({ from, to }: Range, { store, kind }: RemoveGoneOptions): number | null {
  const [border] = store.createdBorders(kind, from, to, 2);
  return border === undefined || border >= to ? null : border;
}

async function halvesOf(
  range: Range,
  middle: number | null,
  times: FilterTimes,
  { reader, signal }: RemoveGoneOptions,
): Promise<Range[]> {
  if (middle === null) return [range];
  const first = { from: range.from, to: middle };
  const count = (await reader.count(times.between(first.from, first.to), signal)) ?? 0;
  return [
    { ...first, count },
    { from: middle + 1, to: range.to, count: range.count - count },
  ];
}

/** What the PIM has in the range is kept; what is left over is gone. */
async function readRange(range: Range, times: FilterTimes, options: RemoveGoneOptions): Promise<void> {
  const { kind, store } = options;
  const filter = times.between(range.from - times.margin, range.to + times.margin);
  const parts = store.addParts(kind, [{ filter, cursor: null, until: null }]);
  await readParts(parts, { ...options, keyRanges: false });
  for (const { id } of parts) {
    store.remove('kind = ? AND part <> ? AND created BETWEEN ? AND ?', kinds[kind], id, range.from, range.to);
    store.dropPart(id);
  }
  store.flush();
}
