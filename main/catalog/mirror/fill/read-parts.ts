import { setImmediate } from 'node:timers/promises';
import type { Json } from '../../../../preload/contract/read-item.ts';
import { throwIfCancelled } from '../../../pim/problem-error.ts';
import type { Kind } from '../item-key.ts';
import { type Naming, type PreparedItem, prepareItem } from '../prepared-item.ts';
import type { MirrorStore } from '../store/mirror-store.ts';
import type { Part } from '../store/parts.ts';
import { type Keep, trimItem } from '../trim-item.ts';
import type { ListPage, ListReader } from './item-list.ts';
import { halfway, rangeLength } from './key-ranges.ts';

/** Calls of one profile that Akeneo allows in flight (api.akeneo.com, good practices). */
const cursors = 4;

/** Items prepared before others get their turn. */
const atOnce = 25;

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
  const isPast = (key: string | null) => keyRanges && part.until !== null && (key ?? '') >= part.until;
  /** The page after the one that is worked on. */
  const ahead = new Map<string, Promise<ListPage>>();
  const goAhead = (cursor: string): void => {
    if (ahead.has(cursor)) return;
    const page = ask(cursor);
    page.catch(() => undefined);
    ahead.clear();
    ahead.set(cursor, page);
  };
  /** Asks for a page; the call for the one after it leaves as soon as its cursor is known. */
  const ask = (cursor: string | null): Promise<ListPage> =>
    reader.page(part.filter, cursor, signal, (next) => {
      if (part.cursor === cursor && !isPast(next.toLowerCase())) goAhead(next);
    });
  for (let cursor = part.cursor; !part.done; cursor = part.cursor) {
    const { items, next } = await (ahead.get(cursor ?? '') ?? ask(cursor));
    const last = keyRanges ? checkOrder(items, cursor, naming.key) : null;
    const isEnd = next === null || isPast(last);
    if (!isEnd) goAhead(next);
    const prepared: PreparedItem[] = [];
    let odd = 0;
    for (const [place, item] of items.entries()) {
      // Answers of other cursors come in between, so that their next calls leave.
      if (place % atOnce === atOnce - 1) await setImmediate();
      const one = prepareItem(trimItem(item, keep), naming);
      if (one === null) odd += 1;
      else if (!isPast(one.key.toLowerCase()) || one.key.toLowerCase() === part.until) prepared.push(one);
    }
    store.page({ kind, part: part.id, items: prepared, odd, cursor: next, done: isEnd });
    part.cursor = next;
    part.done = isEnd;
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
