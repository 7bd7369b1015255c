import { ProblemError, problem } from '../pim/problem-error.ts';

/** The system's refusal to write `path`, as a problem. */
export function notWritable(path: string, error: unknown): ProblemError {
  const errorCode = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return new ProblemError(
    problem('file-not-writable', { path }, { evidence: { errorCode }, retryable: true }),
  );
}
