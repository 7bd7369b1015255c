import type { AppAuthorization } from '../../preload/contract/app-authorization.ts';
import type { AppAccess, Profile } from '../../preload/contract/profile.ts';
import type { StoredToken } from '../secrets/profile-secrets.ts';
import type { AuthorizationMarks } from './authorization-lost.ts';
import type { KeptSecrets } from './kept-secrets.ts';
import type { ProfileStore } from './profile-store.ts';
import type { Sessions } from './sessions.ts';

/** A grant that an app got at a PIM. */
export interface GrantedApp {
  baseUrl: string;
  demo: boolean;
  clientId: string;
  clientSecret: string;
  token: StoredToken;
  authorization: AppAuthorization;
}

/**
 * Gives a new grant to all other profiles of the same app at the same PIM. A PIM has one token for each app: with other
 * scopes it deletes the one before, so a profile that kept it would be locked out (pim-community-dev,
 * CreateAccessToken.php).
 */
export type ShareGrant = (grant: GrantedApp, except?: string) => Promise<void>;

export interface ShareGrantOptions {
  profiles: ProfileStore;
  keptSecrets: KeptSecrets;
  sessions: Pick<Sessions, 'forget'>;
  marks: AuthorizationMarks;
}

export function createShareGrant({ profiles, keptSecrets, sessions, marks }: ShareGrantOptions): ShareGrant {
  return async (grant, except) => {
    for (const profile of profiles.list()) {
      const access = ofSameApp(profile, grant);
      if (access === null || profile.id === except) continue;
      const { clientSecret, token, authorization } = grant;
      // Accepted: a profile that had its secrets somewhere goes on having them there.
      await keptSecrets.write(profile, { clientSecret, password: null, token }, { acceptUntilQuit: true });
      const { granted } = authorization;
      const identity = authorization.identity ?? access.authorization.identity;
      const { asked } = access.authorization;
      profiles.change(profile.id, { access: { ...access, authorization: { asked, granted, identity } } });
      marks.taken(profile.id);
      sessions.forget(profile.id);
    }
  };
}

/** The access of a profile where it is that of the same app at the same PIM, else null. */
function ofSameApp({ access, baseUrl, demo }: Profile, grant: GrantedApp): AppAccess | null {
  if (access.kind !== 'app' || access.clientId !== grant.clientId) return null;
  return (demo && grant.demo) || baseUrl === grant.baseUrl ? access : null;
}
