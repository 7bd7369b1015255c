import type { ImportItem, SecretPresence } from '../../preload/contract/exchange.ts';
import type { Profile, SecretState } from '../../preload/contract/profile.ts';
import { createMatcher, differences, duplicatesOf } from './compare.ts';
import type { Entry } from './entry.ts';

export interface PreviewOptions {
  entries: readonly Entry[];
  profiles: readonly Profile[];
  secretState: (profileId: string) => Pick<SecretState, 'kept'>;
  /** Whether secrets are in the file and not opened yet. */
  locked: boolean;
}

/** What would become of each entry, among the profiles that there are now. Says which secrets are there, never which. */
export function previewItems({ entries, profiles, secretState, locked }: PreviewOptions): ImportItem[] {
  const match = createMatcher(profiles);
  const duplicates = duplicatesOf(entries);
  const matched = new Set<string>();
  return entries.map((entry, index) => {
    const existing = entry.valid ? match(entry) : null;
    const differing = existing === null ? [] : differences(entry, existing);
    const duplicate = duplicates[index] ?? null;
    const state = stateOf(entry, existing, differing);
    // One profile is replaced once.
    const replaceable = existing !== null && duplicate === null && !matched.has(existing.id);
    if (existing !== null) matched.add(existing.id);
    const item = {
      ...shown(entry, locked),
      index,
      state,
      existing: existing && { profileId: existing.id, name: existing.name, differences: differing },
      duplicateOf: duplicate,
      choices: choicesOf(state, replaceable, duplicate),
    };
    const lacksSecrets = existing !== null && secretState(existing.id).kept === 'missing';
    return { ...item, suggested: suggestion(item, lacksSecrets) };
  });
}

function shown(entry: Entry, locked: boolean) {
  const { access, baseUrl, details } = entry;
  const { name, environment, group } = details;
  return {
    name,
    environment,
    group,
    baseUrl,
    kind: access.kind,
    clientId: access.clientId,
    username: access.kind === 'connection' ? access.username : null,
    callbackUrl: access.kind === 'app' ? access.callbackUrl : null,
    clientSecret: presenceOf(entry.secrets.clientSecret, locked),
    password: passwordPresence(entry, locked),
    missing: entry.valid ? missingOf(entry) : [],
    problem: entry.problem,
  };
}

function stateOf(entry: Entry, existing: Profile | null, differing: string[]): ImportItem['state'] {
  if (!entry.valid) return 'invalid';
  if (existing === null) return 'new';
  return differing.length === 0 ? 'same' : 'conflicting';
}

/** What a new profile of this entry would lack. */
export function missingOf({ baseUrl, access }: Entry): ImportItem['missing'] {
  const missing: ImportItem['missing'] = [];
  if (baseUrl === null) missing.push('baseUrl');
  if (access.clientId === null) missing.push('clientId');
  if (access.kind === 'connection' && access.username === null) missing.push('username');
  return missing;
}

function presenceOf(secret: string | null, locked: boolean): SecretPresence {
  return secret !== null ? 'there' : locked ? 'locked' : 'missing';
}

function passwordPresence({ access, secrets }: Entry, locked: boolean): SecretPresence {
  if (access.kind === 'app') return 'none';
  return access.askPassword === true ? 'not-kept' : presenceOf(secrets.password, locked);
}

function choicesOf(
  state: ImportItem['state'],
  replaceable: boolean,
  duplicate: number | null,
): ImportItem['choices'] {
  if (state === 'invalid') return ['skip'];
  if (replaceable) return ['replace', 'keep-both', 'skip'];
  return state === 'new' && duplicate === null ? ['add', 'skip'] : ['keep-both', 'skip'];
}

/** Nothing is suggested that would overwrite what works. */
function suggestion(item: Omit<ImportItem, 'suggested'>, lacksSecrets: boolean): ImportItem['suggested'] {
  const { state, missing, choices, clientSecret } = item;
  if (choices.includes('add')) return missing.length === 0 ? 'add' : 'skip';
  const bringsSecrets = clientSecret === 'there' || clientSecret === 'locked';
  return state === 'same' && choices.includes('replace') && bringsSecrets && lacksSecrets
    ? 'replace'
    : 'skip';
}
