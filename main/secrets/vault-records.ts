import { ProblemError, problem } from '../pim/problem-error.ts';
import type { VersionedFile } from '../storage/versioned-file.ts';
import { openWithKeyring, sealWithKeyring } from './keyring-records.ts';
import { type PassphraseEnvelope, type PassphraseKey, passphraseEnvelopeSchema } from './passphrase-key.ts';
import { openWithPassphrase, sealWithPassphrase } from './passphrase-records.ts';
import type { SafeStorage } from './safe-storage.ts';
import { type DatedSecrets, datesOf } from './set-times.ts';
import { isPassphraseRecord, understoodRecord, type VaultContent, type VaultRecord } from './vault-file.ts';
import type { VaultLock } from './vault-lock.ts';

/** With what a record is sealed. */
export type Sealing = { with: 'keyring' } | { with: 'passphrase'; key: PassphraseKey };

export interface VaultRecordsOptions {
  file: VersionedFile<VaultContent>;
  safeStorage: SafeStorage;
  lock: Pick<VaultLock, 'key'>;
  now: () => Date;
}

/** The records of the vault's file: opened, sealed and replaced one by one. Nothing here is in turn. */
export interface VaultRecords {
  of(profileId: string): VaultRecord | null;
  /** Null where none is set; `odd` where what is stored of it can't be understood. */
  envelope(): PassphraseEnvelope | 'odd' | null;
  /** @throws ProblemError `vault-locked`, `keyring-locked`, `keyring-changed`, `secrets-unreadable` */
  open(profileId: string, record: VaultRecord): Promise<{ dated: DatedSecrets; stale: boolean }>;
  /** @returns null where there is no keyring to seal with */
  seal(sealing: Sealing, profileId: string, dated: DatedSecrets): Promise<VaultRecord | null>;
  /** Whether nothing is lost when this stored record is given up: there is none, or it can be opened now. */
  opensNow(profileId: string, stored: unknown): Promise<boolean>;
  /**
   * Puts a record in the place of the profile's, and of no other. One that can't be opened now is kept aside.
   * @throws ProblemError `file-not-writable`
   */
  put(profileId: string, record: VaultRecord): Promise<void>;
  /** Gives up what was kept aside for a profile. @throws ProblemError `file-not-writable` */
  dropAside(profileId: string): void;
  /** Forgets everything of a profile. @throws ProblemError `file-not-writable` */
  remove(profileId: string): void;
}

export function createVaultRecords({ file, safeStorage, lock, now }: VaultRecordsOptions): VaultRecords {
  const of = (profileId: string) => understoodRecord(file.content.records[profileId]);

  const envelope = (): PassphraseEnvelope | 'odd' | null => {
    const stored = file.content.passphrase;
    if (stored === undefined || stored === null) return null;
    return passphraseEnvelopeSchema.safeParse(stored).data ?? 'odd';
  };

  const open: VaultRecords['open'] = async (profileId, record) => {
    if (!isPassphraseRecord(record)) {
      const { secrets, stale } = await openWithKeyring(safeStorage, profileId, record);
      return { dated: datesOf(record, secrets), stale };
    }
    const known = envelope();
    if (known === null || known === 'odd' || known.kdf.salt !== record.salt) {
      throw new ProblemError(problem('secrets-unreadable', { backend: 'passphrase' }));
    }
    const key = lock.key();
    if (key === null) throw new ProblemError(problem('vault-locked'));
    return { dated: datesOf(record, openWithPassphrase(key, profileId, record)), stale: false };
  };

  const opensNow: VaultRecords['opensNow'] = async (profileId, stored) => {
    if (stored === undefined) return true;
    const record = understoodRecord(stored);
    if (record === null) return false;
    try {
      await open(profileId, record);
      return true;
    } catch (error) {
      if (error instanceof ProblemError) return false;
      throw error;
    }
  };

  return {
    of,
    envelope,
    open,
    opensNow,
    async seal(sealing, profileId, { secrets, setAt, set }) {
      if (sealing.with === 'keyring') return sealWithKeyring(safeStorage, profileId, secrets, { setAt, set });
      return sealWithPassphrase(sealing.key, profileId, secrets, { setAt, set });
    },
    async put(profileId, record) {
      const old = file.content.records[profileId];
      const { records, aside } = file.content;
      const kept = (await opensNow(profileId, old))
        ? aside
        : {
            ...aside,
            [profileId]: [...(aside[profileId] ?? []), { at: now().toISOString(), record: old }],
          };
      file.replace({ ...file.content, records: { ...records, [profileId]: record }, aside: kept });
    },
    dropAside(profileId) {
      const { [profileId]: dropped, ...aside } = file.content.aside;
      if (dropped !== undefined) file.replace({ ...file.content, aside });
    },
    remove(profileId) {
      const { [profileId]: record, ...records } = file.content.records;
      const { [profileId]: kept, ...aside } = file.content.aside;
      const lost = file.content.lost.map(({ records: { [profileId]: _removed, ...others }, ...entry }) => ({
        ...entry,
        records: others,
      }));
      const wasLost = file.content.lost.some((entry) => profileId in entry.records);
      if (record === undefined && kept === undefined && !wasLost) return;
      file.replace({ ...file.content, records, aside, lost });
    },
  };
}
