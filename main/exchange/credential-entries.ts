import { appCredentialsSchema } from '../../preload/contract/credentials.ts';
import type { Environment } from '../../preload/contract/profile.ts';
import { readAddress } from '../pim/address.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';
import { type CredentialField, type CredentialKey, readCredentialKey } from './credential-keys.ts';
import type { Entry, EntryAccess } from './entry.ts';
import { completeDetails } from './exchanged-profile.ts';

/** The shape of an app's client id: a UUID (pim-community-dev, CustomApps/Command/CreateCustomAppCommand.php). */
const ofApp = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** The shape of a connection's (pim-community-dev, Apps/OAuth/ClientProvider.php). */
const ofConnection = /^\d+_[0-9a-z]{20,}$/;
/** What templates have where a value is to be entered, as Akeneo's Postman environment does (`changeme`). */
const placeholder =
  /^(change[-_ ]?me|x{3,}|\.{3,}|<.*>|\{\{.*|your[-_ ].*|app_(client_id|secret|username|password))$/i;

/** In characters. No value of Akeneo's is longer, and no form takes longer ones. */
const longest = 500;

type Group = Partial<Record<CredentialField, string>>;
interface Gathered {
  values: Group;
  ranks: Partial<Record<CredentialField, number>>;
  namesAkeneo: boolean;
}

/**
 * The entries that named values of another program stand for, one for each PIM. What has no client id, or nothing by
 * which it can be told from credentials of something else, is no entry. `title` names them, where there is one.
 * @throws ProblemError `import-nothing-found`
 */
export function credentialEntries(
  values: Iterable<readonly [string, string]>,
  title: string | null,
): Entry[] {
  const groups = gather(values);
  const shared = groups.get('');
  const entries: Entry[] = [];
  for (const [group, { values: found, namesAkeneo }] of groups) {
    if (found.clientId === undefined) continue;
    const known = ofApp.test(found.clientId) || ofConnection.test(found.clientId);
    if (!known && !namesAkeneo && group !== '') continue;
    const ownUrl =
      found.baseUrl ?? (shared?.values.clientId === undefined ? shared?.values.baseUrl : undefined);
    entries.push(toEntry({ ...found, ...(ownUrl === undefined ? {} : { baseUrl: ownUrl }) }, group, title));
  }
  if (entries.length === 0) throw new ProblemError(problem('import-nothing-found'));
  return entries;
}

function gather(values: Iterable<readonly [string, string]>): Map<string, Gathered> {
  const groups = new Map<string, Gathered>();
  for (const [name, value] of values) {
    const key = readCredentialKey(name);
    const text = key?.field === 'password' ? value : value.trim();
    if (key === null || text === '' || text.length > longest || placeholder.test(text)) continue;
    const group = groups.get(key.group) ?? { values: {}, ranks: {}, namesAkeneo: false };
    groups.set(key.group, group);
    take(group, key, text);
  }
  return groups;
}

function take(group: Gathered, { field, rank, namesAkeneo }: CredentialKey, text: string): void {
  group.namesAkeneo ||= namesAkeneo;
  if (rank <= (group.ranks[field] ?? -1)) return;
  group.values[field] = text;
  group.ranks[field] = rank;
}

function toEntry(found: Group, group: string, title: string | null): Entry {
  const address = found.baseUrl === undefined ? null : readAddress(found.baseUrl);
  const baseUrl = address?.understood === true ? address.baseUrl : null;
  const access = accessOf(found);
  const host = baseUrl === null ? null : new URL(baseUrl).hostname;
  const name = [title, host, group.toLowerCase()].find((text) => text !== null && text !== '') ?? 'Akeneo';
  return {
    id: null,
    details: completeDetails({
      name: name.slice(0, 100).trim(),
      environment: environmentOf(`${group} ${title ?? ''}`),
    }),
    stated: [],
    baseUrl,
    access,
    secrets: {
      clientSecret: found.clientSecret ?? null,
      password: access.kind === 'app' ? null : (found.password ?? null),
    },
    problem: address?.understood === false ? address.problem : null,
    valid: true,
  };
}

/** By the shape of the client id; where it has none, a connection, because only these have a user. */
function accessOf({ clientId, username, callbackUrl }: Group): EntryAccess {
  const id = clientId ?? null;
  if (id === null || !ofApp.test(id)) {
    return { kind: 'connection', clientId: id, username: username ?? null, askPassword: null };
  }
  const callback = appCredentialsSchema.shape.callbackUrl.safeParse(callbackUrl);
  return { kind: 'app', clientId: id, callbackUrl: callback.data ?? null, scopes: null };
}

/** Only a suggestion: a name that says both counts as production. */
function environmentOf(text: string): Environment {
  const words = text.toLowerCase().split(/[^a-z]+/);
  const has = (...names: string[]): boolean => names.some((name) => words.includes(name));
  if (has('prod', 'production', 'prd', 'live')) return 'production';
  if (has('staging', 'stage', 'stg', 'preprod', 'uat', 'qa', 'test', 'recette')) return 'staging';
  return has('dev', 'development', 'local', 'sandbox') ? 'development' : 'other';
}
