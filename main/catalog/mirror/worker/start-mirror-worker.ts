import { Worker } from 'node:worker_threads';
import { problem } from '../../../pim/problem-error.ts';
import { createPeer, type Peer, type PeerHandlers } from '../../../workers/peer.ts';
import { mirrorMainCalls, workerCalls } from './worker-calls.ts';

/** A smaller nursery than V8's own, which takes 100 MB more while pages pass through it, at the same speed. */
const maxYoungGenerationSizeMb = 24;

/** A worker that starts when it is first needed, and anew after it ended. */
export interface MirrorWorker {
  peer(): Peer<typeof workerCalls>;
  stop(): Promise<void>;
}

export function startMirrorWorker(
  workerFile: URL,
  mainSide: PeerHandlers<typeof mirrorMainCalls>,
): MirrorWorker {
  let current: { worker: Worker; peer: Peer<typeof workerCalls> } | null = null;

  const begin = () => {
    const worker = new Worker(workerFile, { resourceLimits: { maxYoungGenerationSizeMb } });
    const peer = createPeer(worker, mirrorMainCalls, mainSide, workerCalls);
    const started = { worker, peer };
    const forget = (): void => {
      if (current === started) current = null;
      peer.gone(problem('internal-error', { name: 'MirrorWorker' }));
    };
    worker.on('error', forget);
    worker.on('exit', forget);
    return started;
  };
  return {
    peer() {
      current ??= begin();
      return current.peer;
    },
    async stop() {
      await current?.worker.terminate();
    },
  };
}
