import { getCACertificates } from 'node:tls';
import { createAgents } from '../pim/agents.ts';
import type { Pace } from '../pim/pace.ts';
import { createPimClient, type PimClient, type TokenSource } from '../pim/pim-client.ts';
import { createRetry } from '../pim/retry.ts';
import { createTransport } from '../pim/transport.ts';
import { type AdaptiveLimit, limitedRetry } from './adaptive-limit.ts';
import type { mainCalls } from './main-calls.ts';
import type { Peer } from './peer.ts';

let places = 0;

export interface RemotePimOptions {
  main: Peer<typeof mainCalls>;
  profileId: string;
  baseUrl: string;
  userAgent: string;
  limit: AdaptiveLimit;
}

/**
 * A client that sends and parses in this worker, with main's tokens, pace, proxies and authorities; main's activity is
 * told of every call.
 */
export function createRemotePim(options: RemotePimOptions): { client: PimClient; close: () => void } {
  const { main, profileId, limit } = options;
  const agents = createAgents({
    systemCertificates,
    resolveProxy: (url) => main.call('proxy', { url }),
  });
  const tokens: TokenSource = {
    accessToken: (signal) => main.call('accessToken', { profileId }, signal),
    renew: (rejected, signal, refusal) =>
      main.call('renew', { profileId, rejected, refusal: refusal ?? null }, signal),
  };
  const pace: Pace = {
    async run({ host, signal }, task) {
      places += 1;
      const place = places;
      await main.call('place', { profileId, host, place }, signal);
      try {
        return await task();
      } finally {
        await main.call('release', { place });
      }
    },
  };
  const transport = createTransport({
    agents,
    userAgent: options.userAgent,
    networkOf: ({ url }) => main.call('network', { profileId, url }),
    onExchange: (exchange) => {
      // Main may be gone already; then nobody keeps an activity.
      main.call('exchanged', exchange).catch(() => undefined);
    },
  });
  const retry = limitedRetry(createRetry({ attempts: 6 }), limit);
  const client = createPimClient({
    profileKey: profileId,
    baseUrl: options.baseUrl,
    transport,
    pace,
    tokens,
    retry,
  });
  return { client, close: () => agents.close() };
}

/** Asked in the worker: it takes some tens of milliseconds. */
function systemCertificates(): readonly string[] {
  return [...getCACertificates('system'), ...getCACertificates('extra')];
}
