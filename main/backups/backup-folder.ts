import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup } from '../../preload/contract/backups.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';
import { notWritable } from '../storage/file-problem.ts';
import { writeAtomically } from '../storage/write-atomically.ts';
import {
  type BackupContent,
  type BackupReason,
  backupFileName,
  backupId,
  readBackup,
  readFileName,
  writeBackup,
} from './backup-file.ts';

/** How many backups of each reason are kept. */
export const keptOfEachReason = 10;

type Named = Pick<Backup, 'id' | 'at' | 'reason'>;

/** No folder there yet, its disk is not connected, or a file stands in its place. */
const noFolder: readonly unknown[] = ['ENOENT', 'ENOTDIR'];

/** The backups in a folder, newest first. A folder that is not there has none; writing says why. */
export async function listBackups(folder: string): Promise<Named[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && noFolder.includes(error.code)) return [];
    throw error;
  });
  const named = names.map(readFileName).filter((backup) => backup !== null);
  return named.sort((one, other) => other.id.localeCompare(one.id));
}

/**
 * Writes a backup, then removes the oldest beyond those that are kept of its reason.
 * @returns its id
 * @throws ProblemError `file-not-writable`
 */
export async function addBackup(
  folder: string,
  content: Omit<BackupContent, 'type' | 'version' | 'at'>,
  { reason, now }: { reason: BackupReason; now: Date },
): Promise<string> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const taken = new Set((await listBackups(folder)).map(({ id }) => id));
    let at = now;
    while (taken.has(backupId(at, reason))) at = new Date(at.getTime() + 1);
    const id = backupId(at, reason);
    await writeAtomically(
      join(folder, backupFileName(id)),
      writeBackup({ ...content, at: at.toISOString() }),
    );
    await removeOldest(folder, reason);
    return id;
  } catch (error) {
    throw notWritable(folder, error);
  }
}

async function removeOldest(folder: string, reason: BackupReason): Promise<void> {
  const ofReason = (await listBackups(folder)).filter((backup) => backup.reason === reason);
  for (const { id } of ofReason.slice(keptOfEachReason))
    await rm(join(folder, backupFileName(id)), { force: true });
}

/** @throws ProblemError `backup-not-found`, `backup-damaged`, `backup-newer` */
export async function loadBackup(folder: string, id: string): Promise<BackupContent> {
  const path = join(folder, backupFileName(id));
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ProblemError(problem('backup-not-found'));
  });
  const reading = readBackup(text);
  if (reading.state === 'understood') return reading.content;
  throw new ProblemError(problem(`backup-${reading.state}`, { path }));
}
