import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Backup, BackupList, RestoreResult } from '../../preload/contract/backups.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import { ProblemError, toProblem } from '../pim/problem-error.ts';
import { createTurns } from '../secrets/turns.ts';
import { type BackedUp, readStored, type StoredContent } from './backed-up.ts';
import { type BackupReason, backupFileName } from './backup-file.ts';
import { addBackup, listBackups, loadBackup } from './backup-folder.ts';
import { compareProfiles, type RestorePreview, withSafeIds } from './restored-profiles.ts';

/**
 * Backups of profiles and settings. Secrets are not among them: one that was removed is to be gone, a token in an old
 * copy has been replaced since, and the folder may lie on a disk that others see. What is in the vault stays there, so
 * a restored profile has its secrets again as long as they were not removed.
 */
export interface Backups {
  list(): Promise<BackupList>;
  /** Takes another folder from now on, null for the own one. What was written stays where it is. */
  moveTo(folder: string | null): Promise<BackupList>;
  /** @throws ProblemError `file-not-writable` */
  make(): Promise<Backup>;
  /** What a restore would do; changes nothing. @throws ProblemError `backup-not-found`, `backup-damaged`, `backup-newer` */
  preview(id: string): Promise<RestorePreview>;
  /**
   * Backs up what is there, then replaces it. Everything is checked before anything is changed.
   * @throws ProblemError as `preview` and `make`, `profiles-newer`
   */
  restore(id: string, options: { settings: boolean }): Promise<RestoreResult>;
  /** Makes the daily backup where it is due. Never throws: the failure is in `list`. */
  daily(): Promise<void>;
  /** Looks now and every hour whether the daily backup is due; returns what ends that. */
  start(): () => void;
}

export interface BackupsOptions {
  /** Where backups go unless another folder was chosen. */
  ownFolder: string;
  /** The folder that was chosen. @throws ProblemError `file-not-writable` where that can't be remembered */
  chosenFolder: { get(): string | null; set(folder: string | null): void };
  backedUp: BackedUp;
  /** Told after a restore which profiles have to be opened anew. */
  onRestored: (profileIds: readonly string[]) => void;
  onFailure: (why: Problem) => void;
  now: () => Date;
}

const hourMs = 3_600_000;

export function createBackups(options: BackupsOptions): Backups {
  const { ownFolder, chosenFolder, backedUp, onRestored, onFailure, now } = options;
  const folder = (): string => chosenFolder.get() ?? ownFolder;
  const inTurn = createTurns();
  let lastFailure: Problem | null = null;

  const add = (reason: BackupReason): Promise<string> =>
    addBackup(folder(), backedUp.stored(), { reason, now: now() });

  async function load(id: string): Promise<StoredContent> {
    return readStored(backedUp, await loadBackup(folder(), id), join(folder(), backupFileName(id)));
  }

  async function described(id: string): Promise<Backup> {
    const found = (await listBackups(folder())).find((backup) => backup.id === id);
    if (found === undefined) throw new Error(`The backup ${id} was written and is gone`);
    return withContent(found);
  }

  async function withContent(backup: Pick<Backup, 'id' | 'at' | 'reason'>): Promise<Backup> {
    try {
      const { profiles } = await load(backup.id);
      return { ...backup, profiles: profiles.content.profiles.length, problem: null };
    } catch (error) {
      return { ...backup, profiles: null, problem: toProblem(error) };
    }
  }

  async function isDue(): Promise<boolean> {
    // An empty list may be the trace of a file that was lost, and must not push out the copies of it.
    if (backedUp.profiles.list().length === 0) return false;
    const newest = (await listBackups(folder())).find(({ reason }) => reason === 'daily');
    if (newest === undefined) return true;
    if (newest.at.slice(0, 10) === now().toISOString().slice(0, 10)) return false;
    return !(await isSameAsNow(newest.id));
  }

  async function isSameAsNow(id: string): Promise<boolean> {
    try {
      const { profiles, settings } = await loadBackup(folder(), id);
      return isDeepStrictEqual({ profiles, settings }, JSON.parse(JSON.stringify(backedUp.stored())));
    } catch (error) {
      if (error instanceof ProblemError) return false;
      throw error;
    }
  }

  const daily = (): Promise<void> =>
    inTurn(async () => {
      try {
        if (await isDue()) await add('daily');
        lastFailure = null;
      } catch (error) {
        lastFailure = toProblem(error);
        onFailure(lastFailure);
      }
    });

  const list = (): Promise<BackupList> =>
    inTurn(async () => {
      const found = await listBackups(folder());
      return {
        folder: folder(),
        isOwnFolder: chosenFolder.get() === null,
        backups: await Promise.all(found.map(withContent)),
        lastFailure,
      };
    });

  return {
    list,
    async moveTo(next) {
      chosenFolder.set(next);
      await daily();
      return list();
    },
    make: () => inTurn(async () => described(await add('asked'))),
    preview: (id) =>
      inTurn(async () => {
        const { profiles } = await load(id);
        return { id, profiles: compareProfiles(profiles.understood, backedUp.profiles.list()) };
      }),
    restore: (id, { settings: withSettings }) =>
      inTurn(async () => {
        const { profiles, settings } = await load(id);
        const present = backedUp.profiles.list();
        const before = present.length === 0 ? null : await add('before-restore');
        const content = withSafeIds(profiles.content, present);
        backedUp.profiles.restore(content);
        if (withSettings) backedUp.settings.change(settings);
        onRestored(present.map((profile) => profile.id));
        return { profiles: backedUp.profiles.list().length, settings: withSettings, before };
      }),
    daily,
    start() {
      void daily();
      const timer = setInterval(() => void daily(), hourMs);
      timer.unref();
      return () => clearInterval(timer);
    },
  };
}
