import type { PassphraseKey } from './passphrase-key.ts';

/** Runs a task after a while, and does not keep the app alive for it. Returns what calls it off. */
export type After = (milliseconds: number, task: () => void) => () => void;

export const afterTimeout: After = (milliseconds, task) => {
  const timer = setTimeout(task, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
};

/** Holds the key of the passphrase while the vault is open, and gives it up after a while without use. */
export interface VaultLock {
  /** The key, if the vault is open and was used lately. Does not count as a use. */
  key(): PassphraseKey | null;
  /** Secrets were used now. */
  touch(): void;
  open(key: PassphraseKey): void;
  /** Overwrites the key. */
  close(): void;
  /** After the setting has changed. */
  restart(): void;
}

export interface VaultLockOptions {
  /** Wall clock: it goes on while the computer sleeps. */
  now: () => Date;
  after: After;
  /** Null for never. */
  lockAfterMinutes: () => number | null;
  /** Asks to call `close`, when nothing else is done with the key. */
  onIdle: () => void;
}

export function createVaultLock({ now, after, lockAfterMinutes, onIdle }: VaultLockOptions): VaultLock {
  let held: PassphraseKey | null = null;
  let usedAt = 0;
  let callOff: () => void = () => undefined;

  const remaining = (): number => {
    const minutes = lockAfterMinutes();
    return minutes === null ? Number.POSITIVE_INFINITY : usedAt + minutes * 60_000 - now().getTime();
  };

  const wait = (): void => {
    callOff();
    const left = remaining();
    if (held === null || left === Number.POSITIVE_INFINITY) return;
    callOff = after(Math.max(left, 0), () => (remaining() > 0 ? wait() : onIdle()));
  };

  const touch = (): void => {
    if (held !== null && remaining() > 0) usedAt = now().getTime();
  };

  const close = (): void => {
    callOff();
    held?.bytes.fill(0);
    held = null;
  };

  return {
    key: () => (remaining() > 0 ? held : null),
    touch,
    open(key) {
      if (held !== key) close();
      held = key;
      usedAt = now().getTime();
      wait();
    },
    close,
    restart() {
      usedAt = now().getTime();
      wait();
    },
  };
}
