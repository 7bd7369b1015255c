import type { Profile } from '../../preload/contract/profile.ts';

/** The id of the profile with a connected app at this address that was used last; null where there is none. */
export function appProfileAt(profiles: readonly Profile[], baseUrl: string): string | null {
  const found = profiles
    .filter((profile) => profile.access.kind === 'app' && profile.baseUrl === baseUrl)
    .sort((one, other) => (other.lastUsedAt ?? '').localeCompare(one.lastUsedAt ?? ''));
  return found[0]?.id ?? null;
}
