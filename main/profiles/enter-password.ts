import { createAccessRenewal } from '../authorization/access-renewal.ts';
import { createTokenKeeper } from '../authorization/token-keeper.ts';
import type { Transport } from '../pim/transport.ts';
import type { AuthorizationMarks } from './authorization-lost.ts';
import type { KeptSecrets } from './kept-secrets.ts';
import type { ProfileStore } from './profile-store.ts';
import type { Sessions } from './sessions.ts';

/**
 * Takes the password of a profile that does not keep it: it is proved at once and forgotten, the token that it brings
 * lives until Pimscope quits.
 */
export type EnterPassword = (profileId: string, password: string, signal: AbortSignal) => Promise<void>;

export interface EnterPasswordOptions {
  transport: Transport;
  profiles: ProfileStore;
  keptSecrets: KeptSecrets;
  sessions: Sessions;
  marks: AuthorizationMarks;
}

export function createEnterPassword(options: EnterPasswordOptions): EnterPassword {
  const { transport, profiles, keptSecrets, sessions, marks } = options;
  return async (profileId, password, signal) => {
    const profile = profiles.get(profileId);
    const { baseUrl } = await sessions.of(profile);
    const kept = keptSecrets.keeper(profile);
    const keeper = createTokenKeeper({
      renewal: createAccessRenewal({ transport, baseUrl, access: profile.access }),
      secrets: {
        read: async () => ({ ...(await kept.read()), password }),
        storeToken: (token) => kept.storeToken(token),
      },
    });
    await keeper.prove(signal);
    marks.taken(profileId);
    sessions.forget(profileId);
  };
}
