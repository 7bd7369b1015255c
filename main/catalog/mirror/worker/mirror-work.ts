import { statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MessagePort } from 'node:worker_threads';
import type { Problem } from '../../../../preload/contract/problem.ts';
import { ProblemError, problem, toProblem } from '../../../pim/problem-error.ts';
import { createAdaptiveLimit } from '../../../workers/adaptive-limit.ts';
import { createPeer, type Peer, type PeerHandlers } from '../../../workers/peer.ts';
import { createRemotePim } from '../../../workers/remote-pim.ts';
import { fillMirror } from '../fill/fill-mirror.ts';
import { createPatience } from '../fill/patience.ts';
import { createProgressMeter } from '../fill/progress.ts';
import { updateMirror } from '../fill/update-mirror.ts';
import { type MirrorReader, openMirrorReader } from '../search/mirror-reader.ts';
import { holdingsOf } from '../store/holdings.ts';
import type { MirrorStore } from '../store/mirror-store.ts';
import { openThreadedStore } from '../store/threaded-store.ts';
import { startPageThread } from './page-thread.ts';
import { startPictureThread } from './picture-thread.ts';
import { mirrorMainCalls, workerCalls } from './worker-calls.ts';

const inFlight = 4;

/**
 * What runs in a worker of mirrors: filling or searching, as main asks.
 *
 * @param workerFile also prepares pages and writes mirrors, in threads of their own
 */
export function createMirrorWork(port: MessagePort, workerFile: URL): void {
  const readers = new Map<string, { reader: MirrorReader; file: number }>();
  const now = () => new Date();

  const find = (path: string): MirrorReader | null => {
    const file = statSync(path, { throwIfNoEntry: false })?.ino ?? 0;
    const known = readers.get(path);
    if (known?.file === file) return known.reader;
    // Another file has taken its place, as after damage.
    drop(path);
    const reader = openMirrorReader(path);
    if (reader !== null) readers.set(path, { reader, file });
    return reader;
  };
  const drop = (path: string): void => {
    readers.get(path)?.reader.close();
    readers.delete(path);
  };
  const readerOf = (path: string): MirrorReader => {
    const reader = find(path);
    if (reader === null) throw new ProblemError(problem('mirror-off'));
    return reader;
  };

  const handlers: PeerHandlers<typeof workerCalls> = {
    async work({ path, kind, options, ...access }, signal) {
      const limit = createAdaptiveLimit(inFlight);
      const { client, close } = createRemotePim({ main, limit, ...access });
      const meter = createProgressMeter(
        (progress) => {
          // Nobody has to see it.
          main.call('progress', { profileId: access.profileId, ...progress }).catch(() => undefined);
        },
        () => limit.calls(),
        now,
      );
      const patience = createPatience(pause, (waiting) => meter.waiting(waiting));
      const pages = startPageThread(workerFile);
      const pictures = startPictureThread(workerFile);
      let store: MirrorStore | null = null;
      let ended: Problem | null = null;
      try {
        store = openThreadedStore(
          { path, limitBytes: options.limitBytes, verify: kind === 'check' },
          workerFile,
        );
        const { preparePages } = pages;
        const { scalePicture } = pictures;
        const all = { client, store, preparePages, scalePicture, patience, meter, now, signal };
        // A filling that ended among its pictures has filled the rest: that is only to be updated.
        await (kind === 'check' ? fillMirror(options, all) : updateMirror(options, all));
      } catch (error) {
        ended = toProblem(error);
      } finally {
        store?.close();
        close();
        await Promise.all([pages.stop(), pictures.stop()]);
      }
      const { changed, removed } = store?.changes() ?? { changed: 0, removed: 0 };
      return { calls: limit.calls(), changed, removed, problem: ended };
    },
    summary({ path }) {
      const found = find(path)?.summary();
      if (found === undefined) return null;
      const { meta, ...counts } = found;
      const { options, filledAt, updatedAt, problem: own } = meta;
      return {
        options,
        filledAt,
        updatedAt,
        problem: own,
        holdings: holdingsOf(meta, counts),
        ...counts,
      };
    },
    version: ({ path }) => find(path)?.version() ?? null,
    catalogOffers: ({ path }) => readerOf(path).catalog.offers(),
    catalogList: ({ path, ...request }, signal) => readerOf(path).catalog.list(request, signal),
    catalogCount: ({ path, ...request }, signal) => readerOf(path).catalog.count(request, signal),
    catalogEntity: ({ path, ...request }) => readerOf(path).catalog.entity(request),
    catalogLookup: ({ path, ...request }) => readerOf(path).catalog.lookup(request),
    thumbnail: ({ path, kind, code }) => readerOf(path).thumbnail({ kind, code }),
    close({ path }) {
      drop(path);
      return undefined;
    },
  };
  const main: Peer<typeof mirrorMainCalls> = createPeer(port, workerCalls, handlers, mirrorMainCalls);
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, { signal });
  } catch {
    throw new ProblemError(problem('cancelled'));
  }
}
