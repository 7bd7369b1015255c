import type { AppAuthorization } from '../../preload/contract/app-authorization.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import type { ProfileSecrets, StoredToken } from '../secrets/profile-secrets.ts';

/** A token that a grant brought, without the time at which it came. */
export type NewToken = Omit<StoredToken, 'obtainedAt'>;

/** What a proof of an access showed; nothing secret. */
export interface Proof {
  expiresInSeconds: number | null;
  /** What works in another way than it should, or could not be verified. */
  limit: Problem | null;
  /** Names what was worked around. */
  workedAround: 'credentials-in-body' | null;
  /** What a person granted; null for connections, and where nobody was asked. */
  authorization: AppAuthorization | null;
}

/** How one kind of access comes to a token. The token keeper sees to when, and that it happens once. */
export interface Renewal {
  /**
   * Another token, without asking anybody.
   *
   * @param token the one that ended or was refused
   * @param refusal what the PIM said to it, or null where it ended by the clock
   * @throws ProblemError of the grant, or what a person has to do
   */
  again(secrets: ProfileSecrets, token: StoredToken | null, refusal: Problem | null): Promise<NewToken>;
  /**
   * Proves the access anew; `token` is null where the stored one is to be proved by its use.
   *
   * @throws ProblemError of the grant, `cancelled`
   */
  prove(secrets: ProfileSecrets, signal?: AbortSignal): Promise<{ token: NewToken | null; proof: Proof }>;
  /** The longest that `prove` may take, in milliseconds. */
  proofTimeoutMs: number;
}
