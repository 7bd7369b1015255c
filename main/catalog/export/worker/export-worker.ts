import { Worker } from 'node:worker_threads';
import { problem } from '../../../pim/problem-error.ts';
import { createMainSide, type MainSideOptions } from '../../../workers/main-side.ts';
import { createPeer, type Peer, type PeerHandlers } from '../../../workers/peer.ts';
import type { ExportEnd, RunExportOptions } from '../run-export.ts';
import { exportCalls, exportMainCalls, type WorkerAccess } from './export-calls.ts';

export interface ExportWorkerOptions extends MainSideOptions {
  workerFile: URL;
  /** Whom the worker asks the PIM as. */
  accessOf: (profileId: string) => Promise<WorkerAccess>;
}

/**
 * Does the work of exports in a worker, which lives as long as one runs. It takes and throws what `runExport` does; what
 * ends the worker itself is `internal-error`, with the partial file kept.
 */
export function createExportWorker(options: ExportWorkerOptions) {
  const { workerFile, accessOf, ...access } = options;
  const runs = new Map<string, RunExportOptions>();
  let current: { worker: Worker; peer: Peer<typeof exportCalls> } | null = null;

  const runOf = (exportId: string): RunExportOptions => {
    const run = runs.get(exportId);
    if (run === undefined) throw new Error('This export does not run.');
    return run;
  };
  const mainSide: PeerHandlers<typeof exportMainCalls> = {
    ...createMainSide(access),
    told({ exportId, phase, progress }) {
      const run = runs.get(exportId);
      if (run === undefined) return undefined;
      take(run, progress);
      run.tell(phase);
      return undefined;
    },
    list: ({ exportId, request }, signal) => runOf(exportId).source.list(request, signal),
    lookup: ({ exportId, request }, signal) => runOf(exportId).source.lookup(request, signal),
  };
  const begin = () => {
    const worker = new Worker(workerFile);
    const peer = createPeer(worker, exportMainCalls, mainSide, exportCalls);
    const started = { worker, peer };
    const forget = (): void => {
      if (current === started) current = null;
      peer.gone(problem('internal-error', { name: 'ExportWorker' }));
    };
    worker.on('error', forget);
    worker.on('exit', forget);
    return started;
  };

  return async (run: RunExportOptions): Promise<ExportEnd> => {
    const { journal, fresh, signal } = run;
    const { exportId, profileId } = journal;
    // The pages of an offline copy come from main's own source, which has a worker behind it.
    const asked = journal.origin === 'live' ? await accessOf(profileId) : null;
    runs.set(exportId, run);
    current ??= begin();
    const { worker, peer } = current;
    try {
      const { progress, ...end } = await peer.call('run', { journal, fresh, access: asked }, signal);
      take(run, progress);
      return end;
    } finally {
      runs.delete(exportId);
      if (runs.size === 0) await worker.terminate();
    }
  };
}

/** A total that main has counted in the meantime stays. */
function take({ journal }: RunExportOptions, progress: Partial<RunExportOptions['journal']>): void {
  Object.assign(journal, progress, { total: progress.total ?? journal.total });
}
