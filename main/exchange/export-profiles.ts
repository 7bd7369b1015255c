import type { ExportException, ExportResult } from '../../preload/contract/exchange.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';
import type { KeptSecrets } from '../profiles/kept-secrets.ts';
import type { ProfileStore } from '../profiles/profile-store.ts';
import { refuseWeakPassphrase } from '../secrets/passphrase-strength.ts';
import { notWritable } from '../storage/file-problem.ts';
import { writeAtomically } from '../storage/write-atomically.ts';
import type { EntrySecrets } from './entry.ts';
import { toExchanged } from './exchanged-profile.ts';
import { writeProfilesFile } from './profiles-file.ts';

export interface ExportOptions {
  profiles: Pick<ProfileStore, 'get'>;
  keptSecrets: Pick<KeptSecrets, 'keeper'>;
  /** Asks where to write; null when nobody wants to. */
  chooseTarget: (suggestedName: string) => Promise<string | null>;
  now: () => Date;
}

/** Writes profiles to a file that a person chooses: without secrets, or with them under a passphrase. */
export type ExportProfiles = (
  profileIds: readonly string[],
  passphrase: string | null,
) => Promise<ExportResult>;

/**
 * Creates it. Tokens are never written, nor are passwords of profiles that ask for them each time. Demo profiles stay
 * here: their PIM does.
 * @throws ProblemError `profile-not-found`, `export-empty`, `passphrase-weak`, `vault-locked`, `keyring-locked`,
 * `file-not-writable`
 */
export function createExportProfiles({
  profiles,
  keptSecrets,
  chooseTarget,
  now,
}: ExportOptions): ExportProfiles {
  return async (profileIds, passphrase) => {
    const chosen = [...new Set(profileIds)].map((id) => profiles.get(id));
    const exported = chosen.filter(({ demo }) => !demo);
    if (exported.length === 0) throw new ProblemError(problem('export-empty'));
    if (passphrase !== null) refuseWeakPassphrase(passphrase);
    const exceptions = chosen.filter(({ demo }) => demo).map((profile) => exception(profile, 'demo'));
    const each: (EntrySecrets | null)[] = [];
    if (passphrase !== null) {
      for (const profile of exported) {
        const read = await readSecrets(keptSecrets, profile);
        each.push(typeof read === 'string' ? null : read);
        if (typeof read === 'string') exceptions.push(exception(profile, read));
      }
    }
    const exportedAt = now();
    const path = await chooseTarget(`pimscope-${exportedAt.toISOString().slice(0, 10)}.pimscope.json`);
    if (path === null) return null;
    const text = await writeProfilesFile({
      exportedAt,
      profiles: exported.map(toExchanged),
      secrets: passphrase === null ? null : { each, passphrase },
    });
    try {
      await writeAtomically(path, text);
    } catch (error) {
      throw notWritable(path, error);
    }
    return { path, profiles: exported.length, withSecrets: passphrase !== null, exceptions };
  };
}

function exception({ id, name }: Profile, reason: ExportException['reason']): ExportException {
  return { profileId: id, name, reason };
}

async function readSecrets(
  keptSecrets: Pick<KeptSecrets, 'keeper'>,
  profile: Profile,
): Promise<EntrySecrets | 'secrets-missing' | 'secrets-unreadable'> {
  try {
    const { clientSecret, password } = await keptSecrets.keeper(profile).read();
    return { clientSecret, password };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { code } = error.problem;
    // A person can unlock these, and then have everything in the file.
    if (code === 'vault-locked' || code === 'keyring-locked') throw error;
    return code === 'secrets-missing' ? code : 'secrets-unreadable';
  }
}
