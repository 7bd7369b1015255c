import { ProblemError, problem } from '../pim/problem-error.ts';
import type { VersionedFile } from '../storage/versioned-file.ts';
import type { PassphraseKey } from './passphrase-key.ts';
import { openWithPassphrase } from './passphrase-records.ts';
import { type DatedSecrets, datesOf } from './set-times.ts';
import { isPassphraseRecord, understoodRecord, type VaultContent, type VaultRecord } from './vault-file.ts';
import type { Sealing, VaultRecords } from './vault-records.ts';
import type { VaultSecrets } from './vault-secrets.ts';

export interface ResealParts {
  file: VersionedFile<VaultContent>;
  records: VaultRecords;
  secrets: Pick<VaultSecrets, 'allHeld'>;
  /** The key of what is under a passphrase; null where nothing is. */
  openedBy: PassphraseKey | null;
  /** Everything, what is in memory too, or only what is under the passphrase now. */
  which: 'all' | 'under-passphrase';
}

/**
 * Seals everything that can be opened in another way and writes nothing: the caller replaces the file once. Records that can't be opened stay as they are. What the keyring sealed is opened again before it counts.
 *
 * @throws ProblemError `secrets-unavailable` where the keyring does not seal, or what it sealed can't be opened
 */
export async function resealAll(
  { file, records, secrets, openedBy, which }: ResealParts,
  sealing: Sealing,
): Promise<{ sealed: Record<string, VaultRecord>; fromMemory: string[] }> {
  const sealed: Record<string, VaultRecord> = {};

  const seal = async (profileId: string, dated: DatedSecrets): Promise<VaultRecord> => {
    const record = await records.seal(sealing, profileId, dated);
    if (record === null) throw new ProblemError(problem('secrets-unavailable'));
    if (sealing.with === 'keyring' && !(await records.opensNow(profileId, record))) {
      throw new ProblemError(problem('secrets-unavailable'));
    }
    return record;
  };

  for (const [profileId, stored] of Object.entries(file.content.records)) {
    const record = understoodRecord(stored);
    if (record === null || (which === 'under-passphrase' && !isPassphraseRecord(record))) continue;
    const dated = await opened(records, openedBy, profileId, record);
    if (dated !== null) sealed[profileId] = await seal(profileId, dated);
  }
  const fromMemory: string[] = [];
  for (const [profileId, dated] of which === 'all' ? secrets.allHeld() : []) {
    sealed[profileId] = await seal(profileId, dated);
    fromMemory.push(profileId);
  }
  return { sealed, fromMemory };
}

async function opened(
  records: VaultRecords,
  openedBy: PassphraseKey | null,
  profileId: string,
  record: VaultRecord,
): Promise<DatedSecrets | null> {
  try {
    if (!isPassphraseRecord(record)) return (await records.open(profileId, record)).dated;
    if (openedBy === null || openedBy.salt !== record.salt) return null;
    return datesOf(record, openWithPassphrase(openedBy, profileId, record));
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}
