import { shell } from 'electron';
import type { AkeneoPlace } from '../../preload/contract/diagnosis.ts';
import { addressOf } from '../diagnosis/findings/menus.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';
import type { ProfileStore } from '../profiles/profile-store.ts';
import type { Sessions } from '../profiles/sessions.ts';

/** Opens a page of a profile's own Akeneo in the person's browser, and nothing else. */
export type OpenInAkeneo = (profileId: string, place: AkeneoPlace) => Promise<void>;

/** @throws ProblemError `profile-not-found`, `not-trusted` for another origin, `opening-failed` */
export function createOpenInAkeneo(
  { profiles, sessions }: { profiles: ProfileStore; sessions: Sessions },
  open: (url: string) => Promise<void> = (url) => shell.openExternal(url),
): OpenInAkeneo {
  return async (profileId, place) => {
    const profile = profiles.get(profileId);
    const { baseUrl } = await sessions.of(profile);
    const appId = profile.access.kind === 'app' ? profile.access.clientId : null;
    const url = new URL(addressOf(place, baseUrl, appId));
    if (url.origin !== new URL(baseUrl).origin || !/^https?:$/.test(url.protocol)) {
      throw new ProblemError(problem('not-trusted', { channel: 'diagnosis.openInAkeneo' }));
    }
    try {
      await open(url.href);
    } catch {
      throw new ProblemError(problem('opening-failed', { url: url.href }));
    }
  };
}
