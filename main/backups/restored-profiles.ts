import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { RestoredProfile, restorePreviewSchema } from '../../preload/contract/backups.ts';
import { type Profile, profileDetailsSchema, profileSchema } from '../../preload/contract/profile.ts';
import type { ProfilesContent } from '../profiles/profile-store.ts';

export type RestorePreview = z.output<typeof restorePreviewSchema>;

/** What a restore would do to each profile, those of the backup first. */
export function compareProfiles(backup: readonly Profile[], present: readonly Profile[]): RestoredProfile[] {
  const byId = new Map(present.map((profile) => [profile.id, profile]));
  const restored = new Set(backup.map(({ id }) => id));
  const kept = backup.map((profile) => shown(profile, changeOf(profile, byId.get(profile.id))));
  const gone = present.filter(({ id }) => !restored.has(id)).map((profile) => shown(profile, 'goes'));
  return [...kept, ...gone];
}

function shown({ name, environment, baseUrl }: Profile, change: RestoredProfile['change']): RestoredProfile {
  return { name, environment, baseUrl, change };
}

function changeOf(profile: Profile, present: Profile | undefined): RestoredProfile['change'] {
  if (present === undefined) return 'comes-back';
  if (!hasSameTarget(profile, present)) return 'address-changed';
  const details = (of: Profile) => [profileDetailsSchema.parse(of), of.access];
  return isDeepStrictEqual(details(profile), details(present)) ? 'same' : 'details-changed';
}

/**
 * Content to restore in which a profile that reached another PIM, or as another client or user, has a new id: the
 * secrets of today's profile must not be sent to the address of back then. They stay sealed under the old id, and are
 * there again when the profile of today is.
 */
export function withSafeIds(content: ProfilesContent, present: readonly Profile[]): ProfilesContent {
  const byId = new Map(present.map((profile) => [profile.id, profile]));
  const profiles = content.profiles.map((entry) => {
    const profile = profileSchema.safeParse(entry).data;
    const today = profile && byId.get(profile.id);
    if (profile === undefined || today === undefined || hasSameTarget(profile, today)) return entry;
    return { ...profile, id: randomUUID() };
  });
  return { ...content, profiles };
}

function hasSameTarget(one: Profile, other: Profile): boolean {
  return isDeepStrictEqual(targetOf(one), targetOf(other));
}

/** The demo PIM is the same wherever it runs. */
function targetOf({ baseUrl, demo, access }: Profile) {
  const username = access.kind === 'connection' ? access.username : null;
  return [demo ? 'demo' : baseUrl, access.kind, access.clientId, username];
}
