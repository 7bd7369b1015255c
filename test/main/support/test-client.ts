import { createPace } from '../../../main/pim/pace.ts';
import { createPimClient, type PimClient, type TokenSource } from '../../../main/pim/pim-client.ts';
import { createRetry } from '../../../main/pim/retry.ts';
import type { Transport } from '../../../main/pim/transport.ts';
import { testTransport } from './test-transport.ts';

/** Tokens that are what they are: `first`, and `renewed` after a 401. Counts the renewals. */
export function fixedTokens(first = 'token-first', renewed = 'token-renewed') {
  const rejected: string[] = [];
  const tokens: TokenSource = {
    accessToken: () => Promise.resolve(rejected.length === 0 ? first : renewed),
    renew: (token) => {
      rejected.push(token);
      return Promise.resolve(renewed);
    },
  };
  return { ...tokens, rejected };
}

/** A client over real HTTP that does not repeat calls unless told to. */
export function testClient(
  baseUrl: string,
  options: { tokens?: TokenSource; transport?: Transport; attempts?: number } = {},
): PimClient {
  return createPimClient({
    profileKey: 'profile',
    baseUrl,
    transport: options.transport ?? testTransport(),
    pace: createPace(),
    tokens: options.tokens ?? fixedTokens(),
    retry: createRetry({ attempts: options.attempts ?? 1, baseMs: 1 }),
  });
}
