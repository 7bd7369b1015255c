import type { Identity } from '../../../preload/contract/app-authorization.ts';
import type { Problem } from '../../../preload/contract/problem.ts';
import { ProblemError } from '../../pim/problem-error.ts';
import type { Transport } from '../../pim/transport.ts';

/** Who authorized, as far as an id_token came and could be verified. */
export type ReadIdentity = (
  idToken: string | null,
) => Promise<{ identity: Identity | null; limit: Problem | null }>;

export interface ReadIdentityOptions {
  transport: Transport;
  baseUrl: string;
  clientId: string;
  now: () => Date;
}

/** An identity that can't be verified is no reason to throw the access away: it is told as a limit. */
export function createReadIdentity({ transport, baseUrl, clientId, now }: ReadIdentityOptions): ReadIdentity {
  return async (idToken) => {
    if (idToken === null) return { identity: null, limit: null };
    try {
      // Loads the code for signed tokens, which few need.
      const { fetchPublicKey, verifyIdToken } = await import('./id-token.ts');
      const certificate = await fetchPublicKey(transport, baseUrl);
      const identity = await verifyIdToken({ idToken, certificate, clientId, baseUrl, now: now() });
      return { identity, limit: null };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return { identity: null, limit: error.problem };
    }
  };
}
