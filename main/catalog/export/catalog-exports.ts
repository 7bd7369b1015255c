import { access } from 'node:fs/promises';
import type { CatalogExport, ExportRequest } from '../../../preload/contract/catalog-export.ts';
import type { CatalogOrigin } from '../../../preload/contract/catalog-resources.ts';
import { ProblemError, problem } from '../../pim/problem-error.ts';
import type { CatalogSource } from '../catalog-source.ts';
import { createExportAttempt } from './export-attempt.ts';
import { type ExportEntry, newEntry, stoppedEntry } from './export-entry.ts';
import type { ExportsStore } from './exports-store.ts';
import { bookPath, journalPath, partPath, readJournal } from './journal.ts';
import { removeFile } from './part-file.ts';
import { createRowRate } from './row-rate.ts';
import { type ExportEnd, type RunExportOptions, runExport } from './run-export.ts';
import { fileNameOf, withExtension } from './target-name.ts';

/** The exports of all profiles: those that run, those that ended since Pimscope was started, those that can go on. */
export interface CatalogExports {
  list(): Promise<CatalogExport[]>;
  /**
   * Asks for the file and begins; null when nobody wants one.
   * @throws ProblemError `profile-not-found`, `export-running`, `export-file-exists`, `file-not-writable`
   */
  start(profileId: string, request: ExportRequest): Promise<CatalogExport | null>;
  /** Ends it with the partial file kept. @throws ProblemError `export-not-found` */
  stop(exportId: string): Promise<CatalogExport>;
  /** @throws ProblemError `export-not-found`, `export-running` */
  resume(exportId: string): Promise<CatalogExport>;
  /** Removes the partial file; a finished one stays. @throws ProblemError `export-not-found`, `file-not-writable` */
  discard(exportId: string): Promise<void>;
  /** @throws ProblemError `export-not-found` */
  pathOf(exportId: string): string;
  /** Ends all, with their partial files kept. */
  stopAll(): Promise<void>;
}

export interface CatalogExportsOptions {
  profiles: { get(id: string): { id: string; name: string } };
  sourceOf: (profileId: string) => Promise<CatalogSource>;
  /** Where the catalog of a profile is read from; from the PIM unless given. */
  originOf?: (profileId: string) => CatalogOrigin;
  /** Reads, puts into rows and writes, such as in a worker; in this thread unless given. */
  work?: (options: RunExportOptions) => Promise<ExportEnd>;
  /** Asks where to write; null when nobody wants to. */
  chooseTarget: (suggestedName: string, format: ExportRequest['format']) => Promise<string | null>;
  store: ExportsStore;
  /** Told of each change, a few times in a second at most while it goes on. */
  onProgress: (state: CatalogExport) => void;
  /** Told what could not be noted; the export itself goes on. */
  report: (what: string, error: unknown) => void;
  now: () => Date;
  /** Milliseconds that only go forward. */
  clock: () => number;
}

/** Milliseconds between two tellings of one export. */
const tellEvery = 250;

export function createCatalogExports(options: CatalogExportsOptions): CatalogExports {
  const {
    profiles,
    sourceOf,
    originOf = () => 'live',
    work = runExport,
    chooseTarget,
    store,
    onProgress,
    report,
    now,
    clock,
  } = options;
  const entries = new Map<string, ExportEntry>();
  let opened: Promise<void> | null = null;

  /** Those of earlier sessions, once. What can't go on any more is forgotten. */
  const open = (): Promise<void> => {
    opened ??= (async () => {
      for (const { exportId, profileId, path } of store.places()) {
        const journal = await readJournal(path, now);
        const usable = journal?.exportId === exportId && journal.profileId === profileId;
        if (journal !== null && usable && (await exists(partPath(path))))
          entries.set(exportId, stoppedEntry(journal, clock));
        else forget(exportId);
      }
    })();
    return opened;
  };
  const forget = (exportId: string): void => {
    try {
      store.remove(exportId);
    } catch (error) {
      report('The list of exports could not be written', error);
    }
  };
  const known = (exportId: string): ExportEntry => {
    const entry = entries.get(exportId);
    if (entry === undefined) throw new ProblemError(problem('export-not-found'));
    return entry;
  };
  const change = (entry: ExportEntry, changed: Partial<CatalogExport>): void => {
    const isNews = changed.status !== undefined && changed.status !== entry.state.status;
    entry.state = { ...entry.state, ...changed };
    const at = clock();
    if (!isNews && at - entry.told < tellEvery) return;
    entry.told = at;
    onProgress(entry.state);
  };

  const attempt = createExportAttempt({
    sourceOf,
    originOf,
    work,
    change,
    finished: forget,
    report,
    now,
    clock,
  });
  const begin = (entry: ExportEntry): CatalogExport => {
    entry.controller = new AbortController();
    entry.rate = createRowRate(clock);
    change(entry, { status: 'preparing', problem: null });
    entry.running = attempt(entry);
    return entry.state;
  };

  const end = async (entry: ExportEntry): Promise<void> => {
    entry.controller.abort();
    await entry.running;
  };
  const discard = async (exportId: string): Promise<void> => {
    const entry = known(exportId);
    await end(entry);
    const { path } = entry.state;
    // What else may lie there under these names is not its own.
    if ((await readJournal(path, now))?.exportId === exportId) {
      await removeFile(bookPath(path));
      await removeFile(partPath(path));
      await removeFile(journalPath(path));
    }
    entries.delete(exportId);
    forget(exportId);
  };

  return {
    async list() {
      await open();
      return [...entries.values()]
        .map(({ state }) => state)
        .sort((one, other) => other.startedAt.localeCompare(one.startedAt));
    },
    async start(profileId, request) {
      await open();
      const profile = profiles.get(profileId);
      const startedAt = now();
      const chosen = await chooseTarget(fileNameOf(profile.name, request, startedAt), request.format);
      if (chosen === null) return null;
      const path = withExtension(chosen, request.format);
      // The dialog has asked about the file as it was named there, and about no other.
      if (path !== chosen && (await exists(path)))
        throw new ProblemError(problem('export-file-exists', { path }));
      const same = [...entries.values()].find(
        ({ state }) => state.path === path && state.status !== 'finished',
      );
      if (same !== undefined && same.state.status !== 'stopped')
        throw new ProblemError(problem('export-running', { path }));
      // The person chose the same file anew.
      if (same !== undefined) await discard(same.state.exportId);
      const asked = { profileId, request, path, replaces: await exists(path), startedAt };
      const entry = newEntry(asked, clock);
      const { exportId } = entry.state;
      store.add({ exportId, profileId, path });
      entries.set(exportId, entry);
      return begin(entry);
    },
    async stop(exportId) {
      await open();
      const entry = known(exportId);
      await end(entry);
      return entry.state;
    },
    async resume(exportId) {
      await open();
      const entry = known(exportId);
      if (entry.state.status !== 'stopped')
        throw new ProblemError(problem('export-running', { path: entry.state.path }));
      return begin(entry);
    },
    async discard(exportId) {
      await open();
      await discard(exportId);
    },
    pathOf: (exportId) => known(exportId).state.path,
    async stopAll() {
      await Promise.all([...entries.values()].map(end));
    },
  };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
