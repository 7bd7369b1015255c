import {
  type MirrorWorker,
  startMirrorWorker,
} from '../../../main/catalog/mirror/worker/start-mirror-worker.ts';
import type { mirrorMainCalls, workerCalls } from '../../../main/catalog/mirror/worker/worker-calls.ts';
import { systemNetwork } from '../../../main/pim/network-options.ts';
import { createPace } from '../../../main/pim/pace.ts';
import { createHeldPlaces } from '../../../main/workers/held-places.ts';
import type { Peer, PeerHandlers } from '../../../main/workers/peer.ts';
import { type MirrorOptions, type MirrorProgress, mirrorDefaults } from '../../../preload/contract/mirror.ts';
import { type Started, tokenOf } from '../server-process.ts';

export type MirrorPeer = Peer<typeof workerCalls>;

/** The workers of the app's mirrors: one that fills, one that searches. */
export interface MirrorWorkers {
  searching(): MirrorPeer;
  /** @returns calls made, and seconds from the first product on. @throws Error where it ended early */
  run(
    kind: 'fill' | 'update' | 'check',
    options: RunOptions,
  ): Promise<{ calls: number; seconds: number; changed: number; removed: number }>;
  stop(): Promise<void>;
}

export interface RunOptions {
  path: string;
  options?: Partial<MirrorOptions>;
  signal?: AbortSignal;
  onProgress?: (progress: MirrorProgress) => void;
}

/** Only products and the structure, unless asked otherwise. */
const onlyProducts: MirrorOptions = { ...mirrorDefaults, models: false, records: false, assets: false };

const file = new URL('../../../main/mirror-worker.ts', import.meta.url);
const nobody = () => {
  throw new Error('This worker only searches.');
};

/** A worker that searches and knows no PIM. */
export function startSearching(): MirrorWorker {
  return startMirrorWorker(file, {
    accessToken: nobody,
    renew: nobody,
    place: nobody,
    release: nobody,
    network: nobody,
    proxy: nobody,
    exchanged: nobody,
    progress: nobody,
  });
}

export async function startMirrorWorkers(pim: Started): Promise<MirrorWorkers> {
  const token = await tokenOf(pim);
  const pace = createPace();
  let listener: ((progress: MirrorProgress) => void) | null = null;
  const handlers: PeerHandlers<typeof mirrorMainCalls> = {
    accessToken: () => token,
    renew: () => token,
    ...createHeldPlaces(pace),
    network: () => systemNetwork,
    proxy: () => 'DIRECT',
    exchanged: () => undefined,
    progress(progress) {
      listener?.(progress);
      return undefined;
    },
  };
  const filling = startMirrorWorker(file, handlers);
  const searching = startMirrorWorker(file, handlers);
  return {
    searching: () => searching.peer(),
    async run(kind, { path, options, signal, onProgress }) {
      let since = performance.now();
      let began = false;
      listener = (progress) => {
        // The structure comes first.
        if (!began && progress.phase !== 'structure') [began, since] = [true, performance.now()];
        onProgress?.(progress);
      };
      await searching.peer().call('close', { path });
      const argument = {
        path,
        profileId: 'bench',
        baseUrl: pim.url,
        userAgent: 'Pimscope-bench',
        kind,
        options: { ...onlyProducts, ...options },
      };
      const { problem, ...done } = await filling.peer().call('work', argument, signal);
      if (problem !== null && problem.code !== 'cancelled') throw new Error(`The mirror: ${problem.code}.`);
      return { ...done, seconds: (performance.now() - since) / 1000 };
    },
    stop: async () => void (await Promise.all([filling.stop(), searching.stop()])),
  };
}
