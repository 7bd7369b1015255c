import { problem } from '../../pim/problem-error.ts';
import type { Check } from '../check.ts';

/** The credentials bring a token: always by a grant of its own, a token from before proves nothing about them. */
export const authorize: Check = {
  id: 'authorize',
  timeoutMs: 30_000,
  async run(context, signal) {
    const { expiresInSeconds, workedAround } = await context.tokenKeeper.prove(signal);
    const life = expiresInSeconds === null ? {} : { expiresInMinutes: Math.round(expiresInSeconds / 60) };
    if (workedAround === null) return { facts: life, limit: null };
    const host = new URL(context.baseUrl).host;
    return {
      facts: { ...life, workedAround },
      limit: problem('authorization-missing', { host, workedAround }),
    };
  },
};
