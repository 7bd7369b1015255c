import type { Profile } from '../../preload/contract/profile.ts';
import type { PimClient } from '../pim/pim-client.ts';
import { createExplorer, type Explorer } from './explorer.ts';
import type { CacheFolder } from './media/cache-folder.ts';

/** The explorers of all profiles. */
export interface Explorers {
  /** The one of a profile; another one after its access has changed. @throws ProblemError as the session */
  of(profileId: string): Promise<Explorer>;
}

export interface ExplorersOptions {
  profiles: { get(id: string): Profile };
  sessions: { of(profile: Profile): Promise<{ client: PimClient }> };
  /** The folder of a profile's media. */
  cacheOf: (profileId: string) => CacheFolder;
}

export function createExplorers({ profiles, sessions, cacheOf }: ExplorersOptions): Explorers {
  const explorers = new WeakMap<PimClient, Explorer>();
  const caches = new Map<string, CacheFolder>();
  return {
    async of(profileId) {
      const { client } = await sessions.of(profiles.get(profileId));
      const known = explorers.get(client);
      if (known !== undefined) return known;
      const cache = caches.get(profileId) ?? cacheOf(profileId);
      caches.set(profileId, cache);
      const explorer = createExplorer(client, cache);
      explorers.set(client, explorer);
      return explorer;
    },
  };
}
