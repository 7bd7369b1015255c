import type { Profile } from '../../preload/contract/profile.ts';
import type { Exchange } from '../pim/exchange.ts';
import type { Pace } from '../pim/pace.ts';
import type { NetworkOf } from '../pim/transport.ts';
import type { Sessions } from '../profiles/sessions.ts';
import { createHeldPlaces } from './held-places.ts';
import type { mainCalls } from './main-calls.ts';
import type { PeerHandlers } from './peer.ts';

export interface MainSideOptions {
  profiles: { get(id: string): Profile };
  sessions: Pick<Sessions, 'of'>;
  pace: Pace;
  networkOf: NetworkOf;
  resolveProxy: (url: string) => Promise<string>;
  record: (exchange: Exchange) => void;
}

/** What main answers its workers: tokens, places in the pace, proxies; and what it hears of them. */
export function createMainSide(options: MainSideOptions): PeerHandlers<typeof mainCalls> {
  const { profiles, sessions, pace } = options;
  const tokens = async (profileId: string) => (await sessions.of(profiles.get(profileId))).tokenKeeper;
  return {
    accessToken: async ({ profileId }, signal) => (await tokens(profileId)).accessToken(signal),
    renew: async ({ profileId, rejected, refusal }, signal) =>
      (await tokens(profileId)).renew(rejected, signal, refusal ?? undefined),
    ...createHeldPlaces(pace),
    network: ({ profileId, url }) => options.networkOf({ url, asking: { profileId, asker: 'catalog' } }),
    proxy: ({ url }) => options.resolveProxy(url),
    exchanged(exchange) {
      options.record(exchange);
      return undefined;
    },
  };
}
