import type { AppAuthorization } from '../../../preload/contract/app-authorization.ts';
import type { Problem } from '../../../preload/contract/problem.ts';
import { ProblemError, problem } from '../../pim/problem-error.ts';
import type { NewToken, Proof, Renewal } from '../renewal.ts';
import type { AppGrant, AppToken } from './app-grant.ts';
import type { ReadIdentity } from './read-identity.ts';

/** Asks a person, and hands out the code; `exchange` is run with it while the consent counts as being exchanged. */
export interface AskForConsent {
  scopes: readonly string[];
  run<T>(exchange: (code: string) => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** The longest that it may take, in milliseconds, with the exchange. */
  timeoutMs: number;
}

export interface AppRenewalOptions {
  grant: AppGrant;
  clientId: string;
  /** Null where nobody is to be asked: then the stored token proves itself by its use. */
  consent: AskForConsent | null;
  readIdentity: ReadIdentity;
  host: string;
}

/**
 * The renewal of a connected app. Akeneo's tokens of apps have no end and no refresh token; only a person can replace
 * one that is refused. Where a gateway sends a refresh token, it is used (pim-community-dev, CreateAccessToken.php).
 */
export function createAppRenewal(options: AppRenewalOptions): Renewal {
  const { grant, clientId, consent, readIdentity, host } = options;
  return {
    proofTimeoutMs: consent?.timeoutMs ?? 30_000,
    async again({ clientSecret }, token, refusal) {
      const refreshToken = token?.refreshToken ?? null;
      // A disconnected app stays so, whatever a refresh would bring.
      if (refreshToken === null || refusal?.code === 'app-disconnected') throw lost(refusal, host);
      try {
        return newToken(await grant.byRefresh({ clientId, clientSecret }, refreshToken));
      } catch (error) {
        const rejected = error instanceof ProblemError && error.problem.code === 'refresh-rejected';
        throw rejected ? lost(refusal, host) : error;
      }
    },
    async prove({ clientSecret, token }, signal) {
      if (consent === null) {
        if (token === null) throw lost(null, host);
        return { token: null, proof: proofOf(null, null, null) };
      }
      const asked = [...consent.scopes];
      // Not cancellable from the code on: the PIM may have replaced the token that is stored.
      const granted = await consent.run((code) => grant.byCode({ clientId, clientSecret }, code), signal);
      const { identity, limit } = await readIdentity(granted.idToken);
      const authorization = { asked, granted: granted.scopes ?? asked, identity };
      return { token: newToken(granted), proof: proofOf(granted.expiresInSeconds, limit, authorization) };
    },
  };
}

function newToken({ accessToken, refreshToken, expiresInSeconds }: AppToken): NewToken {
  return { accessToken, refreshToken, expiresInSeconds };
}

function proofOf(
  expiresInSeconds: number | null,
  limit: Problem | null,
  authorization: AppAuthorization | null,
): Proof {
  return { expiresInSeconds, limit, workedAround: null, authorization };
}

/** Why a person has to authorize again. A token refused as invalid was replaced: another asked for other scopes. */
function lost(refusal: Problem | null, host: string): ProblemError {
  if (refusal === null) return new ProblemError(problem('authorization-expired', { host }));
  const { code, params, evidence } = refusal;
  if (code === 'token-rejected') return new ProblemError(problem('app-token-rejected', params, { evidence }));
  if (code === 'token-expired')
    return new ProblemError(problem('authorization-expired', params, { evidence }));
  return new ProblemError(refusal);
}
