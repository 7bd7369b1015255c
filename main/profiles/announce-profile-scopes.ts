import { announceScopes } from '../authorization/connected-app/announce-scopes.ts';
import type { Transport } from '../pim/transport.ts';
import type { ProfileStore } from './profile-store.ts';
import type { Sessions } from './sessions.ts';

/** Tells the people of a profile's PIM that its app needs other scopes. @throws ProblemError as `announceScopes` */
export type AnnounceProfileScopes = (
  profileId: string,
  scopes: readonly string[],
  signal: AbortSignal,
) => Promise<void>;

export function createAnnounceProfileScopes(options: {
  transport: Transport;
  profiles: ProfileStore;
  sessions: Sessions;
}): AnnounceProfileScopes {
  const { transport, profiles, sessions } = options;
  return async (profileId, scopes, signal) => {
    const { baseUrl, tokenKeeper } = await sessions.of(profiles.get(profileId));
    await announceScopes({ transport, baseUrl, tokenKeeper }, scopes, signal);
  };
}
