import { join } from 'node:path';
import { createExplorers, type Explorers } from '../catalog/explorers.ts';
import { createCacheFolder } from '../catalog/media/cache-folder.ts';
import { removeOtherMedia } from '../catalog/media/remove-media.ts';
import type { Mirrors } from '../catalog/mirror/mirrors.ts';
import { createViewsStore, type ViewsStore, viewsFileSchema } from '../catalog/views/views-store.ts';
import { ProblemError } from '../pim/problem-error.ts';
import type { ProfileStore } from '../profiles/profile-store.ts';
import type { Sessions } from '../profiles/sessions.ts';
import { openVersionedFile } from '../storage/versioned-file.ts';
import { electronStoreFile } from './electron-store-file.ts';
import type { Log } from './log.ts';

/** Bytes of media that are kept of each profile. */
const mediaBytes = 300_000_000;

export interface CatalogServices {
  explorers: Explorers;
  views: ViewsStore;
  /** Removes the media of profiles that are no more. Views stay until the next start, since a removal can be undone. */
  profilesChanged(profileIds: readonly string[]): void;
}

export interface CatalogServicesOptions {
  folder: string;
  profiles: ProfileStore;
  sessions: Sessions;
  mirrors: Mirrors;
  log: Log;
  now: () => Date;
}

/** What the catalog explorer keeps on disk: media, saved views and visits. */
export function createCatalogServices(options: CatalogServicesOptions): CatalogServices {
  const { folder, profiles, sessions, mirrors, log, now } = options;
  const media = join(folder, 'media');
  const file = openVersionedFile({
    file: electronStoreFile(folder, 'catalog-views'),
    version: 1,
    migrations: {},
    schema: viewsFileSchema,
    empty: { profiles: {} },
    onUnusable: (why, path) => log.error('The saved views could not be used', { why, path }),
    now,
  });
  const views = createViewsStore(file, now);
  try {
    views.keepOnly(profiles.list().map(({ id }) => id));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    log.error('The saved views could not be tidied', { code: error.problem.code });
  }
  return {
    explorers: createExplorers({
      profiles,
      sessions,
      mirrors,
      cacheOf: (id) => createCacheFolder(join(media, id), mediaBytes, now),
    }),
    views,
    profilesChanged(ids) {
      removeOtherMedia(media, ids).catch((error: unknown) => log.error('Media could not be removed', error));
    },
  };
}
