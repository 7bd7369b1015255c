import type { Pace } from '../pim/pace.ts';
import type { mainCalls } from './main-calls.ts';
import type { PeerHandlers } from './peer.ts';

/** Places in the pace that workers hold: taken by one call and given back by another. */
export function createHeldPlaces(pace: Pace): Pick<PeerHandlers<typeof mainCalls>, 'place' | 'release'> {
  const places = new Map<number, () => void>();
  return {
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
  };
}
