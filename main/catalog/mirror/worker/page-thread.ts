import { type MessagePort, Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { Problem } from '../../../../preload/contract/problem.ts';
import { ProblemError, problem } from '../../../pim/problem-error.ts';
import { createPeer } from '../../../workers/peer.ts';
import type {
  PageDoubt,
  PagePlace,
  PageRules,
  PreparePage,
  PreparePages,
  ReadyPage,
} from '../fill/prepare-page.ts';
import { preparePagesHere } from '../fill/prepare-page.ts';

/** What the threads of a filling send each other is made by the same code and needs no looking through. */
const own = <T>() => z.custom<T>((value) => value !== undefined);

const pageCalls = {
  begin: { argument: own<PageRules>(), result: z.undefined() },
  prepare: {
    argument: z.object({ bytes: own<Uint8Array>(), place: own<PagePlace>() }),
    result: own<ReadyPage | PageDoubt>(),
  },
};

/** Marks a worker that prepares pages. */
const pageThreadData = { mirrorPages: true } as const;

export function isPageThread(workerData: unknown): boolean {
  return z.object({ mirrorPages: z.literal(true) }).safeParse(workerData).success;
}

/** Prepares pages for another thread, one list after the other. */
export function servePages(port: MessagePort): void {
  let prepare: PreparePage | null = null;
  createPeer(
    port,
    pageCalls,
    {
      begin(rules) {
        prepare = preparePagesHere(rules);
        return undefined;
      },
      async prepare({ bytes, place }) {
        if (prepare === null) throw new Error('No list was begun.');
        return prepare(bytes, place);
      },
    },
    {},
  );
}

/**
 * Parses and prepares pages in a thread of its own, so that the one that speaks to the PIM is never kept from it.
 *
 * @param workerFile serves pages where its data is `pageThreadData`
 */
export function startPageThread(workerFile: URL): { preparePages: PreparePages; stop: () => Promise<void> } {
  const worker = new Worker(workerFile, { workerData: pageThreadData });
  const peer = createPeer(worker, {}, {}, pageCalls);
  let ended: Problem | null = null;
  const end = (why: Problem): void => {
    ended ??= why;
    peer.gone(ended);
  };
  worker.unref();
  worker.on('error', (error) => {
    end(problem('internal-error', { name: error instanceof Error ? error.name : 'Worker' }));
  });
  worker.on('exit', () => end(problem('cancelled')));
  return {
    preparePages(rules) {
      const begun = peer.call('begin', rules);
      begun.catch(() => undefined); // whoever sends a page sees it
      return async (bytes, place) => {
        await begun;
        if (ended !== null) throw new ProblemError(ended);
        return peer.call('prepare', { bytes, place });
      };
    },
    stop: async () => void (await worker.terminate()),
  };
}
