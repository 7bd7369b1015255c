import { ProblemError, problem, throwIfCancelled } from './problem-error.ts';

/**
 * Waits for `work` as long as the caller wants to. The work itself goes on: others may wait for it too.
 *
 * @throws ProblemError `cancelled` as soon as `signal` is aborted; else what `work` throws
 */
export async function untilCancelled<T>(work: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  throwIfCancelled(signal);
  if (signal === undefined) return work();
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = () => reject(new ProblemError(problem('cancelled')));
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([work(), promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
