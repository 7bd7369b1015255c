import type { HealthItem } from '../../preload/contract/health.ts';
import type { Problem, ProblemCode } from '../../preload/contract/problem.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import type { VerificationSummary } from '../../preload/contract/verification.ts';
import { summarise } from '../diagnosis/verify.ts';
import { ProblemError, throwIfCancelled } from '../pim/problem-error.ts';
import type { ProfileSecrets } from '../secrets/profile-secrets.ts';
import type { Vault } from '../secrets/vault.ts';
import type { AuthorizationMarks } from './authorization-lost.ts';
import type { KeptSecrets } from './kept-secrets.ts';
import type { ProveAccess } from './prove-access.ts';
import type { Sessions } from './sessions.ts';

type Need = NonNullable<HealthItem['needs']>;

/** How a check ended: with what the profile remembers of it, or with what a person has to do first. */
export type ProfileCheck =
  | { needs: Need; problem: ProblemCode | null }
  | { needs: null; summary: VerificationSummary };

/** Checks one profile without asking anybody. @throws ProblemError `cancelled` */
export type CheckProfile = (profile: Profile, signal: AbortSignal) => Promise<ProfileCheck>;

export interface CheckProfileOptions {
  vault: Pick<Vault, 'isLocked'>;
  keptSecrets: Pick<KeptSecrets, 'keeper'>;
  sessions: Pick<Sessions, 'of' | 'forget'>;
  marks: Pick<AuthorizationMarks, 'verified'>;
  prove: ProveAccess;
  now: () => Date;
}

/** What these problems ask for; everything else is a result of the check. */
const needOf: Partial<Record<ProblemCode, Need>> = {
  'password-needed': 'password',
  'secrets-missing': 'secrets',
  'secrets-unreadable': 'secrets',
  'keyring-changed': 'secrets',
  'keyring-locked': 'secrets',
  'vault-locked': 'passphrase',
};

/** Creates it. Nothing is written but a renewed token, and the mark of an authorization that is lost or back. */
export function createCheckProfile(options: CheckProfileOptions): CheckProfile {
  const { vault, keptSecrets, sessions, marks, prove, now } = options;

  const check: CheckProfile = async (profile, signal) => {
    if (vault.isLocked(profile.id)) return { needs: 'passphrase', problem: 'vault-locked' };
    const secrets = keptSecrets.keeper(profile);
    const needs = neededFor(profile, await secrets.read());
    if (needs !== null) return { needs, problem: null };
    const { baseUrl } = await sessions.of(profile);
    throwIfCancelled(signal);
    const verification = await prove({
      attemptId: `check-${profile.id}`,
      profileKey: profile.id,
      baseUrl,
      access: profile.access,
      secrets,
      consent: null,
      report: () => undefined,
      signal,
    });
    // The check may have renewed the token that the session holds.
    sessions.forget(profile.id);
    const summary = summarise(verification);
    const asked = summary.problem === null ? undefined : needOf[summary.problem];
    if (asked !== undefined) return { needs: asked, problem: summary.problem };
    marks.verified(profile.id, verification);
    return { needs: null, summary };
  };

  return async (profile, signal) => {
    try {
      return await check(profile, signal);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.code === 'cancelled') throw error;
      return refused(error.problem, profile, now());
    }
  };
}

/** Without a token nobody but a person gets one: for an app by consent, for a password that is not kept by typing it. */
function neededFor({ access }: Profile, { token }: ProfileSecrets): Need | null {
  if (token !== null) return null;
  if (access.kind === 'app') return 'authorize';
  return access.askPassword === true ? 'password' : null;
}

/** A check that could not be run. */
function refused({ code }: Problem, { lastVerification }: Profile, at: Date): ProfileCheck {
  const needs = needOf[code];
  if (needs !== undefined) return { needs, problem: code };
  const { version = null, edition = null } = lastVerification ?? {};
  return {
    needs: null,
    summary: { at: at.toISOString(), outcome: 'failed', problem: code, version, edition },
  };
}
