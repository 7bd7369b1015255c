import type { Problem } from '../../preload/contract/problem.ts';
import type { TokenSource } from '../pim/pim-client.ts';
import { ProblemError, throwIfCancelled } from '../pim/problem-error.ts';
import { untilCancelled } from '../pim/until-cancelled.ts';
import type { SecretKeeper, StoredToken } from '../secrets/profile-secrets.ts';
import type { NewToken, Proof, Renewal } from './renewal.ts';
import { type Clock, freshToken, type LivingToken, restoredToken, systemClock } from './token-life.ts';

export interface TokenKeeperOptions {
  renewal: Renewal;
  secrets: SecretKeeper;
  clock?: Clock;
  /** Told of each problem because of which no other token could be had. */
  onRefused?: (problem: Problem) => void;
  /** Told after each new token. */
  onGranted?: () => void;
}

/** The one object per profile that hands out a live access token. */
export interface TokenKeeper extends TokenSource {
  /**
   * Proves the access anew, whatever token there is, and keeps the token that it brings.
   *
   * @throws ProblemError of the grant, of the secrets, `cancelled`
   */
  prove(signal?: AbortSignal): Promise<Proof>;
  /** The longest that `prove` may take, in milliseconds. */
  readonly proofTimeoutMs: number;
  /** After the computer slept: the clock on which lives are counted may have stood still. */
  afterSleep(): void;
}

/**
 * Creates the token keeper of a profile. However many ask, one renewal runs. A new token is stored before it is handed
 * out, because its refresh token is the only one left (pim-community-dev, RefreshTokenIntegration.php). Problems of
 * network or PIM never delete a token.
 */
export function createTokenKeeper(options: TokenKeeperOptions): TokenKeeper {
  const { renewal: means, secrets, onRefused, onGranted } = options;
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
    onGranted?.();
    return token.accessToken;
  };

  const stored = (token: NewToken): StoredToken => ({ ...token, obtainedAt: clock.now().toISOString() });

  const grantAgain = async (refusal: Problem | null): Promise<NewToken> => {
    const known = await secrets.read();
    try {
      return await means.again(known, current?.token ?? known.token, refusal);
    } catch (error) {
      if (error instanceof ProblemError) onRefused?.(error.problem);
      throw error;
    }
  };

  /** Not cancellable: a refresh broken off half-way would lose the new refresh token. */
  const renewOnce = (refusal: Problem | null): Promise<string> => {
    renewal ??= (async () => {
      try {
        return await adopt(unstored ?? stored(await grantAgain(refusal)));
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
    if (current === null) return renewOnce(null);
    const { token, renewAtMs, expiresAtMs } = current;
    const isPast = (point: number | null) => point !== null && clock.monotonicMs() >= point;
    // A renewal under way may be that of a token which was just refused.
    if (renewal === null && !isPast(renewAtMs)) return token.accessToken;
    try {
      return await renewOnce(null);
    } catch (error) {
      const outage = error instanceof ProblemError && error.problem.retryable;
      if (outage && !isPast(expiresAtMs)) return token.accessToken;
      throw error;
    }
  };

  return {
    proofTimeoutMs: means.proofTimeoutMs,
    accessToken: (signal) => untilCancelled(currentOrNew, signal),
    renew: (rejected, signal, refusal) =>
      untilCancelled(async () => {
        if (current !== null && current.token.accessToken !== rejected) return currentOrNew();
        return renewOnce(refusal ?? null);
      }, signal),
    async prove(signal) {
      throwIfCancelled(signal);
      const { token, proof } = await means.prove(await secrets.read(), signal);
      if (token !== null) await adopt(stored(token));
      return proof;
    },
    afterSleep() {
      if (current !== null) current = restoredToken(current.token, clock);
    },
  };
}
