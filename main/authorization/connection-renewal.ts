import type { Problem } from '../../preload/contract/problem.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';
import type { ConnectionGrant, GrantedToken } from './connection-grant.ts';
import type { NewToken, Proof, Renewal } from './renewal.ts';

/** What of a connection the grants need beside its secrets. */
export interface ConnectionRenewalOptions {
  grant: ConnectionGrant;
  access: { clientId: string; username: string };
  /** For the sentence of a limit. */
  host: string;
}

/**
 * The renewal of a connection: the refresh token first, then the password. Without a stored password
 * (`askPassword`) a person has to enter it.
 */
export function createConnectionRenewal({ grant, access, host }: ConnectionRenewalOptions): Renewal {
  return {
    proofTimeoutMs: 30_000,
    async again({ clientSecret, password }, token) {
      const client = { clientId: access.clientId, clientSecret };
      const refreshToken = token?.refreshToken ?? null;
      if (refreshToken !== null) {
        try {
          return newToken(await grant.byRefresh(client, refreshToken));
        } catch (error) {
          const rejected = error instanceof ProblemError && error.problem.code === 'refresh-rejected';
          if (!rejected) throw error;
        }
      }
      if (password === null) throw passwordNeeded(access.username);
      return newToken(await grant.byPassword(client, { username: access.username, password }));
    },
    async prove({ clientSecret, password, token }, signal) {
      if (password === null && token === null) throw passwordNeeded(access.username);
      // Without the password the token that it brought is all there is to prove.
      if (password === null) return { token: null, proof: proofOf(null, null) };
      const client = { clientId: access.clientId, clientSecret };
      const granted = await grant.byPassword(client, { username: access.username, password }, signal);
      const { expiresInSeconds, workedAround } = granted;
      const limit = workedAround === null ? null : problem('authorization-missing', { host, workedAround });
      return { token: newToken(granted), proof: { ...proofOf(expiresInSeconds, limit), workedAround } };
    },
  };
}

function proofOf(expiresInSeconds: number | null, limit: Problem | null): Proof {
  return { expiresInSeconds, limit, workedAround: null, authorization: null };
}

function newToken({ accessToken, refreshToken, expiresInSeconds }: GrantedToken): NewToken {
  return { accessToken, refreshToken, expiresInSeconds };
}

function passwordNeeded(username: string): ProblemError {
  return new ProblemError(problem('password-needed', { username }));
}
