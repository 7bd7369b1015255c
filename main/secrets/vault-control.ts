import type { VaultState } from '../../preload/contract/secrets.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';
import type { VersionedFile } from '../storage/versioned-file.ts';
import {
  createPassphrase,
  openPassphrase,
  type PassphraseEnvelope,
  type PassphraseKey,
} from './passphrase-key.ts';
import { refuseWeakPassphrase } from './passphrase-strength.ts';
import { wholeAppKey } from './profile-secrets.ts';
import { recoverLost } from './recover-lost.ts';
import { resealAll } from './reseal-all.ts';
import type { SafeStorage } from './safe-storage.ts';
import type { InTurn } from './turns.ts';
import { isPassphraseRecord, understoodRecord, type VaultContent, type VaultRecord } from './vault-file.ts';
import type { VaultLock } from './vault-lock.ts';
import type { VaultRecords } from './vault-records.ts';
import type { VaultSecrets } from './vault-secrets.ts';

/**
 * The passphrase, the lock, and the moves from one way of keeping secrets to another. A move replaces the file once,
 * with everything in it, or not at all; what can't be opened stays as it is.
 */
export interface VaultControl {
  state(): Promise<VaultState>;
  /** @throws ProblemError `passphrase-not-set`, `passphrase-wrong`, `secrets-unreadable` */
  unlock(passphrase: string): Promise<void>;
  lock(): Promise<void>;
  /** @throws ProblemError `file-not-writable` */
  setLockAfter(minutes: number | null): Promise<void>;
  /**
   * Moves everything that can be opened under a passphrase, and seals with it from now on. Where one is set already, it
   * must be that one. @throws ProblemError `passphrase-weak`, `passphrase-wrong`, `file-not-writable`
   */
  moveToPassphrase(passphrase: string): Promise<void>;
  /** @throws ProblemError `passphrase-not-set`, `passphrase-wrong`, `passphrase-weak`, `file-not-writable` */
  changePassphrase(current: string, next: string): Promise<void>;
  /** Moves everything into the keyring. @throws ProblemError `secrets-unavailable`, `vault-locked`, `file-not-writable` */
  moveToKeyring(): Promise<void>;
  /** Keeps in memory what is entered from now on. What is stored stays where it is. @throws `file-not-writable` */
  keepUntilQuit(): Promise<void>;
  /**
   * Gives the passphrase up as lost. What it opens is put aside, and secrets can be entered again.
   * @throws ProblemError `passphrase-not-set`, `file-not-writable`
   */
  forgetPassphrase(): Promise<void>;
  /**
   * Brings back what a passphrase that was given up opens, for profiles that have no secrets since.
   * @returns for how many
   * @throws ProblemError `passphrase-wrong`, `vault-locked`, `secrets-unavailable`, `file-not-writable`
   */
  recover(passphrase: string): Promise<number>;
  /** Told after each change of mode, passphrase or lock. */
  onChange(listener: () => void): void;
}

export interface VaultControlOptions {
  file: VersionedFile<VaultContent>;
  safeStorage: SafeStorage;
  records: VaultRecords;
  secrets: VaultSecrets;
  lock: VaultLock;
  inTurn: InTurn;
  now: () => Date;
  passphraseCost: number;
}

export function createVaultControl(options: VaultControlOptions): VaultControl {
  const { file, safeStorage, records, secrets, lock, inTurn, now, passphraseCost } = options;
  const listeners: (() => void)[] = [];
  const tell = (): void => {
    for (const listener of listeners) listener();
  };

  const change = <T>(task: () => Promise<T>): Promise<T> => inTurn(() => task().finally(tell));

  /** @throws ProblemError `passphrase-not-set`, `secrets-unreadable` where it can't be understood */
  const envelope = (): PassphraseEnvelope => {
    const known = records.envelope();
    if (known === null) throw new ProblemError(problem('passphrase-not-set'));
    if (known === 'odd') throw new ProblemError(problem('secrets-unreadable', { backend: 'passphrase' }));
    return known;
  };

  /** Seals all that can be opened with another key, and replaces the file with it. */
  const moveUnder = async (
    created: { envelope: PassphraseEnvelope; key: PassphraseKey },
    openedBy: PassphraseKey | null,
    which: 'all' | 'under-passphrase',
  ): Promise<void> => {
    const sealing = { with: 'passphrase' as const, key: created.key };
    const moved = await resealAll({ file, records, secrets, openedBy, which }, sealing);
    const mode = which === 'all' ? 'passphrase' : file.content.mode;
    const all = { ...file.content.records, ...moved.sealed };
    file.replace({ ...file.content, records: all, mode, passphrase: created.envelope });
    secrets.release(moved.fromMemory);
    if (openedBy !== created.key) openedBy?.bytes.fill(0);
    lock.open(created.key);
    await secrets.storeDelayed();
  };

  const passphraseRecords = (all: VaultContent['records']): VaultRecord[] =>
    Object.values(all)
      .map(understoodRecord)
      .filter((record) => record !== null)
      .filter(isPassphraseRecord);

  return {
    async state() {
      const known = records.envelope();
      const { mode, lockAfterMinutes, lost } = file.content;
      const { [wholeAppKey]: _whole, ...ofProfiles } = file.content.records;
      const understood = Object.values(ofProfiles).map(understoodRecord);
      const underPassphrase = passphraseRecords(ofProfiles).length;
      return {
        mode,
        keyring: await safeStorage.status(),
        passphrase:
          known === null
            ? null
            : { setAt: known === 'odd' ? null : known.setAt, locked: lock.key() === null },
        lockAfterMinutes,
        counts: {
          keyring: understood.filter((record) => record !== null).length - underPassphrase,
          passphrase: underPassphrase,
          untilQuit: [...secrets.allHeld().keys()].filter((key) => key !== wholeAppKey).length,
          lost: lost.reduce((sum, entry) => sum + Object.keys(entry.records).length, 0),
        },
      };
    },
    unlock: (passphrase) =>
      change(async () => {
        lock.open(await openPassphrase(passphrase, envelope()));
        await secrets.storeDelayed();
      }),
    lock: () => change(async () => lock.close()),
    setLockAfter: (minutes) =>
      change(async () => {
        if (lock.key() === null) lock.close();
        file.replace({ ...file.content, lockAfterMinutes: minutes });
        lock.restart();
      }),
    moveToPassphrase: (passphrase) =>
      change(async () => {
        if (records.envelope() !== null) {
          const known = envelope();
          const key = await openPassphrase(passphrase, known);
          return moveUnder({ envelope: known, key }, key, 'all');
        }
        refuseWeakPassphrase(passphrase);
        await moveUnder(await createPassphrase(passphrase, now().toISOString(), passphraseCost), null, 'all');
      }),
    changePassphrase: (current, next) =>
      change(async () => {
        const openedBy = await openPassphrase(current, envelope());
        refuseWeakPassphrase(next);
        const created = await createPassphrase(next, now().toISOString(), passphraseCost);
        await moveUnder(created, openedBy, 'under-passphrase');
      }),
    moveToKeyring: () =>
      change(async () => {
        if ((await safeStorage.status()).kind === 'none') {
          throw new ProblemError(problem('secrets-unavailable'));
        }
        const key = lock.key();
        if (passphraseRecords(file.content.records).length > 0 && key === null) {
          throw new ProblemError(problem('vault-locked'));
        }
        const moved = await resealAll(
          { file, records, secrets, openedBy: key, which: 'all' },
          { with: 'keyring' },
        );
        // A record that could not be opened keeps the passphrase: it may be mended from a backup.
        const all = { ...file.content.records, ...moved.sealed };
        const left = passphraseRecords(all).length > 0;
        const passphrase = left ? file.content.passphrase : null;
        file.replace({ ...file.content, records: all, mode: 'keyring', passphrase });
        secrets.release(moved.fromMemory);
        if (!left) lock.close();
      }),
    keepUntilQuit: () => change(async () => file.replace({ ...file.content, mode: 'until-quit' })),
    forgetPassphrase: () =>
      change(async () => {
        const { passphrase, records: all, lost } = file.content;
        if (records.envelope() === null) throw new ProblemError(problem('passphrase-not-set'));
        const isLost = ([, stored]: [string, unknown]): boolean => {
          const record = understoodRecord(stored);
          return record !== null && isPassphraseRecord(record);
        };
        const entries = Object.entries(all);
        const entry = {
          at: now().toISOString(),
          passphrase,
          records: Object.fromEntries(entries.filter(isLost)),
        };
        file.replace({
          ...file.content,
          mode: 'keyring',
          passphrase: null,
          records: Object.fromEntries(entries.filter((each) => !isLost(each))),
          lost: Object.keys(entry.records).length === 0 ? lost : [...lost, entry],
        });
        lock.close();
      }),
    recover: (passphrase) => change(() => recoverLost({ file, records, secrets }, passphrase)),
    onChange: (listener) => void listeners.push(listener),
  };
}
