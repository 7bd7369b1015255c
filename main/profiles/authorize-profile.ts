import type { ConsentRequest } from '../../preload/contract/consent.ts';
import type { AppCredentials } from '../../preload/contract/credentials.ts';
import type { AppAccess } from '../../preload/contract/profile.ts';
import type { Verification } from '../../preload/contract/verification.ts';
import { summarise } from '../diagnosis/verify.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';
import { createMemorySecretKeeper } from '../secrets/memory-secret-keeper.ts';
import type { Vault } from '../secrets/vault.ts';
import type { AuthorizationMarks } from './authorization-lost.ts';
import type { ShareGrant } from './granted-app.ts';
import type { KeptSecrets } from './kept-secrets.ts';
import type { AttemptReports } from './onboarding.ts';
import type { ProfileStore } from './profile-store.ts';
import type { ProveAccess } from './prove-access.ts';
import type { Sessions } from './sessions.ts';

/** How a connected app is authorized anew. */
export interface AuthorizeRequest {
  attemptId: string;
  /** `clientSecret: null` takes the one that is stored. */
  app: Omit<AppCredentials, 'clientSecret'> & { clientSecret: string | null };
  consent: ConsentRequest;
  acceptUntilQuit: boolean;
}

/** Authorizes the connected app of a profile anew. */
export type AuthorizeProfile = (
  profileId: string,
  request: AuthorizeRequest,
  reports: AttemptReports,
  signal: AbortSignal,
) => Promise<Verification>;

export interface AuthorizeProfileOptions {
  profiles: ProfileStore;
  vault: Pick<Vault, 'read' | 'canSeal'>;
  keptSecrets: KeptSecrets;
  sessions: Sessions;
  marks: AuthorizationMarks;
  shareGrant: ShareGrant;
  prove: ProveAccess;
  now: () => Date;
}

/**
 * Creates it. Secret, token and scopes of the profile are replaced as soon as the PIM has granted, even when the checks
 * after that fail or are cancelled, because the PIM has replaced the token before; until then everything stays.
 */
export function createAuthorizeProfile(options: AuthorizeProfileOptions): AuthorizeProfile {
  const { profiles, vault, keptSecrets, sessions, marks, shareGrant, prove, now } = options;
  return async (profileId, { attemptId, app, consent, acceptUntilQuit }, reports, signal) => {
    const profile = profiles.get(profileId);
    const { baseUrl } = await sessions.of(profile);
    // Before anybody is asked for a consent that could not be kept.
    if (!acceptUntilQuit && !(await vault.canSeal())) throw new ProblemError(problem('secrets-unavailable'));
    const clientSecret = app.clientSecret ?? (await vault.read(profileId)).clientSecret;
    const secrets = createMemorySecretKeeper({ ...app, clientSecret });
    const { clientId, callbackUrl, scopes } = app;
    const verification = await prove({
      attemptId,
      profileKey: profileId,
      baseUrl,
      access: app,
      secrets,
      consent: { callbackUrl, scopes, request: consent, report: reports.consent },
      async onAuthorized(authorization) {
        const kept = await secrets.read();
        if (kept.token === null) return;
        const access: AppAccess = {
          kind: 'app',
          clientId,
          callbackUrl,
          authorization,
          authorizedAt: now().toISOString(),
        };
        await keptSecrets.write({ id: profileId, access }, kept, { acceptUntilQuit });
        profiles.change(profileId, { access });
        marks.taken(profileId);
        sessions.forget(profileId);
        const grant = {
          baseUrl,
          demo: profile.demo,
          clientId,
          clientSecret,
          token: kept.token,
          authorization,
        };
        await shareGrant(grant, profileId);
      },
      report: reports.check,
      signal,
    });
    // A grant that was refused says nothing about the token that is stored.
    if (verification.authorization !== undefined) {
      profiles.note(profileId, { lastVerification: summarise(verification) });
    }
    return verification;
  };
}
