import type { DueRotation } from '../../preload/contract/connector-sheets.ts';
import type { ConnectorUse, Profile } from '../../preload/contract/profile.ts';
import type { ProfileStore } from '../profiles/profile-store.ts';

/** Says which connectors use a profile. @throws ProblemError as `ProfileStore.change` */
export type SetConnectorUses = (profileId: string, usedBy: ConnectorUse[]) => Profile;

export function createSetConnectorUses(profiles: Pick<ProfileStore, 'change'>): SetConnectorUses {
  return (profileId, usedBy) => profiles.change(profileId, { usedBy });
}

const dayMs = 24 * 60 * 60 * 1000;

/**
 * The rotations that are due on the day of `now`, where this computer is, or within `withinDays` days from then; the
 * most urgent first.
 */
export function dueRotations(profiles: readonly Profile[], now: Date, withinDays = 0): DueRotation[] {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return profiles
    .flatMap((profile) => (profile.usedBy ?? []).flatMap((use) => rotation(profile, use, today)))
    .filter(({ daysLeft }) => daysLeft <= withinDays)
    .sort((a, b) => a.daysLeft - b.daysLeft || a.profileName.localeCompare(b.profileName));
}

function rotation(profile: Profile, use: ConnectorUse, today: number): DueRotation[] {
  const { connectorId, name, rotateBy } = use;
  if (rotateBy === null) return [];
  const daysLeft = Math.round((Date.parse(rotateBy) - today) / dayMs);
  const { id: profileId, name: profileName } = profile;
  return [{ profileId, profileName, connectorId, connectorName: name, rotateBy, daysLeft }];
}
