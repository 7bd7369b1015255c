import type { ConnectionGrant, GrantedToken } from '../../../main/authorization/connection-grant.ts';
import type { Clock } from '../../../main/authorization/token-life.ts';
import { ProblemError, problem } from '../../../main/pim/problem-error.ts';
import type { StoredToken } from '../../../main/secrets/profile-secrets.ts';
import type { ProblemCode } from '../../../preload/contract/problem.ts';

/** Access of a connection, as a profile holds it. */
export const access = { kind: 'connection' as const, clientId: '1_client', username: 'erp_1234' };
/** Where the hand clock begins. */
export const start = new Date('2026-11-22T12:00:00Z');

/** A clock whose two faces are set by hand. */
export function handClock() {
  const face = { monotonic: 1000, wall: start.getTime() };
  const clock: Clock = { monotonicMs: () => face.monotonic, now: () => new Date(face.wall) };
  const pass = (seconds: number) => {
    face.monotonic += seconds * 1000;
    face.wall += seconds * 1000;
  };
  return { clock, pass, setWall: (seconds: number) => (face.wall += seconds * 1000) };
}

/** A PIM's token endpoint: numbers its tokens, takes each refresh token once; `fail` makes a grant fail. */
export function endpoint(
  options: { fail?: (grant: string) => ProblemCode | null; life?: number | null } = {},
) {
  const calls: string[] = [];
  const usable = new Set<string>();
  let number = 0;
  let gate: Promise<void> | null = null;
  const issue = async (grant: string): Promise<GrantedToken> => {
    calls.push(grant);
    await gate;
    const code = options.fail?.(grant) ?? null;
    if (code !== null) throw new ProblemError(problem(code));
    number += 1;
    usable.add(`refresh-${number}`);
    return {
      accessToken: `access-${number}`,
      refreshToken: `refresh-${number}`,
      expiresInSeconds: options.life === undefined ? 3600 : options.life,
      workedAround: null,
    };
  };
  const grant: ConnectionGrant = {
    byPassword: () => issue('password'),
    byRefresh: async (_client, token) => {
      const known = usable.has(token) || token.startsWith('stored');
      if (!known) {
        calls.push(`refresh ${token}`);
        throw new ProblemError(problem('refresh-rejected'));
      }
      const granted = await issue(`refresh ${token}`);
      usable.delete(token);
      return granted;
    },
  };
  return {
    grant,
    calls,
    purge: () => usable.clear(),
    hold: () => {
      const held = Promise.withResolvers<void>();
      gate = held.promise;
      return held.resolve;
    },
  };
}

/** A token of an earlier run. */
export const storedToken = (rest: Partial<StoredToken> = {}): StoredToken => ({
  accessToken: 'stored-access',
  refreshToken: 'stored-refresh',
  expiresInSeconds: 3600,
  obtainedAt: start.toISOString(),
  ...rest,
});
