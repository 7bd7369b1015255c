import type { StoredToken } from '../secrets/profile-secrets.ts';

/** The two clocks of a computer. */
export interface Clock {
  /** Milliseconds that only ever grow, whatever happens to the time of day. */
  monotonicMs(): number;
  /** The time of day, which people and servers set. */
  now(): Date;
}

export const systemClock: Clock = {
  monotonicMs: () => performance.now(),
  now: () => new Date(),
};

/** How much of its life a token may have left to be handed out: a minute, or a tenth of a short life. */
const marginMs = 60_000;

/** A token with the point on the monotonic clock at which it is taken for expired; null where it has no end. */
export interface LivingToken {
  token: StoredToken;
  expiresAtMs: number | null;
  /** The point from which on a new one is fetched ahead. */
  renewAtMs: number | null;
}

/** A token just granted: its life is counted on the monotonic clock, so that setting the time of day changes nothing. */
export function freshToken(token: StoredToken, clock: Clock): LivingToken {
  return live(token, clock.monotonicMs(), 0);
}

/**
 * A token of an earlier run of the app. Its age by the time of day is only a hint: where that makes no sense (obtained
 * in the future, or no date) the token is taken for new, and a 401 will tell.
 */
export function restoredToken(token: StoredToken, clock: Clock): LivingToken {
  const ageMs = clock.now().getTime() - Date.parse(token.obtainedAt);
  return live(token, clock.monotonicMs(), Number.isFinite(ageMs) ? Math.max(ageMs, 0) : 0);
}

function live(token: StoredToken, nowMs: number, ageMs: number): LivingToken {
  if (token.expiresInSeconds === null) return { token, expiresAtMs: null, renewAtMs: null };
  const lifeMs = token.expiresInSeconds * 1000;
  const expiresAtMs = nowMs - ageMs + lifeMs;
  return { token, expiresAtMs, renewAtMs: expiresAtMs - Math.min(marginMs, lifeMs / 10) };
}
