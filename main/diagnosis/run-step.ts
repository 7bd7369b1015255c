import type { DiagnosisStep } from '../../preload/contract/diagnosis.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import { ProblemError, problem, throwIfCancelled, toProblem } from '../pim/problem-error.ts';
import type { DiagnosisContext, Step, StepEnd } from './diagnosis-step.ts';

/** How a step ended, without its finding and evidence. */
export interface RunStep {
  state: Extract<DiagnosisStep['state'], 'passed' | 'limited' | 'failed'>;
  facts: StepEnd['facts'];
  problem: Problem | null;
  durationMs: number;
}

/**
 * Runs one step within its time; a failure is a result. Ends at once when `signal` is aborted, whatever the step does.
 *
 * @throws ProblemError `cancelled`
 */
export async function runStep(
  step: Step,
  context: DiagnosisContext,
  limitMs: number,
  signal: AbortSignal,
): Promise<RunStep> {
  throwIfCancelled(signal);
  const start = performance.now();
  const stop = new AbortController();
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const fail = (failure: Problem) => {
    reject(new ProblemError(failure));
    stop.abort();
  };
  const host = new URL(context.baseUrl).host;
  const timer = setTimeout(
    () => fail(problem('timed-out', { host, seconds: Math.round(limitMs / 1000) })),
    limitMs,
  );
  const onCancel = () => fail(problem('cancelled'));
  signal.addEventListener('abort', onCancel, { once: true });
  try {
    const { facts, limit } = await Promise.race([stopped, step.run(context, stop.signal)]);
    const state = limit === null ? 'passed' : 'limited';
    return { state, facts, problem: limit, durationMs: performance.now() - start };
  } catch (error) {
    throwIfCancelled(signal);
    return { state: 'failed', facts: {}, problem: toProblem(error), durationMs: performance.now() - start };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onCancel);
    stop.abort();
  }
}
