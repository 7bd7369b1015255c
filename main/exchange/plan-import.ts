import type { ImportChoice } from '../../preload/contract/exchange.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import type { Profile, ProfileDetails } from '../../preload/contract/profile.ts';
import { readAddress } from '../pim/address.ts';
import { problem } from '../pim/problem-error.ts';
import { createMatcher, hasSameTarget } from './compare.ts';
import type { Entry } from './entry.ts';
import { changedProfile, freeName, newProfile, statedDetails } from './imported-profile.ts';
import { missingOf } from './preview.ts';

/** What is done for one entry. */
export type Step = { index: number; entry: Entry } & (
  | { do: 'skip' }
  | { do: 'fail'; problem: Problem }
  | { do: 'add'; profile: Profile }
  /** The same PIM, client and user: details and secrets change in place. */
  | { do: 'change'; before: Profile; profile: Profile }
  /** Another PIM, client or user: a new profile in the place of the old one, so that no secret of the old is used. */
  | { do: 'exchange'; before: Profile; profile: Profile }
);

/** What is done for an entry by the choice of a person. Nothing is changed by planning. */
export function planStep(
  original: Entry,
  { index, choice, changes = {} }: ImportChoice,
  profiles: readonly Profile[],
  now: Date,
): Step {
  if (choice === 'skip' || !original.valid) return { index, entry: original, do: 'skip' };
  const match = choice === 'replace' ? createMatcher(profiles)(original) : null;
  const completed = complete(original, changes, match);
  if ('code' in completed) return { index, entry: original, do: 'fail', problem: completed };
  const entry = completed;
  const missing = missingOf(entry);
  const { baseUrl } = entry;
  if (missing.length > 0 || baseUrl === null) {
    const incomplete = problem('import-entry-incomplete', { missing: missing.join(', ') });
    return { index, entry, do: 'fail', problem: incomplete };
  }
  if (match === null) {
    const name = choice === 'keep-both' ? freeName(entry.details.name, profiles) : entry.details.name;
    return { index, entry, do: 'add', profile: newProfile(entry, baseUrl, { ...entry.details, name }, now) };
  }
  const details = { ...statedDetails(match, entry), ...named(changes) };
  if (!hasSameTarget(entry, match)) {
    return { index, entry, do: 'exchange', before: match, profile: newProfile(entry, baseUrl, details, now) };
  }
  return { index, entry, do: 'change', before: match, profile: changedProfile(match, entry, details) };
}

/** The entry with what a person entered, and with what the profile that it replaces knows. */
function complete(
  entry: Entry,
  changes: NonNullable<ImportChoice['changes']>,
  match: Profile | null,
): Entry | Problem {
  const address = changes.baseUrl === undefined ? null : readAddress(changes.baseUrl);
  if (address?.understood === false) return address.problem;
  const clientId = changes.clientId ?? entry.access.clientId;
  const known = match?.access.kind === 'connection' ? match.access.username : null;
  const access =
    entry.access.kind === 'app'
      ? { ...entry.access, clientId }
      : { ...entry.access, clientId, username: changes.username ?? entry.access.username ?? known };
  return {
    ...entry,
    details: { ...entry.details, ...named(changes) },
    baseUrl: address?.baseUrl ?? entry.baseUrl,
    access,
  };
}

function named({ name, environment, group }: NonNullable<ImportChoice['changes']>): Partial<ProfileDetails> {
  return {
    ...(name === undefined ? {} : { name }),
    ...(environment === undefined ? {} : { environment }),
    ...(group === undefined ? {} : { group }),
  };
}
