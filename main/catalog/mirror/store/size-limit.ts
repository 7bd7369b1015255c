import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { ProblemError, problem } from '../../../pim/problem-error.ts';

const mebi = 1024 * 1024;
/** So much has to be free on the disk for a file that can't grow to have reached its limit. */
const plenty = 64 * mebi;
/** As many pages as SQLite takes at most (sqlite.org/limits.html). */
const mostPages = 4_294_967_294;

/** Lets the file of a database become so large and no larger; null for no limit. */
export function setLimit(db: DatabaseSync, limitBytes: number | null): void {
  const pageSize = Number(db.prepare('PRAGMA page_size').get()?.page_size ?? 1);
  const pages = limitBytes === null ? mostPages : Math.max(1, Math.floor(limitBytes / pageSize));
  db.exec(`PRAGMA max_page_count = ${pages}`);
}

/** SQLite says of a limit that is reached what it says of a full disk. */
export function limitProblem(error: unknown, path: string, limitBytes: number | null): unknown {
  if (limitBytes === null || !(error instanceof ProblemError) || error.problem.code !== 'disk-full')
    return error;
  const { bavail, bsize } = statfsSync(dirname(path));
  if (bavail * bsize < plenty) return error;
  return new ProblemError(problem('mirror-limit', { path, limit: Math.floor(limitBytes / mebi) }));
}
