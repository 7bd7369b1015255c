import type { SecretStorage } from '../../preload/contract/application.ts';
import type { SecretState } from '../../preload/contract/profile.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';
import type { VersionedFile } from '../storage/versioned-file.ts';
import { scryptCost } from './passphrase-key.ts';
import type { ProfileSecrets, ProxyPassword, SecretKeeper } from './profile-secrets.ts';
import type { SafeStorage } from './safe-storage.ts';
import { type DatedSecrets, shownDates, shownSecrets } from './set-times.ts';
import { createTurns } from './turns.ts';
import { createVaultControl, type VaultControl } from './vault-control.ts';
import { isPassphraseRecord, type VaultContent } from './vault-file.ts';
import { type After, afterTimeout, createVaultLock } from './vault-lock.ts';
import { createVaultRecords } from './vault-records.ts';
import { createVaultSecrets } from './vault-secrets.ts';

/** The sealed secrets of each profile, by profile id. Nothing is ever kept in clear or under a weak key. */
export interface Vault {
  /** How secrets that are entered now would be kept. */
  storage(): Promise<SecretStorage>;
  /** Whether secrets that are entered now can be kept without further ado. @throws ProblemError `vault-locked` */
  canSeal(): Promise<boolean>;
  /** What is known of a profile's secrets without opening them. */
  state(profileId: string): SecretState;
  /** Opens them too: tells whether they can be used now, and the end of a long client secret. No use of secrets. */
  examine(profileId: string): Promise<SecretState>;
  /** Whether this profile's secrets wait for the passphrase. */
  isLocked(profileId: string): boolean;
  /** Before anything is begun that would need them. @throws ProblemError `vault-locked` */
  throwIfLocked(profileId: string): void;
  /**
   * @throws ProblemError `secrets-missing`, `vault-locked`, `keyring-locked`, `keyring-changed`, `secrets-unreadable`
   */
  read(profileId: string): Promise<ProfileSecrets>;
  /**
   * Seals and stores. Without a keyring, or while the vault is locked, the secrets stay in memory, and only when
   * `acceptUntilQuit` says so; an unlocked vault seals them then. Secrets that stay the same keep their date.
   * @throws ProblemError `secrets-unavailable`, `vault-locked`, `file-not-writable`
   */
  write(profileId: string, secrets: ProfileSecrets, options: { acceptUntilQuit: boolean }): Promise<void>;
  /**
   * The password of the proxy of a profile, or under `wholeAppKey` of all; null where there is none.
   * @throws ProblemError as `read`, but for `secrets-missing`
   */
  readProxyPassword(key: string): Promise<ProxyPassword | null>;
  /** Stores it, or with null takes it away. @throws ProblemError as `read` (`secrets-missing` for profiles) and `write` */
  storeProxyPassword(
    key: string,
    stored: ProxyPassword | null,
    options: { acceptUntilQuit: boolean },
  ): Promise<void>;
  /** Also what is kept aside. */
  remove(profileId: string): Promise<void>;
  /**
   * The secrets of one profile for authorization code. A token is not stored once other credentials were written than
   * those that this keeper read: it is not theirs. One that comes while the vault is locked is stored when it is
   * unlocked.
   */
  keeper(profileId: string): SecretKeeper;
  /** Secrets are being used, also those that were read before: the vault stays open. */
  touch(): void;
  /** The passphrase, the lock, and the moves from one way of keeping secrets to another. */
  readonly control: VaultControl;
}

export interface VaultOptions {
  file: VersionedFile<VaultContent>;
  safeStorage: SafeStorage;
  /** Wall clock. */
  now: () => Date;
  after?: After;
  /** scrypt's N for new passphrases. */
  passphraseCost?: number;
}

export function createVault(options: VaultOptions): Vault {
  const { file, safeStorage, now, after = afterTimeout, passphraseCost = scryptCost } = options;
  const inTurn = createTurns();
  const lock = createVaultLock({
    now,
    after,
    lockAfterMinutes: () => file.content.lockAfterMinutes,
    onIdle: () => void control.lock(),
  });
  const records = createVaultRecords({ file, safeStorage, lock, now });
  const secrets = createVaultSecrets({ file, records, lock, now });
  const control = createVaultControl({
    file,
    safeStorage,
    records,
    secrets,
    lock,
    inTurn,
    now,
    passphraseCost,
  });

  const use = <T>(task: () => Promise<T>): Promise<T> =>
    inTurn(() => {
      lock.touch();
      return task();
    });

  const storage = async (): Promise<SecretStorage> => {
    const { mode } = file.content;
    if (mode === 'keyring') return safeStorage.status();
    return { kind: mode, backend: mode === 'passphrase' ? 'passphrase' : 'memory' };
  };

  const throwIfLocked = (profileId?: string): void => {
    if (secrets.isLocked(profileId)) throw new ProblemError(problem('vault-locked'));
  };

  const state = (profileId: string): SecretState => {
    const held = secrets.held(profileId);
    if (held !== null) return shown('until-quit', 'memory', held);
    const record = records.of(profileId);
    if (record === null) return { kept: 'missing', setAt: null };
    if (isPassphraseRecord(record)) return shown('passphrase', 'passphrase', record);
    if (record.format === 2) return shown('keyring', record.backend, record);
    return { kept: 'keyring', setAt: record.setAt, backend: record.backend };
  };

  return {
    storage,
    canSeal: async () => {
      lock.touch();
      throwIfLocked();
      return (await storage()).kind !== 'none';
    },
    state,
    examine: (profileId) =>
      inTurn(async () => {
        const known = state(profileId);
        if (known.kept === 'missing') return known;
        try {
          return { ...known, secrets: shownSecrets(await secrets.read(profileId)), problem: null };
        } catch (error) {
          if (!(error instanceof ProblemError)) throw error;
          return { ...known, problem: error.problem };
        }
      }),
    isLocked: (profileId) => secrets.isLocked(profileId),
    throwIfLocked,
    read: (profileId) => use(async () => (await secrets.read(profileId)).secrets),
    write: (profileId, written, { acceptUntilQuit }) =>
      use(() => secrets.write(profileId, written, acceptUntilQuit)),
    readProxyPassword: (key) =>
      use(async () => {
        try {
          return (await secrets.read(key)).secrets.proxyPassword ?? null;
        } catch (error) {
          if (error instanceof ProblemError && error.problem.code === 'secrets-missing') return null;
          throw error;
        }
      }),
    storeProxyPassword: (key, stored, { acceptUntilQuit }) =>
      use(() => secrets.storeProxyPassword(key, stored, acceptUntilQuit)),
    remove: (profileId) => inTurn(async () => secrets.remove(profileId)),
    keeper: (profileId) => {
      let known: ProfileSecrets | null = null;
      return {
        read: () =>
          use(async () => {
            known = (await secrets.read(profileId)).secrets;
            return known;
          }),
        storeToken: (token) => use(() => secrets.storeToken(profileId, token, known)),
      };
    },
    touch: () => lock.touch(),
    control,
  };
}

function shown(kept: SecretState['kept'], backend: string, { setAt, set }: Omit<DatedSecrets, 'secrets'>) {
  return { kept, setAt, backend, secrets: shownDates(set) };
}
