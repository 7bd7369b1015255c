import { noNetworkSettings } from '../../preload/contract/network.ts';
import type { Network } from '../diagnosis/network/network.ts';
import { createNetwork } from '../diagnosis/network/network.ts';
import { type Agents, createAgents } from '../pim/agents.ts';
import type { NetworkOf } from '../pim/transport.ts';
import type { ProfileStore } from '../profiles/profile-store.ts';
import type { SettingsStore } from '../profiles/settings-store.ts';
import type { Vault } from '../secrets/vault.ts';
import { type AddAuthorities, createAddAuthorities } from '../settings/add-authorities.ts';
import { createDraftAuthorities, type DraftAuthorities } from '../settings/draft-authorities.ts';
import { createNetworkByProfile } from '../settings/network-of.ts';
import { createNetworkSettings, type NetworkSettingsService } from '../settings/network-settings.ts';
import {
  createTrustAuthority,
  type TrustAuthority,
  type TrustQuestion,
} from '../settings/trust-authority.ts';

export interface NetworkServicesOptions {
  systemCertificates: () => readonly string[];
  resolveProxy: (url: string) => Promise<string>;
  profiles: ProfileStore;
  settings: SettingsStore;
  vault: Vault;
  chooseAuthorityFile: () => Promise<string | null>;
  confirmTrust: (question: TrustQuestion, signal: AbortSignal) => Promise<boolean>;
  onSettingsChanged: () => void;
}

/** Everything about the way to PIMs. */
export interface NetworkServices {
  agents: Agents;
  networkOf: NetworkOf;
  networkOfProfile: (profileId: string) => Network;
  networkSettings: NetworkSettingsService;
  addAuthorities: AddAuthorities;
  trustAuthority: TrustAuthority;
  draftAuthorities: DraftAuthorities;
}

export function createNetworkServices(options: NetworkServicesOptions): NetworkServices {
  const { systemCertificates, resolveProxy, profiles, settings, vault } = options;
  const agents = createAgents({ systemCertificates, resolveProxy });
  const drafts = createDraftAuthorities();
  const byProfile = createNetworkByProfile({
    ofProfile(profileId) {
      const profile = profiles.list().find(({ id }) => id === profileId);
      return profile === undefined ? null : (profile.network ?? noNetworkSettings);
    },
    ofAll: () => settings.get().network,
    draftAuthorities: (url) => drafts.of(url).map(({ pem }) => pem),
    vault,
  });
  vault.control.onChange(() => byProfile.forgetPasswords());
  const networkSettings = createNetworkSettings({
    profiles,
    settings,
    vault,
    onChange(profileId) {
      byProfile.forgetPasswords();
      if (profileId === null) options.onSettingsChanged();
    },
  });
  return {
    agents,
    networkOf: ({ url, asking }) => byProfile.optionsFor(asking?.profileId ?? null, url),
    networkOfProfile: (profileId) => createNetwork(agents, (url) => byProfile.optionsFor(profileId, url)),
    networkSettings,
    addAuthorities: createAddAuthorities(networkSettings, options.chooseAuthorityFile),
    trustAuthority: createTrustAuthority({
      profiles,
      networkSettings,
      drafts,
      agents,
      optionsFor: (profileId, url) => byProfile.optionsFor(profileId, url),
      confirm: options.confirmTrust,
    }),
    draftAuthorities: drafts,
  };
}
