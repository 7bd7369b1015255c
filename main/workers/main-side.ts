import type { Profile } from '../../preload/contract/profile.ts';
import type { Exchange } from '../pim/exchange.ts';
import type { Pace } from '../pim/pace.ts';
import type { NetworkOf } from '../pim/transport.ts';
import type { Sessions } from '../profiles/sessions.ts';
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
  const places = new Map<number, () => void>();
  const tokens = async (profileId: string) => (await sessions.of(profiles.get(profileId))).tokenKeeper;
  return {
    accessToken: async ({ profileId }, signal) => (await tokens(profileId)).accessToken(signal),
    renew: async ({ profileId, rejected, refusal }, signal) =>
      (await tokens(profileId)).renew(rejected, signal, refusal ?? undefined),
    async place({ profileId, host, place }, signal) {
      const got = Promise.withResolvers<void>();
      const ticket = { profileKey: profileId, host, priority: 'background' as const, signal };
      const held = pace.run(ticket, () => {
        got.resolve();
        return new Promise<void>((release) => places.set(place, release));
      });
      await Promise.race([got.promise, held]);
      return undefined;
    },
    release({ place }) {
      places.get(place)?.();
      places.delete(place);
      return undefined;
    },
    network: ({ profileId, url }) => options.networkOf({ url, asking: { profileId, asker: 'catalog' } }),
    proxy: ({ url }) => options.resolveProxy(url),
    exchanged(exchange) {
      options.record(exchange);
      return undefined;
    },
  };
}
