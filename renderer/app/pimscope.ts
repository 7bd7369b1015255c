import type { PimscopeBridge } from '../../preload/contract/bridge.ts';
import type { Outcome } from '../../preload/contract/outcome.ts';
import { ProblemError, problemOf } from './problem-error.ts';

declare global {
  interface Window {
    readonly pimscope: PimscopeBridge;
  }
}

/** The way to main that the preload script put on the window. */
export function bridge(): PimscopeBridge {
  return window.pimscope;
}

const cancelled = () => new ProblemError({ code: 'cancelled', params: {}, retryable: true });

/**
 * Asks main and returns the value of the answer.
 * A signal that is aborted cancels the call in main and ends the wait at once.
 * @throws {ProblemError} with main's problem; `cancelled` after an abort; `internal-error` when the bridge broke.
 */
export async function call<A, R>(
  bridgeCall: (argument: A, callId?: string) => Promise<Outcome<R>>,
  argument: A,
  signal?: AbortSignal,
): Promise<R> {
  if (signal?.aborted) throw cancelled();
  const callId = crypto.randomUUID();
  const aborted = Promise.withResolvers<never>();
  const abort = () => {
    bridge().cancel(callId);
    aborted.reject(cancelled());
  };
  signal?.addEventListener('abort', abort, { once: true });
  try {
    const outcome = await Promise.race([bridgeCall(argument, callId), aborted.promise]);
    if (outcome.ok) return outcome.value;
    throw new ProblemError(outcome.problem);
  } catch (error) {
    throw error instanceof ProblemError ? error : new ProblemError(problemOf(error));
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}
