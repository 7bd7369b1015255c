import { randomUUID } from 'node:crypto';
import type { Credentials } from '../../preload/contract/credentials.ts';
import type { Access, Profile, ProfileDetails } from '../../preload/contract/profile.ts';
import type { CheckResult, Verification } from '../../preload/contract/verification.ts';
import { summarise } from '../diagnosis/verify.ts';
import { typedBaseUrl } from '../pim/address.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';
import { createMemorySecretKeeper, type MemorySecretKeeper } from '../secrets/memory-secret-keeper.ts';
import type { Vault } from '../secrets/vault.ts';
import type { ProfileStore } from './profile-store.ts';
import type { ProveAccess } from './prove-access.ts';

/** An access that was proved and waits for its name. Held in memory only. */
interface ProvedAttempt {
  baseUrl: string;
  demo: boolean;
  access: Access;
  secrets: MemorySecretKeeper;
  verification: Verification;
}

export interface AttemptRequest {
  attemptId: string;
  baseUrl: string;
  credentials: Credentials;
  demo: boolean;
}

/** From credentials to a saved profile. Nothing is written before `save`. */
export interface Onboarding {
  /** Proves an access and keeps it under the attempt's id when it works. @throws ProblemError `cancelled` */
  authorizeAndTest(
    request: AttemptRequest,
    report: (check: CheckResult) => void,
    signal: AbortSignal,
  ): Promise<Verification>;
  /** @throws ProblemError `attempt-not-found`, `secrets-unavailable`, `file-not-writable` */
  save(attemptId: string, details: ProfileDetails, options: { acceptUntilQuit: boolean }): Promise<Profile>;
  discard(attemptId: string): void;
}

export interface OnboardingOptions {
  prove: ProveAccess;
  vault: Vault;
  profiles: ProfileStore;
  now: () => Date;
}

export function createOnboarding({ prove, vault, profiles, now }: OnboardingOptions): Onboarding {
  const proved = new Map<string, ProvedAttempt>();

  const saveAttempt = async (
    attempt: ProvedAttempt,
    details: ProfileDetails,
    acceptUntilQuit: boolean,
  ): Promise<Profile> => {
    const profile: Profile = {
      ...details,
      id: randomUUID(),
      baseUrl: attempt.baseUrl,
      access: attempt.access,
      demo: attempt.demo,
      createdAt: now().toISOString(),
      lastUsedAt: null,
      lastVerification: summarise(attempt.verification),
    };
    await vault.write(profile.id, await attempt.secrets.read(), { acceptUntilQuit });
    try {
      profiles.add(profile);
    } catch (error) {
      await vault.remove(profile.id);
      throw error;
    }
    return profile;
  };

  return {
    async authorizeAndTest({ attemptId, baseUrl: typed, credentials, demo }, report, signal) {
      proved.delete(attemptId);
      const baseUrl = typedBaseUrl(typed);
      const secrets = createMemorySecretKeeper(credentials);
      const access = accessOf(credentials);
      const verification = await prove({
        attemptId,
        profileKey: attemptId,
        baseUrl,
        access,
        secrets,
        report,
        signal,
      });
      if (verification.outcome !== 'failed') {
        proved.set(attemptId, { baseUrl, demo, access, secrets, verification });
      }
      return verification;
    },

    async save(attemptId, details, { acceptUntilQuit }) {
      const attempt = proved.get(attemptId);
      if (attempt === undefined)
        throw new ProblemError(problem('attempt-not-found', {}, { action: { kind: 'retry' } }));
      // Out of the map while it is being saved: a second Save finds nothing to save once more.
      proved.delete(attemptId);
      try {
        return await saveAttempt(attempt, details, acceptUntilQuit);
      } catch (error) {
        proved.set(attemptId, attempt);
        throw error;
      }
    },

    discard: (attemptId) => void proved.delete(attemptId),
  };
}

/** What of the credentials is no secret, and is kept with the profile. */
export function accessOf({ clientId, username }: Credentials): Access {
  return { kind: 'connection', clientId, username };
}
