import { ProblemError, problem } from '../../../pim/problem-error.ts';

/** Primary result codes of SQLite (sqlite.org/rescode.html). */
const codes = { busy: 5, readonly: 8, ioError: 10, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 };

/** A file that ends before its own pages do. */
const shortRead = 522;

/** Whether an error says that another connection holds the file. */
export function isBusy(error: unknown): boolean {
  return codeOf(error) === codes.busy;
}

/** Whether an error says that the file itself is broken. */
export function isDamage(error: unknown): boolean {
  const code = codeOf(error);
  return code === codes.corrupt || code === codes.notADatabase || extendedCodeOf(error) === shortRead;
}

/** An error of SQLite as a problem: full disk, folder that can't be written, damaged file; anything else stays. */
export function mirrorProblem(error: unknown, path: string): unknown {
  if (isDamage(error)) return new ProblemError(problem('mirror-damaged', { path }));
  const code = codeOf(error);
  if (code === codes.busy) return new ProblemError(problem('mirror-in-use', { path }));
  if (code === codes.full || (code === codes.ioError && isFull(error)))
    return new ProblemError(problem('disk-full', { path }));
  if (code === codes.readonly || code === codes.cannotOpen || code === codes.ioError)
    return new ProblemError(problem('file-not-writable', { path }));
  return error;
}

function isFull(error: unknown): boolean {
  return error instanceof Error && /no space|disk is full/i.test(error.message);
}

/** The lower byte of the extended code is the primary one. */
function codeOf(error: unknown): number | null {
  const code = extendedCodeOf(error);
  return code === null ? null : code & 0xff;
}

function extendedCodeOf(error: unknown): number | null {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode
    : null;
}
