import { ProblemError, problem } from '../pim/problem-error.ts';
import type { DemoPimOptions } from './demo-pim.ts';
import { type DemoPimInWorker, startDemoPimInWorker } from './start-in-worker.ts';

/** What the demo PIM keeps from one start of the app to the next. */
export interface DemoPimMemory {
  /** 0 until it ran for the first time. */
  port: number;
  seed: string;
}

/** The demo PIM of the app: one, started when it is first needed, stopped with the app. */
export interface DemoPimService {
  /** @throws ProblemError `demo-pim-failed` */
  start(): Promise<DemoPimInWorker>;
  stop(): Promise<void>;
}

export interface DemoPimServiceOptions {
  workerFile: URL;
  /** The callback of the app that comes with it. */
  callbackUrl: () => string;
  recall: () => DemoPimMemory;
  remember: (memory: DemoPimMemory) => void;
  launch?: (workerFile: URL, options: DemoPimOptions) => Promise<DemoPimInWorker>;
}

export function createDemoPimService(options: DemoPimServiceOptions): DemoPimService {
  const { workerFile, callbackUrl, recall, remember, launch = startDemoPimInWorker } = options;
  let running: Promise<DemoPimInWorker> | undefined;

  /** On the port of last time where it is free, so that a saved profile finds it. */
  async function begin(): Promise<DemoPimInWorker> {
    const { port, seed } = recall();
    const options = { port, seed, callbackUrl: callbackUrl() };
    const demoPim = await launch(workerFile, options).catch((error: unknown) => {
      if (port !== 0 && isPortTaken(error)) return launch(workerFile, { ...options, port: 0 });
      throw error;
    });
    if (demoPim.port !== port) remember({ port: demoPim.port, seed });
    return demoPim;
  }

  function launchAnew(): Promise<DemoPimInWorker> {
    const starting = begin().catch((error: unknown) => {
      running = undefined;
      throw failed(error);
    });
    const forget = (): void => {
      if (running === starting) running = undefined;
    };
    // A worker that ended by itself is started again by the next who asks.
    starting.then(({ ended }) => ended.then(forget), forget);
    return starting;
  }

  return {
    start() {
      running ??= launchAnew();
      return running;
    },
    async stop() {
      const stopping = running;
      running = undefined;
      await (await stopping)?.close();
    },
  };
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'port-in-use';
}

function failed(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const errorCode = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return new ProblemError(problem('demo-pim-failed', {}, { evidence: { errorCode }, retryable: true }));
}
