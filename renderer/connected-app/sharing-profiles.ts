import type { Profile } from '../../preload/contract/profile.ts';

/** The other profiles that have the same app at the same PIM, and so the same token. */
export function sharingProfiles(profiles: readonly Profile[], profile: Profile, clientId: string): Profile[] {
  return profiles.filter(
    (other) =>
      other.id !== profile.id &&
      other.access.kind === 'app' &&
      other.access.clientId === clientId.trim() &&
      other.baseUrl === profile.baseUrl,
  );
}
