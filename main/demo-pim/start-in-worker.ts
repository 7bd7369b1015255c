import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { z } from 'zod';
import type { DemoPim, DemoPimOptions } from './types.ts';
import { DemoPimStartError, workerMessageSchema } from './worker-messages.ts';

/** A demo PIM that runs in a worker; its faults and edits are reached over `admin`. */
export type DemoPimInWorker = Omit<DemoPim, 'faults' | 'edits'> & {
  /** Resolves when the worker is gone, by `close()` or by itself. */
  ended: Promise<void>;
};

/**
 * Starts a demo PIM in a worker thread. `workerFile` is worker.ts, or what it was built into. Rejects with
 * DemoPimStartError: `port-in-use`, `invalid-options` or `failed`. `close()` stops the worker.
 */
export async function startDemoPimInWorker(
  workerFile: URL,
  options: DemoPimOptions = {},
): Promise<DemoPimInWorker> {
  const worker = new Worker(workerFile, { workerData: options });
  const message = await firstMessage(worker);
  if (message.type === 'failed') {
    await worker.terminate();
    throw new DemoPimStartError(message.code, message.message);
  }
  const { type: _type, ...started } = message;
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  return { ...started, ended, close: () => close(worker) };
}

/** The first thing the worker says; rejects when it ends without a word. */
function firstMessage(worker: Worker): Promise<z.infer<typeof workerMessageSchema>> {
  return new Promise((resolve, reject) => {
    worker.once('error', (error) => {
      reject(new DemoPimStartError('failed', error instanceof Error ? error.message : String(error)));
    });
    worker.once('exit', (code) => {
      reject(new DemoPimStartError('failed', `The demo PIM's worker ended with code ${code}.`));
    });
    worker.once('message', (message: unknown) => {
      const parsed = workerMessageSchema.safeParse(message);
      if (parsed.success) resolve(parsed.data);
      else reject(new DemoPimStartError('failed', "The demo PIM's worker sent something unknown."));
    });
  });
}

async function close(worker: Worker): Promise<void> {
  if (worker.threadId === -1) return;
  const exited = once(worker, 'exit');
  worker.postMessage({ type: 'close' });
  await exited;
}
