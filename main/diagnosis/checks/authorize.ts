import type { Check } from '../check.ts';

/**
 * The credentials bring a token: by a grant of its own, since a token from before proves nothing about them. A connected
 * app that nobody is asked about shows it by the calls that follow.
 */
export const authorize: Check = {
  id: 'authorize',
  timeoutMs: ({ tokenKeeper }) => tokenKeeper.proofTimeoutMs,
  async run(context, signal) {
    const { expiresInSeconds, limit, workedAround, authorization } = await context.tokenKeeper.prove(signal);
    context.authorization = authorization;
    if (authorization !== null) await context.onAuthorized?.(authorization);
    return {
      facts: {
        ...(expiresInSeconds === null ? {} : { expiresInMinutes: Math.round(expiresInSeconds / 60) }),
        ...(workedAround === null ? {} : { workedAround }),
      },
      limit,
    };
  },
};
