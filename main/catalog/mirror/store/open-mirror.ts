import { chmodSync, closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ProblemError, problem } from '../../../pim/problem-error.ts';
import { mirrorApplicationId, mirrorFormat, schema } from './schema.ts';
import { isDamage, mirrorProblem } from './sqlite-problems.ts';

/** A mirror is these files, by what stands after its path. */
export const mirrorSides = ['', '-wal', '-shm'];

/**
 * Opens a mirror for its one writer; makes the file where there is none. A damaged file is set aside under
 * `<name>.damaged-<time>` and begun anew.
 *
 * @throws ProblemError `mirror-newer`, `file-not-writable`, `disk-full`
 */
export function openForWriting(path: string, now: () => Date): DatabaseSync {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // SQLite gives the files beside it the rights of this one.
    if (!existsSync(path)) closeSync(openSync(path, 'wx', 0o600));
    chmodSync(path, 0o600);
  } catch {
    throw new ProblemError(problem('file-not-writable', { path }));
  }
  try {
    return prepare(new DatabaseSync(path));
  } catch (error) {
    if (!isDamage(error)) throw mirrorProblem(error, path);
    setAside(path, now());
    return openForWriting(path, now);
  }
}

/** Opens a mirror for reading beside its writer; null where there is none. @throws ProblemError `mirror-newer`, `mirror-damaged` */
export function openForReading(path: string): DatabaseSync | null {
  if (!existsSync(path)) return null;
  try {
    const db = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
    const version = numberOf(db, 'user_version');
    if (version > mirrorFormat) {
      db.close();
      throw new ProblemError(problem('mirror-newer', { path }));
    }
    if (version === 0) {
      db.close();
      return null;
    }
    db.exec('PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;');
    return db;
  } catch (error) {
    throw mirrorProblem(error, path);
  }
}

/** Removes a mirror with all that stands beside it. */
export function removeMirrorFile(path: string): void {
  for (const side of mirrorSides) rmSync(`${path}${side}`, { force: true });
}

function prepare(db: DatabaseSync): DatabaseSync {
  try {
    db.exec('PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    db.exec('PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA busy_timeout = 5000;');
    const version = numberOf(db, 'user_version');
    if (version > mirrorFormat)
      throw new ProblemError(problem('mirror-newer', { path: db.location() ?? '' }));
    if (version === 0) {
      const marks = `PRAGMA application_id = ${mirrorApplicationId}; PRAGMA user_version = ${mirrorFormat};`;
      db.exec(`BEGIN; ${schema} ${marks} COMMIT;`);
    }
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function numberOf(db: DatabaseSync, pragma: string): number {
  return Number(db.prepare(`PRAGMA ${pragma}`).get()?.[pragma] ?? 0);
}

function setAside(path: string, now: Date): void {
  const mark = now.toISOString().replaceAll(':', '-');
  for (const side of mirrorSides)
    if (existsSync(`${path}${side}`)) renameSync(`${path}${side}`, `${path}.damaged-${mark}${side}`);
}
