import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ProblemError, problem } from '../../../pim/problem-error.ts';
import { migrations, mirrorApplicationId, mirrorFormat, schema } from './schema.ts';
import { isDamage, mirrorProblem } from './sqlite-problems.ts';

const asideMark = '.damaged-';

/** A mirror is these files, by what stands after its path. */
export const mirrorSides = ['', '-wal', '-shm', '.lock'];

/**
 * Opens a mirror for its one writer; makes the file where there is none, and brings one of an older format up to date,
 * all or nothing. A damaged file is set aside under `<name>.damaged-<time>` and begun anew.
 *
 * @throws ProblemError `mirror-newer`, `file-not-writable`, `disk-full`
 */
export function openForWriting(path: string, now: () => Date): DatabaseSync {
  prepareFile(path);
  try {
    return prepare(new DatabaseSync(path));
  } catch (error) {
    if (!isDamage(error)) throw mirrorProblem(error, path);
    setAside(path, now());
    return openForWriting(path, now);
  }
}

/** Makes the folder and an empty file where there is none, for the owner's eyes only. @throws ProblemError `file-not-writable` */
export function prepareFile(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // SQLite gives the files beside it the rights of this one.
    if (!existsSync(path)) closeSync(openSync(path, 'wx', 0o600));
    chmodSync(path, 0o600);
  } catch {
    throw new ProblemError(problem('file-not-writable', { path }));
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
    if (version < mirrorFormat) {
      db.close();
      openForWriting(path, () => new Date()).close();
      return openForReading(path);
    }
    db.exec('PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY;');
    return db;
  } catch (error) {
    throw mirrorProblem(error, path);
  }
}

/** Removes a mirror with all that stands beside it, also what was set aside. */
export function removeMirrorFile(path: string): void {
  const folder = dirname(path);
  if (!existsSync(folder)) return;
  const names = mirrorSides.map((side) => `${basename(path)}${side}`);
  const aside = readdirSync(folder).filter((name) => name.startsWith(`${basename(path)}${asideMark}`));
  for (const name of [...names, ...aside]) rmSync(join(folder, name), { force: true });
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
    for (let from = version; from > 0 && from < mirrorFormat; from += 1)
      db.exec(`BEGIN; ${migrations[from] ?? ''} PRAGMA user_version = ${from + 1}; COMMIT;`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function numberOf(db: DatabaseSync, pragma: string): number {
  return Number(db.prepare(`PRAGMA ${pragma}`).get()?.[pragma] ?? 0);
}

/** Whether SQLite finds a file sound; some seconds for a gigabyte. */
export function isWhole(db: DatabaseSync): boolean {
  try {
    return db.prepare('PRAGMA quick_check(1)').get()?.quick_check === 'ok';
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

/** Keeps a damaged mirror under another name, so that a new one can be begun. */
export function setAside(path: string, now: Date): void {
  const mark = now.toISOString().replaceAll(':', '-');
  for (const side of mirrorSides)
    if (side !== '.lock' && existsSync(`${path}${side}`))
      renameSync(`${path}${side}`, `${path}${asideMark}${mark}${side}`);
}
