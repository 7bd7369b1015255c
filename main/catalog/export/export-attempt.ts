import type { CatalogExport } from '../../../preload/contract/catalog-export.ts';
import type { CatalogOrigin } from '../../../preload/contract/catalog-resources.ts';
import { isAbort, ProblemError, problem, toProblem } from '../../pim/problem-error.ts';
import type { CatalogSource } from '../catalog-source.ts';
import { type ExportEntry, stateOf } from './export-entry.ts';
import { type ExportJournal, partPath, readJournal } from './journal.ts';
import { removeFile } from './part-file.ts';
import { prepareExport } from './prepare-export.ts';
import type { ExportEnd, RunExportOptions } from './run-export.ts';

export interface ExportAttemptOptions {
  sourceOf: (profileId: string) => Promise<CatalogSource>;
  /** Where the catalog of a profile is read from. */
  originOf: (profileId: string) => CatalogOrigin;
  /** Reads, puts into rows and writes. */
  work: (options: RunExportOptions) => Promise<ExportEnd>;
  /** Takes over what became of an entry. */
  change: (entry: ExportEntry, changed: Partial<CatalogExport>) => void;
  /** Told of one that has ended well: there is nothing to go on with. */
  finished: (exportId: string) => void;
  /** Told what could not be noted; the export itself goes on. */
  report: (what: string, error: unknown) => void;
  now: () => Date;
  /** Milliseconds that only go forward. */
  clock: () => number;
}

/**
 * An attempt brings an export from where it is to its end, or to where it is stopped. How it ended stands in the state
 * of the entry: the attempt itself never fails.
 */
export function createExportAttempt(options: ExportAttemptOptions): (entry: ExportEntry) => Promise<void> {
  const { sourceOf, originOf, work, change, finished, report, now, clock } = options;

  const plan = async (entry: ExportEntry, source: CatalogSource): Promise<ExportJournal> => {
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
  const countAhead = (entry: ExportEntry, source: CatalogSource, journal: ExportJournal): void => {
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
  const canGoOn = async ({ state: { path, exportId, profileId } }: ExportEntry): Promise<boolean> => {
    const journal = await readJournal(path, now);
    if (journal?.exportId !== exportId) return false;
    if (journal.origin !== originOf(profileId)) throw new ProblemError(problem('export-origin-changed'));
    if (journal.origin === 'live') return true;
    await removeFile(partPath(path));
    return false;
  };

  return async (entry) => {
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
      finished(entry.state.exportId);
      const total = journal.rows;
      change(entry, { ...stateOf(journal), ...end, total, status: 'finished', rowsPerSecond: null });
    } catch (error) {
      const stoppedBy = isAbort(error) ? null : toProblem(error);
      if (stoppedBy?.code === 'internal-error') report('An export failed', error);
      const how = entry.journal === null ? {} : stateOf(entry.journal);
      change(entry, { ...how, status: 'stopped', problem: stoppedBy, rowsPerSecond: null });
    }
  };
}
