import { ProblemError, problem } from '../pim/problem-error.ts';
import type { VersionedFile } from '../storage/versioned-file.ts';
import {
  openPassphrase,
  type PassphraseEnvelope,
  type PassphraseKey,
  passphraseEnvelopeSchema,
} from './passphrase-key.ts';
import { openWithPassphrase } from './passphrase-records.ts';
import { datesOf } from './set-times.ts';
import { isPassphraseRecord, understoodRecord, type VaultContent } from './vault-file.ts';
import type { VaultRecords } from './vault-records.ts';
import type { VaultSecrets } from './vault-secrets.ts';

type LostPassphrase = VaultContent['lost'][number];

export interface RecoverParts {
  file: VersionedFile<VaultContent>;
  records: VaultRecords;
  secrets: VaultSecrets;
}

/**
 * Brings back the secrets under a passphrase that was given up, one profile after the other, for those that have none
 * since. What was brought back or replaced meanwhile is no longer kept; what can't be opened still is.
 *
 * @returns for how many profiles
 * @throws ProblemError `passphrase-wrong`, `vault-locked`, `secrets-unavailable`, `file-not-writable`
 */
export async function recoverLost(
  { file, records, secrets }: RecoverParts,
  passphrase: string,
): Promise<number> {
  if (secrets.isLocked()) throw new ProblemError(problem('vault-locked'));
  // In memory they would be gone when Pimscope quits.
  if (file.content.mode === 'until-quit') throw new ProblemError(problem('secrets-unavailable'));
  const found = await openedBy(passphrase, file.content.lost);
  let restored = 0;
  for (const [profileId, stored] of Object.entries(found.entry.records)) {
    const current = file.content.records[profileId];
    const superseded =
      secrets.held(profileId) !== null ||
      (current !== undefined && (await records.opensNow(profileId, current)));
    const record = understoodRecord(stored);
    if (!superseded) {
      if (record === null || !isPassphraseRecord(record)) continue;
      const opened = whereItOpens(() => openWithPassphrase(found.key, profileId, record));
      if (opened === null) continue;
      await secrets.keep(profileId, datesOf(record, opened), false);
      restored += 1;
    }
    dropLost(file, found.key.salt, profileId);
  }
  return restored;
}

async function openedBy(
  passphrase: string,
  lost: readonly LostPassphrase[],
): Promise<{ entry: LostPassphrase; key: PassphraseKey }> {
  for (const entry of lost.toReversed()) {
    const envelope = envelopeOf(entry);
    if (envelope === null) continue;
    try {
      return { entry, key: await openPassphrase(passphrase, envelope) };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
    }
  }
  throw new ProblemError(problem('passphrase-wrong'));
}

function envelopeOf({ passphrase }: LostPassphrase): PassphraseEnvelope | null {
  return passphraseEnvelopeSchema.safeParse(passphrase).data ?? null;
}

function whereItOpens<T>(open: () => T): T | null {
  try {
    return open();
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

function dropLost(file: VersionedFile<VaultContent>, salt: string, profileId: string): void {
  const lost = file.content.lost
    .map((entry) => {
      if (envelopeOf(entry)?.kdf.salt !== salt) return entry;
      const { [profileId]: _dropped, ...records } = entry.records;
      return { ...entry, records };
    })
    .filter(({ records }) => Object.keys(records).length > 0);
  file.replace({ ...file.content, lost });
}
