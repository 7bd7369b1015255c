import type { Profile } from '../../preload/contract/profile.ts';
import type { CheckResult, Verification } from '../../preload/contract/verification.ts';
import { summarise } from '../diagnosis/verify.ts';
import { typedBaseUrl } from '../pim/address.ts';
import type { ProfileSecrets, SecretKeeper } from '../secrets/profile-secrets.ts';
import type { AuthorizationMarks } from './authorization-lost.ts';
import type { KeptSecrets } from './kept-secrets.ts';
import type { ProfileStore } from './profile-store.ts';
import type { ProveAccess } from './prove-access.ts';
import type { Sessions } from './sessions.ts';

/** What a person is asked before stored secrets go to another host than the one they were entered for. */
export interface OtherHostQuestion {
  profileName: string;
  from: string;
  to: string;
}

export interface ChangeAddressRequest {
  attemptId: string;
  baseUrl: string;
}

/**
 * Proves the stored secrets at another address and moves the profile there when they work (also with limits); else
 * everything stays. Null when nobody agreed to send them to another host.
 *
 * @throws ProblemError `profile-not-found`, those of an address, of the vault and of the profiles' file, `cancelled`
 */
export type ChangeAddress = (
  profileId: string,
  request: ChangeAddressRequest,
  report: (check: CheckResult) => void,
  signal: AbortSignal,
) => Promise<Verification | null>;

export interface ChangeAddressOptions {
  profiles: Pick<ProfileStore, 'get' | 'change'>;
  keptSecrets: KeptSecrets;
  sessions: Pick<Sessions, 'of' | 'forget'>;
  marks: Pick<AuthorizationMarks, 'verified'>;
  prove: ProveAccess;
  /** Asks where a page can't answer: stored secrets never go to a new host on the word of a page alone. */
  confirmOtherHost: (question: OtherHostQuestion, signal: AbortSignal) => Promise<boolean>;
}

export function createChangeAddress(options: ChangeAddressOptions): ChangeAddress {
  const { profiles, keptSecrets, sessions, marks, prove, confirmOtherHost } = options;
  return async (profileId, request, report, signal) => {
    const profile = profiles.get(profileId);
    const { baseUrl: before } = await sessions.of(profile);
    const baseUrl = typedBaseUrl(request.baseUrl);
    const question = { profileName: profile.name, from: before, to: baseUrl };
    if (!isSaferOrSame(before, baseUrl) && !(await confirmOtherHost(question, signal))) return null;

    const kept = keptSecrets.keeper(profile);
    const tried = triedSecrets(await kept.read());
    const verification = await prove({
      attemptId: request.attemptId,
      profileKey: profileId,
      baseUrl,
      access: profile.access,
      secrets: tried.keeper,
      consent: null,
      report,
      signal,
    });
    if (verification.outcome === 'failed') return verification;
    await moveTo(profile, baseUrl, verification, async () => {
      const token = tried.renewed();
      if (token !== null) await kept.storeToken(token);
    });
    return verification;
  };

  async function moveTo(
    { id, baseUrl: oldUrl, lastVerification }: Profile,
    baseUrl: string,
    verification: Verification,
    storeToken: () => Promise<void>,
  ): Promise<void> {
    profiles.change(id, { baseUrl, lastVerification: summarise(verification) });
    try {
      await storeToken();
    } catch (error) {
      profiles.change(id, { baseUrl: oldUrl, lastVerification });
      throw error;
    } finally {
      sessions.forget(id);
    }
    marks.verified(id, verification);
  }
}

/** The same host by https, or nothing changed about how it is reached: whoever reads along learns nothing new. */
function isSaferOrSame(from: string, to: string): boolean {
  const [old, next] = [new URL(from), new URL(to)];
  if (old.hostname !== next.hostname) return false;
  if (old.protocol === next.protocol) return old.port === next.port;
  return next.protocol === 'https:' && next.port === '';
}

/** Stored secrets for a trial: a token that it brings is kept here, not in the vault. */
function triedSecrets(stored: ProfileSecrets) {
  let secrets = stored;
  const keeper: SecretKeeper = {
    read: () => Promise.resolve(secrets),
    storeToken: (token) => {
      secrets = { ...secrets, token };
      return Promise.resolve();
    },
  };
  return { keeper, renewed: () => (secrets.token === stored.token ? null : secrets.token) };
}
