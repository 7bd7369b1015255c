import { randomUUID } from 'node:crypto';
import type { NetworkSettings } from '../../preload/contract/network.ts';
import type { Access, Profile, ProfileDetails } from '../../preload/contract/profile.ts';
import { typedBaseUrl } from '../pim/address.ts';
import type { ProfileStore } from './profile-store.ts';

/**
 * Makes a profile like another one, at an address and with details of its own: without secrets, not tested, never a
 * demo, and not noted as used by a connector. An app has to be authorized where it is going to be used.
 * @throws ProblemError `profile-not-found`, those of an address, `file-not-writable`
 */
export type DuplicateProfile = (id: string, details: ProfileDetails, typedUrl: string) => Profile;

export function createDuplicateProfile(
  profiles: Pick<ProfileStore, 'get' | 'add'>,
  now: () => Date,
): DuplicateProfile {
  return (id, details, typedUrl) => {
    const original = profiles.get(id);
    const at = now().toISOString();
    const copy: Profile = {
      ...details,
      id: randomUUID(),
      baseUrl: typedBaseUrl(typedUrl),
      access: accessToAuthorize(original.access, at),
      demo: false,
      createdAt: at,
      lastUsedAt: null,
      lastVerification: null,
      ...(original.network === undefined ? {} : { network: withoutPassword(original.network) }),
      ...(original.access.kind === 'app' ? { authorizationLost: { code: 'authorization-expired', at } } : {}),
    };
    profiles.add(copy);
    return copy;
  };
}

/** The copy goes the same way; the password of its proxy is a secret. */
function withoutPassword(network: NetworkSettings): NetworkSettings {
  const { proxy } = network;
  return proxy?.mode === 'own' ? { ...network, proxy: { ...proxy, hasPassword: false } } : network;
}

function accessToAuthorize(access: Access, at: string): Access {
  if (access.kind === 'connection') return access;
  const { asked } = access.authorization;
  return { ...access, authorization: { asked, granted: [], identity: null }, authorizedAt: at };
}
