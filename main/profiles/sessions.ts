import type { Profile } from '../../preload/contract/profile.ts';
import { createAccessRenewal } from '../authorization/access-renewal.ts';
import { createTokenKeeper, type TokenKeeper } from '../authorization/token-keeper.ts';
import { type Catalog, createCatalog } from '../catalog/browse.ts';
import type { Pace } from '../pim/pace.ts';
import { createPimClient, type PimClient } from '../pim/pim-client.ts';
import { createCapabilities } from '../pim/resources/root-listing.ts';
import { onBehalfOf, type Transport } from '../pim/transport.ts';
import type { AuthorizationMarks } from './authorization-lost.ts';
import type { KeptSecrets } from './kept-secrets.ts';

/** A profile in use: one token keeper, one client, one catalog, however many windows ask. */
export interface ProfileSession {
  baseUrl: string;
  tokenKeeper: TokenKeeper;
  client: PimClient;
  catalog: Catalog;
}

export interface Sessions {
  /** @throws ProblemError `demo-pim-failed` for a demo profile whose PIM does not start */
  of(profile: Profile): Promise<ProfileSession>;
  /** After a change of the profile's access or secrets: the next use begins anew. */
  forget(profileId: string): void;
  /** After the computer slept: lives of tokens are counted anew. */
  afterSleep(): void;
}

export interface SessionsOptions {
  transport: Transport;
  pace: Pace;
  keptSecrets: Pick<KeptSecrets, 'keeper'>;
  marks: Pick<AuthorizationMarks, 'refused' | 'taken'>;
  /** Where the demo PIM runs; starts it where it does not. */
  demoPimUrl: () => Promise<string>;
  /** Told whenever a profile is used. */
  onUse?: () => void;
}

export function createSessions(options: SessionsOptions): Sessions {
  const { transport, pace, keptSecrets, marks, demoPimUrl, onUse } = options;
  const open = new Map<string, ProfileSession>();
  return {
    async of(profile) {
      onUse?.();
      const baseUrl = profile.demo ? await demoPimUrl() : profile.baseUrl;
      const known = open.get(profile.id);
      if (known !== undefined && known.baseUrl === baseUrl) return known;
      const tokenKeeper = createTokenKeeper({
        renewal: createAccessRenewal({
          transport: onBehalfOf(transport, { profileId: profile.id, asker: 'authorization' }),
          baseUrl,
          access: profile.access,
        }),
        secrets: keptSecrets.keeper(profile),
        onRefused: (problem) => marks.refused(profile.id, problem),
        onGranted: () => marks.taken(profile.id),
      });
      const client = createPimClient({
        profileKey: profile.id,
        baseUrl,
        transport,
        pace,
        tokens: tokenKeeper,
      });
      const session = {
        baseUrl,
        tokenKeeper,
        client,
        catalog: createCatalog({ client, capabilities: createCapabilities(client) }),
      };
      open.set(profile.id, session);
      return session;
    },
    forget: (profileId) => void open.delete(profileId),
    afterSleep() {
      for (const { tokenKeeper } of open.values()) tokenKeeper.afterSleep();
    },
  };
}
