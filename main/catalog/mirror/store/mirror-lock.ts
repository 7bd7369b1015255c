import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { ProblemError, problem } from '../../../pim/problem-error.ts';
import { isBusy, mirrorProblem } from './sqlite-problems.ts';

/**
 * Keeps other processes from filling the same mirror, for as long as this one lives: the lock is the operating system's
 * on an empty file beside it, so it ends with its owner, however that ends.
 *
 * @returns what gives it back
 * @throws ProblemError `mirror-in-use`, `file-not-writable`
 */
export function lockMirror(path: string): () => void {
  let lock: DatabaseSync | null = null;
  try {
    // SQLite would let everybody read it.
    closeSync(openSync(`${path}.lock`, 'a', 0o600));
    lock = new DatabaseSync(`${path}.lock`);
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
    const held = lock;
    return () => held.close();
  } catch (error) {
    lock?.close();
    throw isBusy(error) ? new ProblemError(problem('mirror-in-use', { path })) : mirrorProblem(error, path);
  }
}
