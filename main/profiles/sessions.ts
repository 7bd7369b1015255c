import type { Profile } from '../../preload/contract/profile.ts';
import { type ConnectionGrant, createConnectionGrant } from '../authorization/connection-grant.ts';
import { createTokenKeeper, type TokenKeeper } from '../authorization/token-keeper.ts';
import { type Catalog, createCatalog } from '../catalog/browse.ts';
import type { Pace } from '../pim/pace.ts';
import { createPimClient, type PimClient } from '../pim/pim-client.ts';
import { createCapabilities } from '../pim/resources/root-listing.ts';
import type { Transport } from '../pim/transport.ts';
import type { Vault } from '../secrets/vault.ts';

/** A profile in use: one token keeper, one client, one catalog, however many windows ask. */
export interface ProfileSession {
  baseUrl: string;
  grant: ConnectionGrant;
  tokenKeeper: TokenKeeper;
  client: PimClient;
  catalog: Catalog;
}

export interface Sessions {
  /** @throws ProblemError `demo-pim-failed` for a demo profile whose PIM does not start */
  of(profile: Profile): Promise<ProfileSession>;
  /** After a change of the profile's access or secrets: the next use begins anew. */
  forget(profileId: string): void;
}

export interface SessionsOptions {
  transport: Transport;
  pace: Pace;
  vault: Pick<Vault, 'keeper'>;
  /** Where the demo PIM runs; starts it where it does not. */
  demoPimUrl: () => Promise<string>;
}

export function createSessions({ transport, pace, vault, demoPimUrl }: SessionsOptions): Sessions {
  const open = new Map<string, ProfileSession>();
  return {
    async of(profile) {
      const baseUrl = profile.demo ? await demoPimUrl() : profile.baseUrl;
      const known = open.get(profile.id);
      if (known !== undefined && known.baseUrl === baseUrl) return known;
      const grant = createConnectionGrant({ baseUrl, transport });
      const tokenKeeper = createTokenKeeper({
        grant,
        access: profile.access,
        secrets: vault.keeper(profile.id),
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
        grant,
        tokenKeeper,
        client,
        catalog: createCatalog({ client, capabilities: createCapabilities(client) }),
      };
      open.set(profile.id, session);
      return session;
    },
    forget: (profileId) => void open.delete(profileId),
  };
}
