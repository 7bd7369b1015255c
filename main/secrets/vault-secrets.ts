import { ProblemError, problem } from '../pim/problem-error.ts';
import type { VersionedFile } from '../storage/versioned-file.ts';
import { type ProfileSecrets, type ProxyPassword, type StoredToken, wholeAppKey } from './profile-secrets.ts';
import { type DatedSecrets, dateAnew } from './set-times.ts';
import { isPassphraseRecord, type VaultContent } from './vault-file.ts';
import type { VaultLock } from './vault-lock.ts';
import type { Sealing, VaultRecords } from './vault-records.ts';

export interface VaultSecretsOptions {
  file: VersionedFile<VaultContent>;
  records: VaultRecords;
  lock: Pick<VaultLock, 'key'>;
  now: () => Date;
}

/** The secrets of profiles, wherever each has them: in a record, or in memory. To be called in turn. */
export interface VaultSecrets {
  /** Those in memory only, null where there are none. */
  held(profileId: string): DatedSecrets | null;
  allHeld(): ReadonlyMap<string, DatedSecrets>;
  /** Takes them out of memory, once they are in the file. */
  release(profileIds: Iterable<string>): void;
  /** Whether this profile's secrets, or without an id new ones, wait for the passphrase. */
  isLocked(profileId?: string): boolean;
  /** @throws ProblemError as `Vault.read` */
  read(profileId: string): Promise<DatedSecrets>;
  /** @throws ProblemError as `Vault.write` */
  write(profileId: string, secrets: ProfileSecrets, acceptUntilQuit: boolean): Promise<void>;
  /** Stores dated secrets as the mode says. @throws ProblemError as `Vault.write` */
  keep(profileId: string, dated: DatedSecrets, acceptUntilQuit: boolean): Promise<void>;
  /** `known` is what the token was obtained with. @throws ProblemError as `read` and `write` */
  storeToken(profileId: string, token: StoredToken | null, known: ProfileSecrets | null): Promise<void>;
  /** @throws ProblemError as `Vault.storeProxyPassword` */
  storeProxyPassword(key: string, stored: ProxyPassword | null, acceptUntilQuit: boolean): Promise<void>;
  /** After unlocking: stores what came while the vault was locked. @throws ProblemError `file-not-writable` */
  storeDelayed(): Promise<void>;
  remove(profileId: string): void;
}

export function createVaultSecrets({ file, records, lock, now }: VaultSecretsOptions): VaultSecrets {
  const held = new Map<string, DatedSecrets>();
  const delayed = new Map<string, { token: StoredToken | null; known: ProfileSecrets }>();

  const isLocked = (profileId?: string): boolean => {
    if (lock.key() !== null) return false;
    if (file.content.mode === 'passphrase') return true;
    if (profileId === undefined || held.has(profileId)) return false;
    const record = records.of(profileId);
    return record !== null && isPassphraseRecord(record);
  };

  async function read(profileId: string): Promise<DatedSecrets> {
    const known = held.get(profileId);
    if (file.content.mode === 'passphrase' && lock.key() === null) {
      // Without any there is nothing that a passphrase could open.
      const there = known !== undefined || records.of(profileId) !== null;
      throw new ProblemError(problem(there ? 'vault-locked' : 'secrets-missing'));
    }
    if (known !== undefined) return known;
    const record = records.of(profileId);
    if (record === null) throw new ProblemError(problem('secrets-missing'));
    const { dated, stale } = await records.open(profileId, record);
    // Where that fails, what was read is good all the same, and the next reading tries again.
    await tidy(profileId, dated, stale).catch(() => undefined);
    return dated;
  }

  /** Seals anew what the operating system asks for, and drops what this record has replaced: it was opened. */
  async function tidy(profileId: string, dated: DatedSecrets, stale: boolean): Promise<void> {
    const record = stale ? await records.seal({ with: 'keyring' }, profileId, dated) : null;
    if (record !== null) await records.put(profileId, record);
    records.dropAside(profileId);
  }

  async function readable(profileId: string): Promise<DatedSecrets | null> {
    try {
      return await read(profileId);
    } catch (error) {
      if (error instanceof ProblemError) return null;
      throw error;
    }
  }

  /** What Pimscope as a whole keeps is nothing but this; what can't be opened of it is entered again. */
  async function readOrNew(key: string): Promise<DatedSecrets> {
    try {
      return await read(key);
    } catch (error) {
      const isNew = error instanceof ProblemError && error.problem.code !== 'vault-locked';
      if (key !== wholeAppKey || !isNew) throw error;
      const setAt = now().toISOString();
      const secrets = { clientSecret: '', password: null, token: null };
      return { secrets, setAt, set: { clientSecret: setAt, password: null, token: null } };
    }
  }

  /** With what to seal; null for in memory only. */
  function sealingOf(): Sealing | 'locked' | null {
    if (file.content.mode === 'until-quit') return null;
    if (file.content.mode === 'keyring') return { with: 'keyring' };
    const key = lock.key();
    return key === null ? 'locked' : { with: 'passphrase', key };
  }

  async function keep(profileId: string, dated: DatedSecrets, acceptUntilQuit: boolean): Promise<void> {
    const sealing = sealingOf();
    if (sealing === null) return void held.set(profileId, dated);
    const record = sealing === 'locked' ? null : await records.seal(sealing, profileId, dated);
    if (record !== null) {
      await records.put(profileId, record);
      held.delete(profileId);
      return;
    }
    if (!acceptUntilQuit) {
      throw new ProblemError(problem(sealing === 'locked' ? 'vault-locked' : 'secrets-unavailable'));
    }
    held.set(profileId, dated);
  }

  /** A new token goes where the other secrets are. */
  async function keepInPlace(profileId: string, dated: DatedSecrets): Promise<void> {
    const record = records.of(profileId);
    if (file.content.mode !== 'until-quit' || held.has(profileId) || record === null) {
      return keep(profileId, dated, held.has(profileId));
    }
    const key = lock.key();
    const sealing: Sealing | null = !isPassphraseRecord(record)
      ? { with: 'keyring' }
      : key === null
        ? null
        : { with: 'passphrase', key };
    const next = sealing === null ? null : await records.seal(sealing, profileId, dated);
    if (next === null) throw new ProblemError(problem('secrets-unavailable'));
    await records.put(profileId, next);
  }

  async function storeToken(
    profileId: string,
    token: StoredToken | null,
    known: ProfileSecrets | null,
  ): Promise<void> {
    if (known !== null && isLocked(profileId)) return void delayed.set(profileId, { token, known });
    const dated = await read(profileId);
    if (known !== null && !haveSameCredentials(known, dated.secrets)) return;
    await keepInPlace(profileId, {
      ...dated,
      secrets: { ...dated.secrets, token },
      set: { ...dated.set, token: token?.obtainedAt ?? null },
    });
  }

  return {
    held: (profileId) => held.get(profileId) ?? null,
    allHeld: () => held,
    release: (profileIds) => {
      for (const profileId of [...profileIds]) held.delete(profileId);
    },
    isLocked,
    read,
    async write(profileId, secrets, acceptUntilQuit) {
      const setAt = now().toISOString();
      const before = await readable(profileId);
      const set = dateAnew(secrets, before, setAt);
      delayed.delete(profileId);
      await keep(profileId, { secrets: withProxyPassword(secrets, before), setAt, set }, acceptUntilQuit);
    },
    keep,
    storeToken,
    async storeProxyPassword(key, stored, acceptUntilQuit) {
      const dated = await readOrNew(key);
      const { proxyPassword: _before, ...others } = dated.secrets;
      const secrets = stored === null ? others : { ...others, proxyPassword: stored };
      await keep(key, { ...dated, secrets }, acceptUntilQuit || held.has(key));
    },
    async storeDelayed() {
      if (file.content.mode === 'passphrase') {
        for (const [profileId, dated] of [...held]) await keep(profileId, dated, true);
      }
      for (const [profileId, { token, known }] of [...delayed]) {
        if ((await readable(profileId)) !== null) await storeToken(profileId, token, known);
        delayed.delete(profileId);
      }
    },
    remove(profileId) {
      records.remove(profileId);
      held.delete(profileId);
      delayed.delete(profileId);
    },
  };
}

/** Other credentials change nothing about the proxy. */
function withProxyPassword(secrets: ProfileSecrets, before: DatedSecrets | null): ProfileSecrets {
  const kept = secrets.proxyPassword ?? before?.secrets.proxyPassword;
  return kept === undefined ? secrets : { ...secrets, proxyPassword: kept };
}

function haveSameCredentials(one: ProfileSecrets, other: ProfileSecrets): boolean {
  return one.clientSecret === other.clientSecret && one.password === other.password;
}
