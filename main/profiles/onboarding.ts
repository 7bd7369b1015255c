import { randomUUID } from 'node:crypto';
import type { ConsentRequest, ConsentStage } from '../../preload/contract/consent.ts';
import type { Credentials } from '../../preload/contract/credentials.ts';
import { type Authority, noNetworkSettings } from '../../preload/contract/network.ts';
import type { Profile, ProfileDetails } from '../../preload/contract/profile.ts';
import type { CheckResult, Verification } from '../../preload/contract/verification.ts';
import { summarise } from '../diagnosis/verify.ts';
import { typedBaseUrl } from '../pim/address.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';
import { createMemorySecretKeeper, type MemorySecretKeeper } from '../secrets/memory-secret-keeper.ts';
import { accessOf } from './access-of.ts';
import type { ShareGrant } from './granted-app.ts';
import type { KeptSecrets } from './kept-secrets.ts';
import type { ProfileStore } from './profile-store.ts';
import type { ConsentToAsk, ProveAccess } from './prove-access.ts';

/** An access that was proved and waits for its name. Held in memory only. */
interface ProvedAttempt {
  baseUrl: string;
  demo: boolean;
  credentials: Credentials;
  secrets: MemorySecretKeeper;
  verification: Verification;
}

export interface AttemptRequest {
  attemptId: string;
  baseUrl: string;
  credentials: Credentials;
  /** For a connected app; null for a connection. */
  consent: ConsentRequest | null;
  demo: boolean;
}

/** Whom an attempt tells what it does. */
export interface AttemptReports {
  check: (check: CheckResult) => void;
  consent: (stage: ConsentStage) => void;
}

/** From credentials to a saved profile. Nothing is written before `save`. */
export interface Onboarding {
  /** Proves an access and keeps it under the attempt's id when it works. @throws ProblemError `cancelled` */
  authorizeAndTest(
    request: AttemptRequest,
    reports: AttemptReports,
    signal: AbortSignal,
  ): Promise<Verification>;
  /** @throws ProblemError `attempt-not-found`, `secrets-unavailable`, `file-not-writable` */
  save(attemptId: string, details: ProfileDetails, options: { acceptUntilQuit: boolean }): Promise<Profile>;
  discard(attemptId: string): void;
}

export interface OnboardingOptions {
  prove: ProveAccess;
  keptSecrets: KeptSecrets;
  profiles: ProfileStore;
  shareGrant: ShareGrant;
  /** What is trusted for a PIM without a profile; nothing unless given. */
  draftAuthorities?: { of(url: string): readonly Authority[] };
  now: () => Date;
}

export function createOnboarding(options: OnboardingOptions): Onboarding {
  const { prove, keptSecrets, profiles, shareGrant, draftAuthorities, now } = options;
  const proved = new Map<string, ProvedAttempt>();

  const saveAttempt = async (
    { baseUrl, demo, credentials, secrets, verification }: ProvedAttempt,
    details: ProfileDetails,
    acceptUntilQuit: boolean,
  ): Promise<Profile> => {
    const authorities = draftAuthorities?.of(baseUrl) ?? [];
    const profile: Profile = {
      ...details,
      id: randomUUID(),
      baseUrl,
      access: accessOf(credentials, verification),
      demo,
      createdAt: now().toISOString(),
      lastUsedAt: null,
      lastVerification: summarise(verification),
      ...(authorities.length === 0
        ? {}
        : { network: { ...noNetworkSettings, authorities: [...authorities] } }),
    };
    await keptSecrets.write(profile, await secrets.read(), { acceptUntilQuit });
    try {
      profiles.add(profile);
    } catch (error) {
      await keptSecrets.remove(profile.id);
      throw error;
    }
    return profile;
  };

  return {
    async authorizeAndTest({ attemptId, baseUrl: typed, credentials, consent, demo }, reports, signal) {
      proved.delete(attemptId);
      const baseUrl = typedBaseUrl(typed);
      const secrets = createMemorySecretKeeper(credentials);
      const verification = await prove({
        attemptId,
        profileKey: attemptId,
        baseUrl,
        access: credentials,
        secrets,
        consent: consentToAsk(credentials, consent, reports.consent),
        async onAuthorized(authorization) {
          const { clientId, clientSecret } = credentials;
          const { token } = await secrets.read();
          if (token === null) return;
          await shareGrant({ baseUrl, demo, clientId, clientSecret, token, authorization });
        },
        report: reports.check,
        signal,
      });
      if (verification.outcome !== 'failed') {
        proved.set(attemptId, { baseUrl, demo, credentials, secrets, verification });
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

/** @throws ProblemError `invalid-argument` for an app without a way to ask for its consent */
function consentToAsk(
  credentials: Credentials,
  request: ConsentRequest | null,
  report: (stage: ConsentStage) => void,
): ConsentToAsk | null {
  if (credentials.kind === 'connection') return null;
  if (request === null) {
    throw new ProblemError(
      problem('invalid-argument', { channel: 'onboarding.authorizeAndTest', places: 'consent' }),
    );
  }
  const { callbackUrl, scopes } = credentials;
  return { callbackUrl, scopes, request, report };
}
