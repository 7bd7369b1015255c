import { randomUUID } from 'node:crypto';
import {
  type Access,
  type Profile,
  type ProfileDetails,
  profileDetailsSchema,
} from '../../preload/contract/profile.ts';
import type { Entry, EntryAccess } from './entry.ts';

/**
 * A new profile of a completed entry, not tested yet. Its id is always a new one: under the id of a file there may be
 * secrets in the vault that are not this PIM's. An app has no token, so it waits to be authorized.
 */
export function newProfile(entry: Entry, baseUrl: string, details: ProfileDetails, now: Date): Profile {
  const at = now.toISOString();
  return {
    ...profileDetailsSchema.parse(details),
    id: randomUUID(),
    baseUrl,
    access: newAccess(entry.access, at),
    demo: false,
    createdAt: at,
    lastUsedAt: null,
    lastVerification: null,
    ...(entry.access.kind === 'app' ? { authorizationLost: { code: 'authorization-expired', at } } : {}),
  };
}

function newAccess(access: EntryAccess, at: string): Access {
  const clientId = access.clientId ?? '';
  if (access.kind === 'app') {
    const authorization = { asked: access.scopes ?? [], granted: [], identity: null };
    return { kind: 'app', clientId, callbackUrl: access.callbackUrl ?? '', authorization, authorizedAt: at };
  }
  const askPassword = access.askPassword === true ? { askPassword: true } : {};
  return { kind: 'connection', clientId, username: access.username ?? '', ...askPassword };
}

/** The profile with what the entry says of details and access, for the same PIM, client and user. */
export function changedProfile(profile: Profile, entry: Entry, details: ProfileDetails): Profile {
  return { ...profile, ...details, access: changedAccess(profile.access, entry.access) };
}

function changedAccess(access: Access, entry: EntryAccess): Access {
  if (access.kind === 'app' && entry.kind === 'app') {
    const asked = entry.scopes ?? access.authorization.asked;
    const callbackUrl = entry.callbackUrl ?? access.callbackUrl;
    return { ...access, callbackUrl, authorization: { ...access.authorization, asked } };
  }
  if (access.kind === 'app' || entry.kind === 'app' || entry.askPassword === null) return access;
  const { askPassword: _before, ...kept } = access;
  return entry.askPassword ? { ...kept, askPassword: true } : kept;
}

/** The details of a profile with those that the source of the entry says. */
export function statedDetails(profile: Profile, { details, stated }: Entry): ProfileDetails {
  const said = Object.fromEntries(stated.map((name) => [name, details[name]]));
  return profileDetailsSchema.parse({ ...profile, ...said });
}

/** A name that no profile has yet: with a number behind it where one has it. */
export function freeName(name: string, profiles: readonly Pick<Profile, 'name'>[]): string {
  const taken = new Set(profiles.map((profile) => profile.name));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` ${number}`;
    const free = `${name.slice(0, 100 - suffix.length)}${suffix}`;
    if (!taken.has(free)) return free;
  }
}
