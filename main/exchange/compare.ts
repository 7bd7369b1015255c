import { isDeepStrictEqual } from 'node:util';
import type { Profile } from '../../preload/contract/profile.ts';
import type { Entry } from './entry.ts';
import { toExchangedAccess } from './exchanged-profile.ts';

type Reaching = Pick<Entry, 'baseUrl' | 'access'> | Pick<Profile, 'baseUrl' | 'access'>;

/**
 * Whether an entry reaches the same PIM as the same client and user. Secrets of the profile may stay with it only then:
 * with another address they would be sent to whoever wrote the file.
 */
export function hasSameTarget(entry: Entry, profile: Profile): boolean {
  const client = clientOf(entry);
  if (client === null || client !== clientOf(profile)) return false;
  const { access } = entry;
  if (access.kind === 'app' || profile.access.kind === 'app' || access.username === null) return true;
  return access.username === profile.access.username;
}

/**
 * Finds the profile that an entry is the same as or in conflict with: by PIM and client, among these first by id, else
 * by id alone. Never a demo, whose PIM belongs to this computer.
 */
export function createMatcher(profiles: readonly Profile[]): (entry: Entry) => Profile | null {
  const known = profiles.filter(({ demo }) => !demo);
  const byId = new Map(known.map((profile) => [profile.id, profile]));
  const byClient = Map.groupBy(known, clientOf);
  return (entry) => {
    const client = clientOf(entry);
    const same = (client === null ? undefined : byClient.get(client)) ?? [];
    const ofSameId = entry.id === null ? undefined : byId.get(entry.id);
    return same.find(({ id }) => id === entry.id) ?? same[0] ?? ofSameId ?? null;
  };
}

/** For each entry the index of an earlier one for the same PIM and client, or of the same id; null for the others. */
export function duplicatesOf(entries: readonly Entry[]): (number | null)[] {
  const first = new Map<string, number>();
  return entries.map((entry, index) => {
    const keys = [clientOf(entry), entry.id].filter((key) => key !== null);
    const earlier = keys.map((key) => first.get(key)).find((found) => found !== undefined);
    for (const key of keys) if (!first.has(key)) first.set(key, index);
    return earlier ?? null;
  });
}

/** In what an entry differs from a profile, by the names of the fields. What a file does not say is no difference. */
export function differences(entry: Entry, profile: Profile): string[] {
  const different: string[] = entry.stated.filter(
    (name) => !isDeepStrictEqual(entry.details[name], profile[name]),
  );
  if (entry.baseUrl !== profile.baseUrl) different.push('baseUrl');
  const kept = { askPassword: false, ...toExchangedAccess(profile.access) };
  for (const [name, value] of Object.entries(entry.access)) {
    if (value !== null && !isDeepStrictEqual(value, Reflect.get(kept, name))) different.push(name);
  }
  return different;
}

/** PIM and client in one text; null where one of them is not known. */
function clientOf({ baseUrl, access }: Reaching): string | null {
  if (baseUrl === null || access.clientId === null) return null;
  return JSON.stringify([baseUrl, access.kind, access.clientId]);
}
