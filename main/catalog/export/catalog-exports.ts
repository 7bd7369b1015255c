import { randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import type { CatalogExport, ExportRequest } from '../../../preload/contract/catalog-export.ts';
import type { CatalogOrigin } from '../../../preload/contract/catalog-resources.ts';
import { isAbort, ProblemError, problem, toProblem } from '../../pim/problem-error.ts';
import type { CatalogSource } from '../catalog-source.ts';
import type { ExportsStore } from './exports-store.ts';
import { bookPath, type ExportJournal, journalPath, partPath, readJournal } from './journal.ts';
import { removeFile } from './part-file.ts';
import { prepareExport } from './prepare-export.ts';
import { createRowRate, type RowRate } from './row-rate.ts';
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

interface Entry {
  state: CatalogExport;
  request: ExportRequest;
  /** Null until it is planned. */
  journal: ExportJournal | null;
  replaces: boolean;
  rate: RowRate;
  controller: AbortController;
  running: Promise<void>;
  told: number;
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
  const entries = new Map<string, Entry>();
  let opened: Promise<void> | null = null;

  /** Those of earlier sessions, once. What can't go on any more is forgotten. */
  const open = (): Promise<void> => {
    opened ??= (async () => {
      for (const { exportId, profileId, path } of store.places()) {
        const journal = await readJournal(path, now);
        const usable = journal?.exportId === exportId && journal.profileId === profileId;
        if (journal !== null && usable && (await exists(partPath(path))))
          entries.set(exportId, stopped(journal));
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
  const stopped = (journal: ExportJournal): Entry => ({
    state: {
      ...stateOf(journal),
      status: 'stopped',
      bytes: journal.bytes,
      rowsPerSecond: null,
      sheets: null,
      problem: null,
    },
    request: journal.request,
    journal,
    replaces: journal.replaces,
    ...atRest(clock),
  });
  const known = (exportId: string): Entry => {
    const entry = entries.get(exportId);
    if (entry === undefined) throw new ProblemError(problem('export-not-found'));
    return entry;
  };
  const change = (entry: Entry, changed: Partial<CatalogExport>): void => {
    const isNews = changed.status !== undefined && changed.status !== entry.state.status;
    entry.state = { ...entry.state, ...changed };
    const at = clock();
    if (!isNews && at - entry.told < tellEvery) return;
    entry.told = at;
    onProgress(entry.state);
  };

  const plan = async (entry: Entry, source: CatalogSource): Promise<ExportJournal> => {
    const { request, replaces, state } = entry;
    const { exportId, profileId, path, startedAt } = state;
    const planned = await prepareExport(source, request, entry.controller.signal);
    const begun = {
      cursor: null,
      complete: false,
      rows: 0,
      total: null,
      bytes: 0,
      odd: 0,
      missing: 0,
      cut: 0,
    };
    const origin = originOf(profileId);
    const about = { version: 1, exportId, profileId, path, startedAt, request, replaces, origin } as const;
    return { ...about, ...planned, ...begun };
  };

  /** A count that comes late or never delays nothing. */
  const countAhead = (entry: Entry, source: CatalogSource, journal: ExportJournal): void => {
    const { resource, parents, keys } = entry.request;
    if (keys !== null || journal.total !== null) return;
    source
      .count({ resource, parents, query: journal.query }, entry.controller.signal)
      .then((count) => {
        journal.total ??= count;
      })
      .catch((error: unknown) => {
        if (!isAbort(error)) report('An export could not be counted', error);
      });
  };

  /**
   * Whether the partial file is gone on with. One from an offline copy is begun anew: it takes seconds, and the places in
   * a copy move when it is brought up to date. @throws ProblemError `export-origin-changed`
   */
  const canGoOn = async ({ state: { path, exportId, profileId } }: Entry): Promise<boolean> => {
    const journal = await readJournal(path, now);
    if (journal?.exportId !== exportId) return false;
    if (journal.origin !== originOf(profileId)) throw new ProblemError(problem('export-origin-changed'));
    if (journal.origin === 'live') return true;
    await removeFile(partPath(path));
    return false;
  };

  const run = async (entry: Entry): Promise<void> => {
    const { signal } = entry.controller;
    try {
      const source = await sourceOf(entry.state.profileId);
      const begun = await canGoOn(entry);
      const journal = begun && entry.journal !== null ? entry.journal : await plan(entry, source);
      countAhead(entry, source, journal);
      const tell = (status: 'reading' | 'finishing'): void => {
        entry.rate.add(journal.rows);
        const rowsPerSecond = status === 'reading' ? entry.rate.perSecond() : null;
        change(entry, { ...stateOf(journal), status, bytes: journal.bytes, rowsPerSecond });
      };
      entry.journal = journal;
      tell('reading');
      const end = await work({ source, journal, fresh: !begun, signal, tell, clock });
      forget(entry.state.exportId);
      change(entry, {
        ...stateOf(journal),
        ...end,
        total: journal.rows,
        status: 'finished',
        rowsPerSecond: null,
      });
    } catch (error) {
      const stoppedBy = isAbort(error) ? null : toProblem(error);
      if (stoppedBy?.code === 'internal-error') report('An export failed', error);
      const how = entry.journal === null ? {} : stateOf(entry.journal);
      change(entry, { ...how, status: 'stopped', problem: stoppedBy, rowsPerSecond: null });
    }
  };
  const begin = (entry: Entry): CatalogExport => {
    entry.controller = new AbortController();
    entry.rate = createRowRate(clock);
    change(entry, { status: 'preparing', problem: null });
    entry.running = run(entry);
    return entry.state;
  };

  const end = async (entry: Entry): Promise<void> => {
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
      const exportId = randomUUID();
      store.add({ exportId, profileId, path });
      const { resource, parents, format } = request;
      const about = { exportId, profileId, resource, parents, format, path };
      const none = {
        rows: 0,
        total: null,
        bytes: 0,
        rowsPerSecond: null,
        odd: 0,
        missing: 0,
        sheets: null,
        cut: 0,
      };
      const begun = { status: 'stopped', problem: null, startedAt: startedAt.toISOString() } as const;
      const entry: Entry = {
        state: { ...about, ...none, ...begun },
        request,
        journal: null,
        replaces: await exists(path),
        ...atRest(clock),
      };
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

function atRest(clock: () => number): Pick<Entry, 'rate' | 'controller' | 'running' | 'told'> {
  const told = Number.NEGATIVE_INFINITY;
  return { rate: createRowRate(clock), controller: new AbortController(), running: Promise.resolve(), told };
}

function stateOf(journal: ExportJournal) {
  const { exportId, profileId, path, startedAt, request, rows, total, odd, missing, cut } = journal;
  const { resource, parents, format } = request;
  return { exportId, profileId, path, startedAt, resource, parents, format, rows, total, odd, missing, cut };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
