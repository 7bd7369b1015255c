import { randomUUID } from 'node:crypto';
import type { CatalogExport, ExportRequest } from '../../../preload/contract/catalog-export.ts';
import type { ExportJournal } from './journal.ts';
import { createRowRate, type RowRate } from './row-rate.ts';

/** One export as it is known while the app runs. */
export interface ExportEntry {
  state: CatalogExport;
  request: ExportRequest;
  /** Null until it is planned. */
  journal: ExportJournal | null;
  /** Whether there was a file before it at its place. */
  replaces: boolean;
  rate: RowRate;
  controller: AbortController;
  running: Promise<void>;
  /** When somebody was told of it, on the clock of the exports. */
  told: number;
}

/** What is asked for, and where it goes. */
export interface NewExport {
  profileId: string;
  request: ExportRequest;
  path: string;
  replaces: boolean;
  startedAt: Date;
}

/** One that has not begun. */
export function newEntry(asked: NewExport, clock: () => number): ExportEntry {
  const { profileId, request, path, replaces, startedAt } = asked;
  const { resource, parents, format } = request;
  const state: CatalogExport = {
    exportId: randomUUID(),
    profileId,
    resource,
    parents,
    format,
    path,
    status: 'stopped',
    startedAt: startedAt.toISOString(),
    rows: 0,
    total: null,
    bytes: 0,
    rowsPerSecond: null,
    odd: 0,
    missing: 0,
    cut: 0,
    sheets: null,
    problem: null,
  };
  return { state, request, journal: null, replaces, ...atRest(clock) };
}

/** One of an earlier session, as its journal has it. */
export function stoppedEntry(journal: ExportJournal, clock: () => number): ExportEntry {
  const none = { status: 'stopped', rowsPerSecond: null, sheets: null, problem: null } as const;
  return {
    state: { ...stateOf(journal), ...none, bytes: journal.bytes },
    request: journal.request,
    journal,
    replaces: journal.replaces,
    ...atRest(clock),
  };
}

/** What a journal says of its export. */
export function stateOf(journal: ExportJournal) {
  const { exportId, profileId, path, startedAt, request, rows, total, odd, missing, cut } = journal;
  const { resource, parents, format } = request;
  return { exportId, profileId, path, startedAt, resource, parents, format, rows, total, odd, missing, cut };
}

function atRest(clock: () => number): Pick<ExportEntry, 'rate' | 'controller' | 'running' | 'told'> {
  const told = Number.NEGATIVE_INFINITY;
  return { rate: createRowRate(clock), controller: new AbortController(), running: Promise.resolve(), told };
}
