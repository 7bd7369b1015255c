import type { Problem } from '../../../../preload/contract/problem.ts';
import { throwIfCancelled, toProblem } from '../../../pim/problem-error.ts';

/** Milliseconds between attempts; the last one again and again. */
const pauses = [2000, 5000, 15_000, 30_000, 60_000];

/** Tries again for as long as a problem may pass by itself. @throws ProblemError for others, and `cancelled` */
export type Patience = <T>(task: () => Promise<T>, signal: AbortSignal) => Promise<T>;

/**
 * For networks that are lost and PIMs in maintenance: a filling of hours does not end with them.
 *
 * @param sleep throws ProblemError `cancelled` once its signal is aborted
 * @param onWaiting told why it waits, and null when it goes on
 */
export function createPatience(
  sleep: (ms: number, signal: AbortSignal) => Promise<void>,
  onWaiting: (problem: Problem | null) => void,
): Patience {
  return async (task, signal) => {
    for (let attempt = 0; ; attempt += 1) {
      throwIfCancelled(signal);
      try {
        const result = await task();
        if (attempt > 0) onWaiting(null);
        return result;
      } catch (error) {
        const problem = toProblem(error);
        if (!problem.retryable) throw error;
        onWaiting(problem);
        await sleep(pauses[Math.min(attempt, pauses.length - 1)] ?? 0, signal);
      }
    }
  };
}
