import type { Problem } from '../../../../preload/contract/problem.ts';
import type { Json } from '../../../../preload/contract/read-item.ts';
import { problem } from '../../../pim/problem-error.ts';
import { type Kind, kinds } from '../item-key.ts';
import { newSample } from '../store/documents.ts';
import type { MirrorStore } from '../store/mirror-store.ts';
import type { NewPart } from '../store/parts.ts';
import { type Keep, trimItem } from '../trim-item.ts';
import { isObject, text } from '../values.ts';
import type { ItemList, ListPage, ListReader } from './item-list.ts';
import { byKeys } from './key-ranges.ts';
import { byCreated, inOnePart } from './partition.ts';
import type { PreparePages } from './prepare-page.ts';
import { KeyOrderDoubt, readParts } from './read-parts.ts';

/** How often wrong parts are read again. */
const repetitions = 3;

export interface FillListOptions {
  kind: Kind;
  list: ItemList;
  reader: ListReader;
  store: MirrorStore;
  keyRanges: boolean;
  keep: Keep;
  preparePages: PreparePages;
  signal: AbortSignal;
  onTotal: (total: number | null, done: number) => void;
  onItems: (count: number) => void;
}

/**
 * Fills a list whole, or goes on where it was left. Ends only when the number of items is the PIM's; parts whose number
 * differs are read again. What the PIM no longer has is removed.
 *
 * @returns null, or the problem `mirror-incomplete` where the numbers still differ, as on a PIM that is being changed
 * @throws ProblemError as `ListReader` and `MirrorStore`
 */
export async function fillList(options: FillListOptions): Promise<Problem | null> {
  const { kind, reader, store, signal } = options;
  if (store.parts(kind).length === 0) await cut(options, options.keyRanges);
  else options.onTotal(await reader.count('', signal), heldByParts(options));
  const read = (keyRanges: boolean) => readParts(store.parts(kind), { ...options, keyRanges });
  try {
    await read(isByKeys(store.parts(kind)));
  } catch (error) {
    if (!(error instanceof KeyOrderDoubt)) throw error;
    await cutAnew(options);
    await read(false);
  }
  store.flush();
  return verify(options, () => read(false));
}

/** Cuts a list by what its first page tells. */
async function cut(options: FillListOptions, keyRanges: boolean): Promise<void> {
  const { kind, list, reader, store, signal } = options;
  const [page, total] = await Promise.all([reader.page('', null, signal), reader.count('', signal)]);
  options.onTotal(total, 0);
  store.setMeta({ offsetMinutes: offsetOf(page.items) });
  const [first] = page.items;
  if (store.meta().sample === '' && first !== undefined)
    store.setMeta(newSample(trimItem(first, options.keep)));
  store.addParts(kind, partsFor(page, total, list, keyRanges, [...store.structure('families').keys()]));
  store.flush();
}

/** Minutes by which the PIM's times, as it prints them, are ahead of UTC. */
function offsetOf(items: readonly Json[]): number {
  const [first] = items;
  const printed = (isObject(first) ? text(first.updated) : null) ?? '';
  const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)$/.exec(printed) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

function partsFor(
  page: ListPage,
  total: number | null,
  list: ItemList,
  keyRanges: boolean,
  families: readonly string[],
): NewPart[] {
  // PIMs before 6.0 have cursors that can't be looked into; theirs are followed one after the other.
  if (total === null || page.next === null || !isPlainCursor(page, list.key)) return inOnePart();
  if (keyRanges && list.key === 'uuid' && total > 400) return byKeys(4);
  return byCreated({ items: page.items, total, families });
}

function isPlainCursor({ items, next }: ListPage, key: string): boolean {
  const last: Json | undefined = items.at(-1);
  const value = isObject(last) ? last[key] : undefined;
  return typeof value === 'string' && value.toLowerCase() === next?.toLowerCase();
}

function isByKeys(parts: readonly NewPart[]): boolean {
  return parts.some(({ until }) => until !== null);
}

async function cutAnew(options: FillListOptions): Promise<void> {
  options.store.dropParts(options.kind);
  await cut(options, false);
}

async function verify(options: FillListOptions, read: () => Promise<void>): Promise<Problem | null> {
  const { kind, reader, store, signal } = options;
  for (let round = 0; ; round += 1) {
    const total = await reader.count('', signal);
    const found = heldByParts(options);
    if (total === null || total === found) return finish(options, null);
    if (round === repetitions)
      return finish(options, problem('mirror-incomplete', { expected: total, found }));
    // Ranges of keys can't be counted by the PIM.
    if (isByKeys(store.parts(kind))) await cutAnew(options);
    else await dropWrongParts(options);
    await read();
    store.flush();
  }
}

/** Parts whose number of items is not the PIM's begin anew; all, where each seems right and the sum is not. */
async function dropWrongParts(options: FillListOptions): Promise<void> {
  const { kind, reader, store, signal } = options;
  const parts = store.parts(kind);
  const counts = await Promise.all(parts.map(({ filter }) => reader.count(filter, signal)));
  const wrong = parts.filter((part, place) => counts[place] !== store.count(kind, part.id));
  const sum = counts.reduce((all: number, count) => all + (count ?? 0), 0);
  if (wrong.length === 0 || sum !== (await reader.count('', signal))) {
    store.dropParts(kind);
    store.addParts(kind, inOnePart());
  } else {
    for (const { id } of wrong) store.dropPart(id);
    store.addParts(
      kind,
      wrong.map(({ filter }) => ({ filter, cursor: null, until: null })),
    );
  }
  store.flush();
}

/** Items that the parts of now have read; the others are from before. */
function heldByParts({ store, kind }: FillListOptions): number {
  return store.parts(kind).reduce((sum, part) => sum + store.count(kind, part.id), 0);
}

function finish({ store, kind }: FillListOptions, found: Problem | null): Problem | null {
  // The sign keeps it from an index, which does not hold parts (mirror-store.ts, count).
  store.remove(`+kind = ${kinds[kind]} AND part NOT IN (SELECT id FROM part WHERE kind = ${kinds[kind]})`);
  store.flush();
  return found;
}
