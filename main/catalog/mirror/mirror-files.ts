import { copyFile, mkdir, rename, rm, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { MirrorOptions } from '../../../preload/contract/mirror.ts';
import { ProblemError, problem } from '../../pim/problem-error.ts';
import { mirrorSides } from './store/open-mirror.ts';

/** Where the files of mirrors are. Other folders than the app's own are taken only once a person has chosen them. */
export interface MirrorFiles {
  pathOf(profileId: string, folder: MirrorOptions['folder']): string;
  allow(folder: string): void;
  /** @throws ProblemError `mirror-folder` */
  expectAllowed(folder: MirrorOptions['folder'], present: MirrorOptions['folder']): void;
  /** Moves a mirror that nobody has open. @throws ProblemError `file-not-writable`: it is then where it was */
  move(from: string, to: string): Promise<void>;
  /** Bytes free where a folder is or will be. */
  freeBytes(folder: MirrorOptions['folder']): Promise<number>;
}

/** @param own the app's own folder of mirrors, made when it is first needed */
export function createMirrorFiles(own: string): MirrorFiles {
  const allowed = new Set<string>();
  return {
    pathOf: (profileId, folder) => {
      const name = `${encodeURIComponent(profileId)}.db`;
      return folder === null ? join(own, name) : join(folder, `pimscope-${name}`);
    },
    allow: (folder) => void allowed.add(folder),
    expectAllowed(folder, present) {
      if (folder !== null && folder !== present && !allowed.has(folder))
        throw new ProblemError(problem('mirror-folder'));
    },
    async move(from, to) {
      if (from === to) return;
      try {
        await mkdir(dirname(to), { recursive: true, mode: 0o700 });
        for (const side of mirrorSides) await moveFile(`${from}${side}`, `${to}${side}`);
      } catch {
        throw new ProblemError(problem('file-not-writable', { path: to }));
      }
    },
    async freeBytes(folder) {
      const { bavail, bsize } = await statfs(folder ?? dirname(own));
      return bavail * bsize;
    },
  };
}

async function moveFile(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    // To another disk.
    if (codeOf(error) !== 'EXDEV') throw error;
    await copyFile(from, to);
    await rm(from);
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
