import type { Problem, ProblemCode } from '../../preload/contract/problem.ts';
import type { Verification } from '../../preload/contract/verification.ts';
import type { ProfileStore } from './profile-store.ts';

/** What only a person can mend: the PIM does not take this authorization any more. Outages are not among them. */
const lostCodes: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'app-disconnected',
  'app-token-rejected',
  'authorization-expired',
  'client-rejected',
  'client-belongs-to-app',
  'grant-not-allowed',
  'user-rejected',
]);

/** Marks and unmarks profiles whose authorization the PIM does not take any more. Nothing is ever deleted by it. */
export interface AuthorizationMarks {
  /** Marks the profile where the problem says so. */
  refused(profileId: string, problem: Problem): void;
  /** A token was granted or taken: the mark goes. */
  taken(profileId: string): void;
  /** Marks or unmarks by what the checks found. */
  verified(profileId: string, verification: Verification): void;
}

export function createAuthorizationMarks(profiles: ProfileStore, now: () => Date): AuthorizationMarks {
  const known = (profileId: string) => profiles.list().find(({ id }) => id === profileId);

  const refused = (profileId: string, { code }: Problem): void => {
    const profile = known(profileId);
    if (profile === undefined || !lostCodes.has(code) || profile.authorizationLost?.code === code) return;
    profiles.note(profileId, { authorizationLost: { code, at: now().toISOString() } });
  };

  const taken = (profileId: string): void => {
    if (known(profileId)?.authorizationLost === undefined) return;
    profiles.note(profileId, { authorizationLost: undefined });
  };

  return {
    refused,
    taken,
    verified(profileId, { outcome, checks }) {
      if (outcome !== 'failed') taken(profileId);
      for (const { state, problem } of checks) {
        if (state === 'failed' && problem !== null) refused(profileId, problem);
      }
    },
  };
}
