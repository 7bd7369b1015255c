import { shell } from 'electron';
import { akeneoPage } from '../../preload/contract/akeneo-pages.ts';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import type { AkeneoPlace } from '../../preload/contract/diagnosis.ts';
import { addressOf } from '../diagnosis/findings/menus.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';
import type { ProfileStore } from '../profiles/profile-store.ts';
import type { Sessions } from '../profiles/sessions.ts';

/** Opens a page of a profile's own Akeneo in the person's browser, and nothing else. */
export type OpenInAkeneo = (profileId: string, place: AkeneoPlace) => Promise<void>;

interface Houses {
  profiles: ProfileStore;
  sessions: Sessions;
}
type Open = (url: string) => Promise<void>;
const inBrowser: Open = (url) => shell.openExternal(url);

/** @throws ProblemError `profile-not-found`, `not-trusted` for another origin, `opening-failed` */
export function createOpenInAkeneo({ profiles, sessions }: Houses, open: Open = inBrowser): OpenInAkeneo {
  return async (profileId, place) => {
    const profile = profiles.get(profileId);
    const { baseUrl } = await sessions.of(profile);
    const appId = profile.access.kind === 'app' ? profile.access.clientId : null;
    await openAt(baseUrl, addressOf(place, baseUrl, appId), 'diagnosis.openInAkeneo', open);
  };
}

/** The same for the page of an entity. @throws ProblemError also `not-trusted` where it has no page */
export function createOpenEntityInAkeneo({ profiles, sessions }: Houses, open: Open = inBrowser) {
  return async (profileId: string, resource: ResourceName, key: string): Promise<void> => {
    const { baseUrl } = await sessions.of(profiles.get(profileId));
    const page = akeneoPage(resource, key);
    if (page === null) throw notTrusted('catalog.openInAkeneo');
    await openAt(baseUrl, `${baseUrl}/${page}`, 'catalog.openInAkeneo', open);
  };
}

async function openAt(baseUrl: string, address: string, channel: string, open: Open): Promise<void> {
  const url = new URL(address);
  if (url.origin !== new URL(baseUrl).origin || !/^https?:$/.test(url.protocol)) throw notTrusted(channel);
  try {
    await open(url.href);
  } catch {
    throw new ProblemError(problem('opening-failed', { url: url.href }));
  }
}

function notTrusted(channel: string): ProblemError {
  return new ProblemError(problem('not-trusted', { channel }));
}
