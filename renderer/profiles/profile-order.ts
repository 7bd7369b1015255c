import { environments, type profileSorts } from '../../preload/contract/names.ts';
import type { Environment, Profile } from '../../preload/contract/profile.ts';

/** How an access is, as home tells it; `needs-you`: the PIM does not take the authorization any more. */
export const healthStates = ['works', 'limited', 'failed', 'never', 'needs-you'] as const;
export type HealthState = (typeof healthStates)[number];

export type ProfileSort = (typeof profileSorts)[number];

/** What of the profiles is shown; empty lists of environments and health show all. */
export interface ProfileFilter {
  text: string;
  environments: readonly Environment[];
  health: readonly HealthState[];
}

/** Profiles that stand together on home. */
export interface ProfileSection {
  key: string;
  /** The pinned ones, or a group by its name; empty for the profiles without a group. */
  kind: 'pinned' | 'group';
  name: string;
  profiles: Profile[];
}

export function healthOf({ authorizationLost, lastVerification }: Profile): HealthState {
  if (authorizationLost) return 'needs-you';
  return lastVerification?.outcome ?? 'never';
}

/** Letters without their marks and case: `Holm & Söhne` is found by `sohne`. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const contents = new WeakMap<Profile, string>();

/** What a profile is found by. `environment` is the word of the screen's language. */
function contentOf(profile: Profile, environment: string): string {
  const known = contents.get(profile);
  if (known !== undefined) return known;
  const { name, baseUrl, group, description } = profile;
  const content = plain([name, baseUrl, group, description, environment].join('\n'));
  contents.set(profile, content);
  return content;
}

/** The profiles that have every word of the text in name, address, group, description or environment, and pass the filters. */
export function findProfiles(
  profiles: readonly Profile[],
  filter: ProfileFilter,
  environmentName: (environment: Environment) => string,
): Profile[] {
  const words = plain(filter.text).split(/\s+/).filter(Boolean);
  return profiles.filter((profile) => {
    const { environment } = profile;
    if (filter.environments.length > 0 && !filter.environments.includes(environment)) return false;
    if (filter.health.length > 0 && !filter.health.includes(healthOf(profile))) return false;
    if (words.length === 0) return true;
    const content = contentOf(profile, environmentName(environment));
    return words.every((word) => content.includes(word));
  });
}

/** How many profiles there are of each; for the filters. */
export function countBy<K extends string>(
  profiles: readonly Profile[],
  of: (profile: Profile) => K,
): Map<K, number> {
  const counts = new Map<K, number>();
  for (const profile of profiles) counts.set(of(profile), (counts.get(of(profile)) ?? 0) + 1);
  return counts;
}

/** In sections: the pinned ones first, then groups by name, those without a group last; within them as asked. */
export function sectionsOf(
  profiles: readonly Profile[],
  sort: ProfileSort,
  language: string,
): ProfileSection[] {
  const names = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const ordered = profiles.toSorted(orderOf(sort, names));
  const pinned = ordered.filter(({ pinned: isPinned }) => isPinned === true);
  const groups = Map.groupBy(
    ordered.filter(({ pinned: isPinned }) => isPinned !== true),
    ({ group }) => group,
  );
  const sections = [...groups]
    .map(([name, members]) => ({ key: `group:${name}`, kind: 'group' as const, name, profiles: members }))
    .sort((a, b) => Number(a.name === '') - Number(b.name === '') || names.compare(a.name, b.name));
  if (pinned.length === 0) return sections;
  return [{ key: 'pinned', kind: 'pinned', name: '', profiles: pinned }, ...sections];
}

/** The groups that there are, by name. */
export function groupNames(profiles: readonly Profile[], language: string): string[] {
  const names = new Set(profiles.map(({ group }) => group).filter(Boolean));
  return [...names].sort(new Intl.Collator(language, { numeric: true, sensitivity: 'base' }).compare);
}

function orderOf(sort: ProfileSort, names: Intl.Collator): (a: Profile, b: Profile) => number {
  const byName = (a: Profile, b: Profile) => names.compare(a.name, b.name);
  const newestFirst = (at: (profile: Profile) => string | undefined | null) => (a: Profile, b: Profile) => {
    const [one, other] = [at(a) ?? '', at(b) ?? ''];
    if (one === other) return byName(a, b);
    return one < other ? 1 : -1;
  };
  switch (sort) {
    case 'name':
      return byName;
    case 'lastUsed':
      return newestFirst(({ lastUsedAt }) => lastUsedAt);
    case 'lastCheck':
      return newestFirst(({ lastVerification }) => lastVerification?.at);
    case 'environment':
      return (a, b) =>
        environments.indexOf(a.environment) - environments.indexOf(b.environment) || byName(a, b);
  }
}
