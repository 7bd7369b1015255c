import type { Profile } from '../../preload/contract/profile.ts';
import type { PimClient } from '../pim/pim-client.ts';
import { createExplorer, createOfflineExplorer, type Explorer } from './explorer.ts';
import type { CacheFolder } from './media/cache-folder.ts';
import type { Mirrors } from './mirror/mirrors.ts';

/** The explorers of all profiles. */
export interface Explorers {
  /**
   * The one of a profile, live or of its mirror as is chosen; another one after its access or its mirror has changed.
   * The one of a mirror asks for no access. @throws ProblemError as the session
   */
  of(profileId: string): Promise<Explorer>;
}

export interface ExplorersOptions {
  profiles: { get(id: string): Profile };
  sessions: { of(profile: Profile): Promise<{ client: PimClient }> };
  mirrors: Pick<Mirrors, 'originOf' | 'versionOf' | 'catalogOf' | 'thumbnailOf'>;
  /** The folder of a profile's media. */
  cacheOf: (profileId: string) => CacheFolder;
}

export function createExplorers({ profiles, sessions, mirrors, cacheOf }: ExplorersOptions): Explorers {
  const explorers = new WeakMap<PimClient, Explorer>();
  const offline = new Map<string, { version: number | null; baseUrl: string; explorer: Explorer }>();
  const caches = new Map<string, CacheFolder>();

  const cacheFor = (profileId: string): CacheFolder => {
    const cache = caches.get(profileId) ?? cacheOf(profileId);
    caches.set(profileId, cache);
    return cache;
  };
  const ofMirror = async ({ id, baseUrl }: Profile): Promise<Explorer> => {
    const version = await mirrors.versionOf(id);
    const known = offline.get(id);
    if (known !== undefined && known.version === version && known.baseUrl === baseUrl) return known.explorer;
    const explorer = createOfflineExplorer({
      source: mirrors.catalogOf(id),
      baseUrl,
      cache: cacheFor(id),
      thumbnailOf: (which, signal) => mirrors.thumbnailOf(id, which, signal),
    });
    offline.set(id, { version, baseUrl, explorer });
    return explorer;
  };
  return {
    async of(profileId) {
      const profile = profiles.get(profileId);
      if (mirrors.originOf(profileId) === 'mirror') return ofMirror(profile);
      const { client } = await sessions.of(profile);
      const known = explorers.get(client);
      if (known !== undefined) return known;
      const explorer = createExplorer(client, cacheFor(profileId));
      explorers.set(client, explorer);
      return explorer;
    },
  };
}
