import type { AddAuthorities } from '../../settings/add-authorities.ts';
import type { NetworkSettingsService } from '../../settings/network-settings.ts';
import type { TrustAuthority } from '../../settings/trust-authority.ts';
import type { HandlersOf } from '../handlers.ts';

export interface NetworkHandlersOptions {
  networkSettings: NetworkSettingsService;
  addAuthorities: AddAuthorities;
  trustAuthority: TrustAuthority;
}

export function networkHandlers(options: NetworkHandlersOptions): HandlersOf<'network'> {
  const { networkSettings, addAuthorities, trustAuthority } = options;
  return {
    set: ({ profileId, change }) => networkSettings.set(profileId, change),
    addAuthorities: ({ profileId }) => addAuthorities(profileId),
    removeAuthority: ({ profileId, fingerprint }) => networkSettings.distrust(profileId, fingerprint),
    trustAuthority: async (target, { signal }) => ({ trusted: await trustAuthority(target, signal) }),
  };
}
