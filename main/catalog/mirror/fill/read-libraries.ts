import type { MirrorOptions } from '../../../../preload/contract/mirror.ts';
import { ProblemError } from '../../../pim/problem-error.ts';
import type { MirrorStore } from '../store/mirror-store.ts';
import { type Keep, trimItem } from '../trim-item.ts';
import { inParallel } from './in-parallel.ts';
import { type ListAccess, listPages } from './list-pages.ts';
import { type Missing, readUnlessMissing } from './missing.ts';
import type { ProgressMeter } from './progress.ts';
import { codesOf, markRead, type NestedList, nested, unread } from './read-nested.ts';

const atOnce = 4;

export interface ReadLibrariesOptions {
  access: ListAccess;
  store: MirrorStore;
  options: Pick<MirrorOptions, 'records' | 'assets'>;
  keep: Keep;
  missing: Missing;
  meter: ProgressMeter;
  now: () => Date;
}

/** Records and assets, as far as they are wanted. */
const libraries = [
  { part: 'records', library: 'reference-entities' },
  { part: 'assets', library: 'asset-families' },
] as const;

/**
 * Reads all records and assets, one list after the other page by page; a list takes the place of what was kept when it
 * was read whole, and is not read again in the same filling.
 *
 * @throws ProblemError as `listPages` and `MirrorStore`
 */
export function readLibraries(options: ReadLibrariesOptions): Promise<void> {
  const isUnread = (list: NestedList) => unread(options.store, [list], options.now()).length > 0;
  return eachList(options, async (list) => {
    if (!isUnread(list)) return;
    const { access, store, keep, meter } = options;
    const coming = `.coming/${list.kind}`;
    store.replaceStructure(coming, new Map());
    for await (const page of listPages(access, list)) {
      for (const [code, item] of page) page.set(code, trimItem(item, keep));
      store.putStructure(coming, page);
      meter.add(page.size);
    }
    store.moveStructure(coming, list.kind);
    markRead(store, list.kind, options.now());
  });
}

/**
 * Reads records and assets that were changed since, in ISO 8601. What was removed is found when all are read again.
 *
 * @throws ProblemError as `readLibraries`
 */
export function readChangedLibraries(since: string, options: ReadLibrariesOptions): Promise<void> {
  return eachList(options, async (list) => {
    const { access, store, keep, meter } = options;
    const search = JSON.stringify({ updated: [{ operator: '>', value: since }] });
    try {
      for await (const page of listPages(access, { ...list, search })) {
        for (const [code, item] of page) page.set(code, trimItem(item, keep));
        store.putStructure(list.kind, page);
        meter.add(page.size);
      }
    } catch (error) {
      // Releases that do not know the filter; their lists are read whole now and then.
      if (!(error instanceof ProblemError && error.problem.code === 'request-refused')) throw error;
    }
  });
}

async function eachList(
  options: ReadLibrariesOptions,
  read: (list: NestedList) => Promise<void>,
): Promise<void> {
  const { store, missing, meter } = options;
  for (const { part, library } of libraries) {
    const reason = options.options[part] ? missing.get(library) : 'not-chosen';
    if (reason !== undefined) {
      missing.set(part, reason);
      store.dropStructure(`${library}/*/${part}`);
      continue;
    }
    meter.phase(part);
    const lists = codesOf(store, library).map((code) => nested(part, [library, code, part], 'cursor'));
    await inParallel(lists, atOnce, async (list) => {
      await readUnlessMissing(missing, part, () => read(list));
    });
  }
}
