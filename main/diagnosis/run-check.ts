import type { Problem } from '../../preload/contract/problem.ts';
import type { CheckResult } from '../../preload/contract/verification.ts';
import { ProblemError, problem, throwIfCancelled, toProblem } from '../pim/problem-error.ts';
import type { Check, CheckContext, CheckEnd } from './check.ts';

/**
 * Runs one check within its time; a failure is a result. Ends at once when `signal` is aborted.
 *
 * @throws ProblemError `cancelled`
 */
export async function runCheck(
  check: Check,
  context: CheckContext,
  signal: AbortSignal,
): Promise<CheckResult> {
  throwIfCancelled(signal);
  const start = performance.now();
  const end = await endOf(check, context, signal);
  const durationMs = performance.now() - start;
  if (!('facts' in end)) {
    return { id: check.id, state: 'failed', durationMs, facts: {}, problem: end };
  }
  const state = end.limit === null ? 'passed' : 'limited';
  return { id: check.id, state, durationMs, facts: end.facts, problem: end.limit };
}

async function endOf(check: Check, context: CheckContext, signal: AbortSignal): Promise<CheckEnd | Problem> {
  const stop = new AbortController();
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const fail = (failure: Problem) => {
    reject(new ProblemError(failure));
    stop.abort();
  };
  const onCancel = () => fail(problem('cancelled'));
  const timeoutMs = typeof check.timeoutMs === 'number' ? check.timeoutMs : check.timeoutMs(context);
  const onTimeOut = () =>
    fail(problem('timed-out', { host: new URL(context.baseUrl).host, seconds: timeoutMs / 1000 }));
  const timer = setTimeout(onTimeOut, timeoutMs);
  signal.addEventListener('abort', onCancel, { once: true });
  try {
    return await Promise.race([stopped, check.run(context, stop.signal)]);
  } catch (error) {
    throwIfCancelled(signal);
    return toProblem(error);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onCancel);
  }
}
