import { throwIfCancelled } from '../../../pim/problem-error.ts';
import type { Kind } from '../item-key.ts';
import { createDocuments, newSample } from '../store/documents.ts';
import type { MirrorStore } from '../store/mirror-store.ts';
import type { Part } from '../store/parts.ts';
import type { Keep } from '../trim-item.ts';
import type { BytePage, ItemList, ListReader } from './item-list.ts';
import { halfway, rangeLength } from './key-ranges.ts';
import { type PageRules, type PreparePage, type PreparePages, prepareItems } from './prepare-page.ts';
import { namingOf } from './read-structure.ts';

/** Calls of one profile that Akeneo allows in flight (api.akeneo.com, good practices). */
const cursors = 4;

/** The dictionary of a mirror whose first items come with a change, and not with its filling. */
const anyItem = { uuid: '', identifier: '', enabled: true, family: '', categories: [], values: {} };

/** The keys did not come as ranges of keys suppose: in order, and after the cursor. */
export class KeyOrderDoubt extends Error {}

export interface ReadPartsOptions {
  kind: Kind;
  list: ItemList;
  /** Values that are kept. */
  keep: Keep;
  reader: ListReader;
  preparePages: PreparePages;
  store: Pick<MirrorStore, 'page' | 'addParts' | 'changePart' | 'meta' | 'setMeta' | 'structure'>;
  /** Parts are ranges of keys: their order is checked, and one that is ready takes half of another. */
  keyRanges: boolean;
  signal: AbortSignal;
  onItems: (count: number) => void;
}

type PartOptions = ReadPartsOptions & { rules: PageRules; prepare: PreparePage };

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
  const rules = rulesOf(options);
  const prepare = options.preparePages(rules);

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
      await readPart(part, { ...options, rules, prepare, signal });
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

async function readPart(part: Part, options: PartOptions): Promise<void> {
  const { kind, rules, prepare, reader, store, keyRanges, signal, onItems } = options;
  const isPast = (key: string | null) => keyRanges && part.until !== null && (key ?? '') >= part.until;
  /** The page after the one that is worked on. */
  const ahead = new Map<string, Promise<BytePage>>();
  const goAhead = (cursor: string): void => {
    if (ahead.has(cursor) || isPast(cursor.toLowerCase())) return;
    const page = ask(cursor);
    page.catch(() => undefined);
    ahead.clear();
    ahead.set(cursor, page);
  };
  const ask = (cursor: string | null): Promise<BytePage> => reader.bytes(part.filter, cursor, signal);
  for (let cursor = part.cursor; !part.done; cursor = part.cursor) {
    const page = await (ahead.get(cursor ?? '') ?? ask(cursor));
    // The next call leaves before this page is worked on.
    if (page.next !== null) goAhead(page.next);
    const place = { cursor, until: part.until };
    let ready = await prepare(page.bytes, place);
    if (ready === 'no-page') {
      // Asked for once more, in the way that says what is wrong.
      const parsed = await reader.page(part.filter, cursor, signal);
      ready = prepareItems(parsed, place, rules, createDocuments(rules.codec, rules.sample));
    }
    if (typeof ready === 'string') throw new KeyOrderDoubt();
    const { next, last, items, odd } = ready;
    const isEnd = next === null || isPast(last);
    if (!isEnd) goAhead(next);
    store.page({ kind, part: part.id, items, odd, cursor: next, done: isEnd });
    part.cursor = next;
    part.done = isEnd;
    onItems(items.key.length);
    if (!isEnd) throwIfCancelled(signal);
  }
}

/** Prepares pages with the dictionary of the mirror, which it gets with its first item. */
function rulesOf({ kind, list, keep, keyRanges, store }: ReadPartsOptions): PageRules {
  let { sample, codec } = store.meta();
  if (sample === '') {
    ({ sample, codec } = newSample(anyItem));
    store.setMeta({ sample, codec });
  }
  return { naming: namingOf(store, kind, list.key), keep, keyRanges, codec, sample };
}

function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.message === 'cancelled';
}
