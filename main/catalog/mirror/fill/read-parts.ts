import type { Json } from '../../../../preload/contract/read-item.ts';
import { throwIfCancelled } from '../../../pim/problem-error.ts';
import type { Kind } from '../item-key.ts';
import { type Naming, type PreparedItem, prepareItem } from '../prepared-item.ts';
import type { MirrorStore } from '../store/mirror-store.ts';
import type { Part } from '../store/parts.ts';
import { type Keep, trimItem } from '../trim-item.ts';
import type { ListReader } from './item-list.ts';
import { halfway, rangeLength } from './key-ranges.ts';

/** Calls of one profile that Akeneo allows in flight (api.akeneo.com, good practices). */
const cursors = 4;

/** The keys did not come as ranges of keys suppose: in order, and after the cursor. */
export class KeyOrderDoubt extends Error {}

export interface ReadPartsOptions {
  kind: Kind;
  naming: Naming;
  /** Values that are kept. */
  keep: Keep;
  reader: ListReader;
  store: Pick<MirrorStore, 'page' | 'addParts' | 'changePart'>;
  /** Parts are ranges of keys: their order is checked, and one that is ready takes half of another. */
  keyRanges: boolean;
  signal: AbortSignal;
  onItems: (count: number) => void;
}

/**
 * Reads parts of a list, several at once, each page written with the place it leads to.
 *
 * @throws ProblemError what reading and writing throw; KeyOrderDoubt
 */
export async function readParts(parts: readonly Part[], options: ReadPartsOptions): Promise<void> {
  const queue = parts.filter(({ done }) => !done);
  const running = new Set<Part>();
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);

  const take = (): Part | undefined => queue.shift() ?? (options.keyRanges ? shared() : undefined);
  const shared = (): Part | undefined => {
    const [largest] = [...running].sort(
      (a, b) => rangeLength(b.cursor, b.until) - rangeLength(a.cursor, a.until),
    );
    const middle = largest === undefined ? null : halfway(largest.cursor, largest.until);
    if (largest === undefined || middle === null) return undefined;
    const [part] = options.store.addParts(options.kind, [
      { filter: '', cursor: middle, until: largest.until },
    ]);
    options.store.changePart(largest.id, { until: middle });
    largest.until = middle;
    return part;
  };
  const work = async (): Promise<void> => {
    for (let part = take(); part !== undefined; part = take()) {
      running.add(part);
      await readPart(part, { ...options, signal });
      running.delete(part);
    }
  };
  const chains = Array.from({ length: cursors }, () =>
    work().catch((error: unknown) => {
      stop.abort();
      throw error;
    }),
  );
  const ends = await Promise.allSettled(chains);
  const failed = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
  throwIfCancelled(options.signal);
  // The first that failed made the others stop.
  const [cause] = failed.toSorted((a, b) => Number(isCancelled(a)) - Number(isCancelled(b)));
  if (cause instanceof Error) throw cause;
}

async function readPart(part: Part, options: ReadPartsOptions): Promise<void> {
  const { kind, naming, keep, reader, store, keyRanges, signal, onItems } = options;
  let coming = reader.page(part.filter, part.cursor, signal);
  for (let ready = false; !ready; ) {
    const { items, next } = await coming;
    const last = keyRanges ? checkOrder(items, part.cursor, naming.key) : null;
    const isEnd = next === null || (last !== null && part.until !== null && last >= part.until);
    // The next call leaves before this page is worked on.
    if (!isEnd) {
      coming = reader.page(part.filter, next, signal);
      coming.catch(() => undefined);
    }
    const prepared: PreparedItem[] = [];
    let odd = 0;
    for (const item of items) {
      const one = prepareItem(trimItem(item, keep), naming);
      if (one === null) odd += 1;
      else if (!keyRanges || part.until === null || one.key.toLowerCase() <= part.until) prepared.push(one);
    }
    store.page({ kind, part: part.id, items: prepared, odd, cursor: next, done: isEnd });
    part.cursor = next;
    part.done = isEnd;
    ready = isEnd;
    onItems(prepared.length);
    if (!isEnd) throwIfCancelled(signal);
  }
}

/** @returns the last key. @throws KeyOrderDoubt where keys do not ascend from the cursor */
function checkOrder(items: readonly Json[], cursor: string | null, field: string): string | null {
  let last = cursor?.toLowerCase() ?? '';
  for (const item of items) {
    const key: unknown = Reflect.get(Object(item), field);
    if (typeof key !== 'string') continue;
    if (key.toLowerCase() <= last) throw new KeyOrderDoubt();
    last = key.toLowerCase();
  }
  return last === '' ? null : last;
}

function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.message === 'cancelled';
}
