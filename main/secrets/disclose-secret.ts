import type { Profile } from '../../preload/contract/profile.ts';
import type { CopyResult, DisclosableSecret } from '../../preload/contract/secrets.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';
import type { SecretCopy } from './secret-copy.ts';
import type { Vault } from './vault.ts';

/** What a person is asked before a secret leaves the vault. */
export interface DisclosureQuestion {
  act: 'reveal' | 'copy';
  secret: DisclosableSecret;
  profileName: string;
  environment: Profile['environment'];
}

export interface DiscloseSecretOptions {
  /** @throws ProblemError `profile-not-found` */
  profileOf: (profileId: string) => Pick<Profile, 'name' | 'environment'>;
  vault: Pick<Vault, 'read'>;
  /** Asks in a dialog of main's own, which the page can't answer. */
  confirm: (question: DisclosureQuestion, signal: AbortSignal) => Promise<boolean>;
  /** Shows a secret in a dialog of main's own, until it is closed. */
  show: (question: DisclosureQuestion, value: string, signal: AbortSignal) => Promise<void>;
  secretCopy: Pick<SecretCopy, 'copy'>;
}

/** Showing and copying a secret by an explicit act of a person. The screen never gets it. */
export interface DiscloseSecret {
  /** @throws ProblemError `profile-not-found`, those of `Vault.read`, `secrets-missing` where there is no such secret */
  reveal(profileId: string, secret: DisclosableSecret, signal: AbortSignal): Promise<{ shown: boolean }>;
  /** @throws ProblemError as `reveal`, `clipboard-not-written` */
  copy(profileId: string, secret: DisclosableSecret, signal: AbortSignal): Promise<CopyResult>;
}

/** Creates it. One dialog at a time: while one is open, others count as declined. */
export function createDiscloseSecret(options: DiscloseSecretOptions): DiscloseSecret {
  const { profileOf, vault, confirm, show, secretCopy } = options;
  let open = false;

  const value = async (profileId: string, secret: DisclosableSecret): Promise<string> => {
    const found = (await vault.read(profileId))[secret];
    if (found === null) throw new ProblemError(problem('secrets-missing'));
    return found;
  };

  /** Asks, and gives the secret to `use` when the answer is yes. */
  const disclose = async <T>(
    act: DisclosureQuestion['act'],
    profileId: string,
    secret: DisclosableSecret,
    signal: AbortSignal,
    use: (value: string, question: DisclosureQuestion) => Promise<T>,
  ): Promise<T | null> => {
    if (open) return null;
    open = true;
    try {
      const { name, environment } = profileOf(profileId);
      const question = { act, secret, profileName: name, environment };
      // Before anybody is asked for what can't be done. After the question it is read again: much may have happened.
      await value(profileId, secret);
      if (!(await confirm(question, signal)) || signal.aborted) return null;
      return await use(await value(profileId, secret), question);
    } finally {
      open = false;
    }
  };

  return {
    async reveal(profileId, secret, signal) {
      const shown = await disclose('reveal', profileId, secret, signal, async (found, question) => {
        await show(question, found, signal);
        return true;
      });
      return { shown: shown ?? false };
    },
    async copy(profileId, secret, signal) {
      const copied = await disclose('copy', profileId, secret, signal, (found) => secretCopy.copy(found));
      return copied === null ? { copied: false } : { copied: true, ...copied };
    },
  };
}
