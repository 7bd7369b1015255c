import type { MirrorOptions } from '../../../../preload/contract/mirror.ts';
import type { Kind } from '../item-key.ts';
import { type FillOptions, fillMirror } from './fill-mirror.ts';
import { createListReader, type ItemList } from './item-list.ts';
import { listsOf } from './lists-of.ts';
import { secondsToDigits } from './partition.ts';
import { readOverview } from './read-overview.ts';
import { readParts } from './read-parts.ts';
import { namingOf, readStructure } from './read-structure.ts';
import { removeGone } from './remove-gone.ts';

/** For the lag of the search index, and clocks of several servers. */
const overlapSeconds = 300;

/**
 * Brings a filled mirror up to date: structure, what was changed since, what is gone. Where counting does not find what
 * is gone, everything is read again; a full check that was left is gone on with.
 *
 * @throws ProblemError as `fillMirror`
 */
export async function updateMirror(mirrorOptions: MirrorOptions, options: FillOptions): Promise<void> {
  const { client, store, patience, meter, now, signal } = options;
  const left = store.meta();
  if (left.filledAt === null || left.began !== 0 || holdsOther(left.options, mirrorOptions))
    return fillMirror(mirrorOptions, options);
  const { capabilities, pimTime } = await readOverview(client, patience, now, signal);
  const meta = store.meta();
  meter.phase('structure');
  await readStructure(client, capabilities, store, patience, signal);
  store.flush();
  const lists = listsOf(capabilities, meta);
  meter.phase('changes');
  for (const [kind, list] of lists) await readChanges(kind, list, options);
  meter.phase('removals');
  for (const [kind, list] of lists) {
    const reader = createListReader(client, list, patience);
    const onItems = (count: number) => meter.add(count);
    // Ranges by date need times that both sides read alike.
    const countable = meta.offsetMinutes === 0;
    if (!(await removeGone({ kind, list, store, reader, signal, onItems, countable }))) {
      return fillMirror(mirrorOptions, options);
    }
  }
  store.setMeta({ updatedAt: now().toISOString(), watermark: pimTime, problem: null });
  store.flush();
}

/** Whether items are to be held that are not, or others than are. */
function holdsOther(before: MirrorOptions | null, wanted: MirrorOptions): boolean {
  const what = (options: MirrorOptions | null) =>
    JSON.stringify([options?.models, options?.locales, options?.channels]);
  return what(before) !== what(wanted);
}

/** Variants of a changed model are among the changed (api.akeneo.com, filters). */
async function readChanges(kind: Kind, list: ItemList, options: FillOptions): Promise<void> {
  const { client, store, patience, meter, signal } = options;
  const { watermark, offsetMinutes } = store.meta();
  // Read as UTC by the code and in the server's time zone by the documentation: the earlier of the two.
  const from = watermark - overlapSeconds + Math.min(0, offsetMinutes * 60);
  const filter = JSON.stringify({ updated: [{ operator: '>', value: secondsToDigits(from) }] });
  const reader = createListReader(client, list, patience);
  store.dropParts(kind);
  const parts = store.addParts(kind, [{ filter, cursor: null, until: null }]);
  const onItems = (count: number) => meter.add(count);
  const naming = namingOf(store, kind, list.key);
  await readParts(parts, { kind, naming, reader, store, keyRanges: false, signal, onItems });
  store.dropParts(kind);
  store.flush();
}
