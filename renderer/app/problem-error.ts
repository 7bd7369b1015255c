import type { Problem } from '../../preload/contract/problem.ts';

/** A call that main answered with a problem. The screen shows `problem`; `message` is only its code. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** Whether the call ended because the screen asked for it. */
export function isCancelled(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.code === 'cancelled';
}

/** The problem of anything that was thrown; what is no answer of main becomes `internal-error`. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  const body = error instanceof Error ? error.message : String(error);
  return { code: 'internal-error', params: {}, retryable: false, evidence: { body: body.slice(0, 500) } };
}
