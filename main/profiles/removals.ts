import type { Profile } from '../../preload/contract/profile.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';
import type { ProfileSecrets } from '../secrets/profile-secrets.ts';
import type { Vault } from '../secrets/vault.ts';
import type { KeptSecrets } from './kept-secrets.ts';
import type { ProfileStore } from './profile-store.ts';
import type { SealedRecords } from './sealed-records.ts';

/** How long a removed profile can be brought back. */
export const undoMs = 10 * 60_000;

/**
 * Removal of profiles with undo, for ten minutes and until Pimscope quits. Meanwhile the sealed record of the secrets
 * is held in memory as it was: on disk a removed profile is gone at once.
 */
export interface Removals {
  /** @throws ProblemError `profile-not-found`, `file-not-writable` */
  remove(id: string): Promise<void>;
  /** Brings a profile back to its place, with its secrets. @throws ProblemError `removal-over`, `file-not-writable` */
  undo(id: string): Promise<Profile>;
}

export interface RemovalsOptions {
  profiles: Pick<ProfileStore, 'get' | 'list' | 'remove' | 'rewrite'>;
  vault: Pick<Vault, 'state' | 'read'>;
  keptSecrets: Pick<KeptSecrets, 'remove' | 'write'>;
  sealedRecords: SealedRecords;
}

interface Removed {
  profile: Profile;
  /** Where it stood in the list. */
  place: number;
  record: unknown;
  /** Secrets that were in memory only. */
  inMemory: ProfileSecrets | null;
  timer: NodeJS.Timeout;
}

export function createRemovals(options: RemovalsOptions): Removals {
  const { profiles, vault, keptSecrets, sealedRecords } = options;
  const removed = new Map<string, Removed>();
  return {
    async remove(id) {
      const profile = profiles.get(id);
      const inMemory = await readHeld(vault, id);
      const place = profiles.list().findIndex((other) => other.id === id);
      const record = sealedRecords.read(id);
      profiles.remove(id);
      const timer = setTimeout(() => void removed.delete(id), undoMs);
      timer.unref();
      removed.set(id, { profile, place, record, inMemory, timer });
      await keptSecrets.remove(id);
    },
    async undo(id) {
      const found = removed.get(id);
      // Back already where a backup was restored meanwhile.
      const isBack = profiles.list().some((other) => other.id === id);
      if (found === undefined || isBack) throw new ProblemError(problem('removal-over'));
      const { profile, place, record, inMemory, timer } = found;
      removed.delete(id);
      clearTimeout(timer);
      try {
        // The secrets first: a profile that is back is whole.
        if (record !== undefined) sealedRecords.putBack(id, record);
        if (inMemory !== null) await keptSecrets.write(profile, inMemory, { acceptUntilQuit: true });
        profiles.rewrite((list) => list.toSpliced(place, 0, profile));
      } catch (error) {
        const again = setTimeout(() => void removed.delete(id), undoMs);
        again.unref();
        removed.set(id, { ...found, timer: again });
        throw error;
      }
      return profile;
    },
  };
}

/** Secrets that are in memory only. Null for all others, and where they wait for the passphrase: removing does not. */
async function readHeld(vault: Pick<Vault, 'state' | 'read'>, id: string): Promise<ProfileSecrets | null> {
  if (vault.state(id).kept !== 'until-quit') return null;
  try {
    return await vault.read(id);
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}
