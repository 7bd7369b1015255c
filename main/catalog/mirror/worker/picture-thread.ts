import { type MessagePort, Worker } from 'node:worker_threads';
import { z } from 'zod';
import { ProblemError, problem } from '../../../pim/problem-error.ts';
import { createPeer, type Peer } from '../../../workers/peer.ts';
import {
  BrokenPicture,
  type ScalePicture,
  type SmallPicture,
  scalePicture,
} from '../pictures/scale-picture.ts';

/** The memory of a decoder never shrinks: after an original with so many bytes it begins anew. */
const largeBytes = 4 * 1024 * 1024;

/** What the threads of a filling send each other is made by the same code and needs no looking through. */
const own = <T>() => z.custom<T>((value) => value !== undefined);

const pictureCalls = {
  scale: {
    argument: own<Uint8Array>(),
    /** `broken` where the decoder gave up. */
    result: z.union([z.literal('broken'), own<SmallPicture | null>()]),
  },
};

/** Marks a worker that makes small pictures. */
const pictureThreadData = { mirrorPictures: true } as const;

export function isPictureThread(workerData: unknown): boolean {
  return z.object({ mirrorPictures: z.literal(true) }).safeParse(workerData).success;
}

/** Makes small pictures for another thread. */
export function servePictures(port: MessagePort): void {
  createPeer(
    port,
    pictureCalls,
    {
      async scale(original) {
        try {
          return await scalePicture(original);
        } catch (error) {
          if (error instanceof BrokenPicture) return 'broken' as const;
          throw error;
        }
      },
    },
    {},
  );
}

interface Thread {
  worker: Worker;
  peer: Peer<typeof pictureCalls>;
}

/**
 * Makes small pictures in a thread of its own, one after the other; it starts with the first. A decoder that gave up or
 * has become large is not used again, and a thread that dies of a picture takes nothing else with it.
 *
 * @param workerFile serves pictures where its data is `pictureThreadData`
 */
export function startPictureThread(workerFile: URL): {
  scalePicture: ScalePicture;
  stop: () => Promise<void>;
} {
  let thread: Thread | null = null;
  let isStopped = false;
  let last: Promise<unknown> = Promise.resolve();

  const begin = (): Thread => {
    const worker = new Worker(workerFile, { workerData: pictureThreadData });
    const started = { worker, peer: createPeer(worker, {}, {}, pictureCalls) };
    const end = (): void => {
      if (thread === started) thread = null;
      started.peer.gone(problem(isStopped ? 'cancelled' : 'internal-error', { name: 'PictureThread' }));
    };
    worker.unref();
    worker.on('error', end);
    worker.on('exit', end);
    return started;
  };
  const replace = async (): Promise<void> => {
    const old = thread;
    thread = null;
    await old?.worker.terminate();
  };
  const scale = async (original: Uint8Array): Promise<SmallPicture | null> => {
    if (isStopped) throw new ProblemError(problem('cancelled'));
    thread ??= begin();
    const used = thread;
    const answer = await used.peer.call('scale', original).catch((error: unknown) => {
      // What it died of is this picture.
      if (isStopped || thread === used) throw error;
      return 'broken' as const;
    });
    if (answer === 'broken' || original.length > largeBytes) await replace();
    return answer === 'broken' ? null : answer;
  };
  return {
    scalePicture(original) {
      const made = last.then(() => scale(original));
      last = made.catch(() => undefined);
      return made;
    },
    async stop() {
      isStopped = true;
      await replace();
    },
  };
}
