import type { ConnectionCredentials } from '../../preload/contract/credentials.ts';
import type { Profile, ProfileDetails, SecretState } from '../../preload/contract/profile.ts';
import type { CheckResult, Verification } from '../../preload/contract/verification.ts';
import { summarise } from '../diagnosis/verify.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';
import { createMemorySecretKeeper } from '../secrets/memory-secret-keeper.ts';
import type { Vault } from '../secrets/vault.ts';
import { accessOf } from './access-of.ts';
import type { AuthorizationMarks } from './authorization-lost.ts';
import type { KeptSecrets } from './kept-secrets.ts';
import type { ProfileStore } from './profile-store.ts';
import type { ProveAccess } from './prove-access.ts';
import type { Removals } from './removals.ts';
import type { Sessions } from './sessions.ts';

/** What can be done with a saved profile, beside reading its catalog. */
export interface ProfileService {
  list(): Profile[];
  /** Marks a profile as used now. @throws ProblemError `profile-not-found` */
  open(id: string): Profile;
  update(id: string, details: ProfileDetails): Profile;
  /** A production profile is removed only with its name. @throws ProblemError `profile-name-mismatch` */
  remove(id: string, confirmation: string): Promise<void>;
  /** @throws ProblemError as `Removals.undo` */
  undoRemove(id: string): Promise<Profile>;
  secretState(id: string): Promise<SecretState>;
  /** Proves other secrets and stores them only when they work. */
  enterSecrets(
    id: string,
    credentials: ConnectionCredentials,
    options: { acceptUntilQuit: boolean; signal: AbortSignal },
  ): Promise<Verification>;
  /** Runs the checks with the stored secrets and remembers the result. */
  verify(
    id: string,
    attemptId: string,
    report: (check: CheckResult) => void,
    signal: AbortSignal,
  ): Promise<Verification>;
}

export interface ProfileServiceOptions {
  profiles: ProfileStore;
  vault: Pick<Vault, 'examine' | 'throwIfLocked'>;
  keptSecrets: KeptSecrets;
  marks: AuthorizationMarks;
  sessions: Sessions;
  removals: Removals;
  prove: ProveAccess;
  now: () => Date;
}

export function createProfileService(options: ProfileServiceOptions): ProfileService {
  const { profiles, vault, keptSecrets, marks, sessions, removals, prove, now } = options;
  return {
    list: () => profiles.list(),
    open: (id) => profiles.note(id, { lastUsedAt: now().toISOString() }),
    update: (id, details) => profiles.change(id, details),
    async remove(id, confirmation) {
      const profile = profiles.get(id);
      if (profile.environment === 'production' && confirmation.trim() !== profile.name) {
        throw new ProblemError(problem('profile-name-mismatch', { name: profile.name }));
      }
      try {
        await removals.remove(id);
      } finally {
        sessions.forget(id);
      }
    },
    undoRemove: (id) => removals.undo(id),
    async secretState(id) {
      profiles.get(id);
      return vault.examine(id);
    },
    async enterSecrets(id, credentials, { acceptUntilQuit, signal }) {
      const profile = profiles.get(id);
      const { baseUrl } = await sessions.of(profile);
      const secrets = createMemorySecretKeeper(credentials);
      const report = (): void => undefined;
      const verification = await prove({
        attemptId: id,
        profileKey: id,
        baseUrl,
        access: credentials,
        secrets,
        consent: null,
        report,
        signal,
      });
      if (verification.outcome === 'failed') return verification;
      const access = accessOf(credentials, verification);
      const { access: before, lastVerification } = profiles.get(id);
      profiles.change(id, { access, lastVerification: summarise(verification) });
      try {
        await keptSecrets.write({ id, access }, await secrets.read(), { acceptUntilQuit });
      } catch (error) {
        profiles.change(id, { access: before, lastVerification });
        throw error;
      }
      marks.taken(id);
      sessions.forget(id);
      return verification;
    },
    async verify(id, attemptId, report, signal) {
      const profile = profiles.get(id);
      // A locked vault says nothing about the access: no result is remembered.
      vault.throwIfLocked(id);
      const { baseUrl } = await sessions.of(profile);
      const secrets = keptSecrets.keeper(profile);
      const { access } = profile;
      const verification = await prove({
        attemptId,
        profileKey: id,
        baseUrl,
        access,
        secrets,
        consent: null,
        report,
        signal,
      });
      sessions.forget(id);
      profiles.note(id, { lastVerification: summarise(verification) });
      marks.verified(id, verification);
      return verification;
    },
  };
}
