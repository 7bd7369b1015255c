import { createHmac, randomBytes } from 'node:crypto';
import { ProblemError, problem } from '../pim/problem-error.ts';
import type { After } from './vault-lock.ts';

/** How long a copied secret stays in the clipboard. */
export const clearedAfterSeconds = 30;

/** The system's clipboard, as far as secrets use it. */
export interface SecretClipboard {
  /** Writes a text together with what asks this system's clipboard histories to leave it out. */
  write(text: string): Promise<void>;
  /** Whether the clipboard carries that request now. */
  isHiddenFromHistory(): Promise<boolean>;
  readText(): Promise<string>;
  clear(): void;
}

/** Secrets on their way through the clipboard. */
export interface SecretCopy {
  /** @throws ProblemError `clipboard-not-written` */
  copy(secret: string): Promise<{ clearedAfterSeconds: number; hiddenFromHistory: boolean }>;
  /** Whether a copied secret has not been cleared yet. */
  isPending(): boolean;
  /** Clears the clipboard at once, if it still holds the secret that was copied last. */
  clearNow(): Promise<void>;
}

export interface SecretCopyOptions {
  clipboard: SecretClipboard;
  after: After;
  /** Told when the clipboard could not be looked at or cleared. */
  report: (what: string, error: unknown) => void;
}

/**
 * Copies secrets and clears the clipboard after 30 seconds, unless something else was copied since. The secret itself
 * is not held for that, only a keyed hash of it.
 */
export function createSecretCopy({ clipboard, after, report }: SecretCopyOptions): SecretCopy {
  let pending: { isIt: (text: string) => boolean; callOff: () => void } | null = null;

  const clearNow = async (): Promise<void> => {
    const copied = pending;
    if (copied === null) return;
    pending = null;
    copied.callOff();
    try {
      if (copied.isIt(await clipboard.readText())) clipboard.clear();
    } catch (error) {
      report('The clipboard could not be cleared', error);
    }
  };

  return {
    async copy(secret) {
      try {
        await clipboard.write(secret);
      } catch (error) {
        throw new ProblemError(
          problem('clipboard-not-written', { name: error instanceof Error ? error.name : 'unknown' }),
        );
      }
      pending?.callOff();
      const callOff = after(clearedAfterSeconds * 1000, () => void clearNow());
      pending = { isIt: recogniser(secret), callOff };
      return { clearedAfterSeconds, hiddenFromHistory: await clipboard.isHiddenFromHistory() };
    },
    isPending: () => pending !== null,
    clearNow,
  };
}

function recogniser(secret: string): (text: string) => boolean {
  const key = randomBytes(32);
  const hash = (text: string) => createHmac('sha256', key).update(text).digest('hex');
  const wanted = hash(secret);
  return (text) => hash(text) === wanted;
}
