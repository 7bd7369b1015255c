import type { Access } from '../../preload/contract/profile.ts';
import type { TokenSource } from '../pim/pim-client.ts';
import { ProblemError, problem, throwIfCancelled } from '../pim/problem-error.ts';
import { untilCancelled } from '../pim/until-cancelled.ts';
import type { SecretKeeper, StoredToken } from '../secrets/profile-secrets.ts';
import type { ConnectionGrant, GrantedToken } from './connection-grant.ts';
import { type Clock, freshToken, type LivingToken, restoredToken, systemClock } from './token-life.ts';

export interface TokenKeeperOptions {
  grant: ConnectionGrant;
  secrets: SecretKeeper;
  access: Access;
  clock?: Clock;
}

/** What a proof of the credentials showed; nothing secret. */
interface Proof {
  expiresInSeconds: number | null;
  workedAround: GrantedToken['workedAround'];
}

/** The one object per profile that hands out a live access token. */
export interface TokenKeeper extends TokenSource {
  /**
   * Proves the credentials by a password grant, whatever token there is, and keeps the token that it brings.
   *
   * @throws ProblemError of the grant, of the secrets, `cancelled`
   */
  prove(signal?: AbortSignal): Promise<Proof>;
}

/**
 * Creates the token keeper of a profile. However many ask, one renewal runs; it uses the refresh token first and falls
 * back to the password. A new token is stored before it is handed out, because its refresh token is the only one left
 * (pim-community-dev, RefreshTokenIntegration.php). Problems of network or PIM never delete a token.
 */
export function createTokenKeeper(options: TokenKeeperOptions): TokenKeeper {
  const { grant, secrets, access } = options;
  const clock = options.clock ?? systemClock;
  let current: LivingToken | null = null;
  /** Granted, but storing failed: stored at the next occasion instead of asking for another. */
  let unstored: StoredToken | null = null;
  let renewal: Promise<string> | null = null;
  let loading: Promise<void> | null = null;

  const adopt = async (token: StoredToken): Promise<string> => {
    unstored = token;
    await secrets.storeToken(token);
    unstored = null;
    current = freshToken(token, clock);
    return token.accessToken;
  };

  const stored = (granted: GrantedToken): StoredToken => ({
    accessToken: granted.accessToken,
    refreshToken: granted.refreshToken,
    expiresInSeconds: granted.expiresInSeconds,
    obtainedAt: clock.now().toISOString(),
  });

  const grantAgain = async (): Promise<GrantedToken> => {
    const { clientSecret, password, token } = await secrets.read();
    const client = { clientId: access.clientId, clientSecret };
    const refreshToken = (current?.token ?? token)?.refreshToken ?? null;
    if (refreshToken !== null) {
      try {
        return await grant.byRefresh(client, refreshToken);
      } catch (error) {
        const rejected = error instanceof ProblemError && error.problem.code === 'refresh-rejected';
        if (!rejected || password === null) throw error;
      }
    }
    if (password === null) throw new ProblemError(problem('secrets-missing'));
    return grant.byPassword(client, { username: access.username, password });
  };

  /** Not cancellable: a refresh broken off half-way would lose the new refresh token. */
  const renewOnce = (): Promise<string> => {
    renewal ??= (async () => {
      try {
        return await adopt(unstored ?? stored(await grantAgain()));
      } finally {
        renewal = null;
      }
    })();
    return renewal;
  };

  const load = (): Promise<void> => {
    loading ??= (async () => {
      try {
        const { token } = await secrets.read();
        if (token !== null) current ??= restoredToken(token, clock);
      } finally {
        loading = null;
      }
    })();
    return loading;
  };

  const currentOrNew = async (): Promise<string> => {
    if (current === null) await load();
    if (current === null) return renewOnce();
    const { token, renewAtMs, expiresAtMs } = current;
    const isPast = (point: number | null) => point !== null && clock.monotonicMs() >= point;
    // A renewal under way may be that of a token which was just refused.
    if (renewal === null && !isPast(renewAtMs)) return token.accessToken;
    try {
      return await renewOnce();
    } catch (error) {
      const outage = error instanceof ProblemError && error.problem.retryable;
      if (outage && !isPast(expiresAtMs)) return token.accessToken;
      throw error;
    }
  };

  return {
    accessToken: (signal) => untilCancelled(currentOrNew, signal),
    renew: (rejected, signal) =>
      untilCancelled(async () => {
        if (current !== null && current.token.accessToken !== rejected) return currentOrNew();
        return renewOnce();
      }, signal),
    async prove(signal) {
      throwIfCancelled(signal);
      const { clientSecret, password } = await secrets.read();
      if (password === null) throw new ProblemError(problem('secrets-missing'));
      const client = { clientId: access.clientId, clientSecret };
      const granted = await grant.byPassword(client, { username: access.username, password }, signal);
      await adopt(stored(granted));
      return { expiresInSeconds: granted.expiresInSeconds, workedAround: granted.workedAround };
    },
  };
}
