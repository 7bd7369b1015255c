import type { Profile } from '../../preload/contract/profile.ts';

export interface ProfileGroup {
  /** Empty for the profiles without a group. */
  name: string;
  profiles: Profile[];
}

/** Profiles by group: groups and profiles by name, those without a group last. */
export function groupProfiles(profiles: Profile[], language: string): ProfileGroup[] {
  const order = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const groups = Map.groupBy(profiles, (profile) => profile.group);
  return [...groups]
    .map(([name, members]) => ({
      name,
      profiles: members.toSorted((a, b) => order.compare(a.name, b.name)),
    }))
    .sort((a, b) => Number(a.name === '') - Number(b.name === '') || order.compare(a.name, b.name));
}

/** The profiles whose name, address, group or description contain every word of the text. */
export function searchProfiles(profiles: Profile[], text: string): Profile[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return profiles.filter((profile) => {
    const content = [profile.name, profile.baseUrl, profile.group, profile.description]
      .join('\n')
      .toLowerCase();
    return words.every((word) => content.includes(word));
  });
}
