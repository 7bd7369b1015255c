import type { RequirementCode, RequirementResult } from '../../../preload/contract/connector-sheets.ts';
import type { Profile } from '../../../preload/contract/profile.ts';
import { longestScopeList } from '../../../preload/contract/scope-list.ts';
import { authenticationScopes, effectiveScopes, scopeOfTheTest } from '../../../preload/contract/scopes.ts';
import { isLoopback } from '../../pim/address-hosts.ts';
import { type DocumentSecrets, documentSecrets } from '../document.ts';
import type { Requirement, Sheet } from '../sheet.ts';
import { type SheetSubject, secretFieldState } from '../sheet-for-profile.ts';
import { secretsIn } from '../template.ts';
import { isPrivateHost } from './private-host.ts';
import { judgeTokenBody } from './token-body.ts';

/** What requirements are judged by, beside the sheet. */
export interface CheckSubject extends SheetSubject {
  /** Null where they can't be had now. */
  secrets: DocumentSecrets | null;
}

type Params = RequirementResult['params'];
type Judgement = Pick<RequirementResult, 'state' | 'code' | 'params'>;

/** Every requirement of a sheet, judged by what is known of the profile. Nothing is called. */
export function judgeRequirements(subject: CheckSubject, sheet: Sheet): RequirementResult[] {
  const access = { id: 'access', because: null, ...judgeAccess(subject.profile, sheet) };
  // What another kind of access would need says nothing.
  if (access.state === 'problem') return [access];
  const secrets = { id: 'secrets', because: null, ...judgeSecrets(subject, sheet) };
  const own = sheet.requirements.map((requirement) => ({
    id: requirement.kind === 'scope' ? `scope:${requirement.scope}` : requirement.kind,
    because: requirement.because,
    ...judge(requirement, subject),
  }));
  return [access, secrets, ...own];
}

const ok = (code: RequirementCode, params: Params = {}): Judgement => ({ state: 'ok', code, params });
const bad = (code: RequirementCode, params: Params = {}): Judgement => ({ state: 'problem', code, params });
const open = (code: RequirementCode, params: Params = {}): Judgement => ({ state: 'unknown', code, params });

function judgeAccess({ access }: Profile, sheet: Sheet): Judgement {
  const params = { kind: access.kind, takes: sheet.access.join(','), connector: sheet.name };
  return sheet.access.includes(access.kind) ? ok('access-fits', params) : bad('access-differs', params);
}

function judgeSecrets(subject: CheckSubject, sheet: Sheet): Judgement {
  const ofFields = sheet.fields.flatMap(({ value }) => secretsIn(value));
  const needed = [...ofFields, ...documentSecrets(sheet, subject.profile.access.kind)];
  const states = needed.map((secret) => secretFieldState(secret, subject));
  if (states.includes('missing')) return bad('secrets-missing');
  if (states.includes('unusable')) return open('secrets-unusable');
  return states.includes('not-kept') ? open('secrets-not-kept') : ok('secrets-there');
}

function judge(requirement: Requirement, subject: CheckSubject): Judgement {
  const { profile, baseUrl } = subject;
  const url = new URL(baseUrl);
  switch (requirement.kind) {
    case 'verified':
      return judgeVerification(profile);
    case 'https':
      return url.protocol === 'https:' ? ok('https') : bad('no-https', { baseUrl });
    case 'reachable-address':
      return judgeAddress(profile, url);
    case 'no-sub-directory':
      return url.pathname === '/' ? ok('no-sub-directory') : open('sub-directory', { path: url.pathname });
    case 'scope':
      return judgeScope(profile, requirement.scope);
    case 'scopes-granted':
      return judgeScopeList(profile);
    case 'callback':
      return judgeCallback(profile);
    case 'token-body':
      return judgeBody(subject);
  }
}

function judgeVerification({ authorizationLost, lastVerification }: Profile): Judgement {
  if (authorizationLost !== undefined) return bad('authorization-lost', { at: authorizationLost.at });
  if (lastVerification === null) return open('never-verified');
  const { outcome, at } = lastVerification;
  if (outcome === 'failed') return bad('verification-failed', { at });
  return ok(outcome === 'works' ? 'verified' : 'verified-limited', { at });
}

function judgeAddress({ demo }: Profile, { hostname }: URL): Judgement {
  if (demo) return bad('demo-pim');
  if (isLoopback(hostname)) return bad('this-computer', { host: hostname });
  return isPrivateHost(hostname)
    ? bad('private-address', { host: hostname })
    : ok('reachable-address', { host: hostname });
}

function judgeScope({ access, lastVerification }: Profile, scope: string): Judgement {
  if (access.kind === 'app') {
    const { granted, asked } = access.authorization;
    if (granted.length === 0 && asked.length > 0) return open('scope-not-authorized', { scope });
    return effectiveScopes(granted).has(scope)
      ? ok('scope-granted', { scope })
      : bad('scope-missing', { scope });
  }
  // A connection has no scopes; its test has shown whether its role may do the same.
  if (scope !== scopeOfTheTest || lastVerification === null) return open('permission-unknown', { scope });
  const { outcome, problem } = lastVerification;
  if (outcome === 'works') return ok('permission-seen', { scope });
  return problem === 'permission-missing'
    ? bad('permission-missing', { scope })
    : open('permission-unknown', { scope });
}

function judgeScopeList({ access }: Profile): Judgement {
  if (access.kind !== 'app') return ok('scopes-granted');
  const { asked, granted } = access.authorization;
  const { length } = asked.join(' ');
  if (length > longestScopeList) return bad('scopes-too-long', { length, limit: longestScopeList });
  if (granted.length === 0 && asked.length > 0) return open('scopes-not-authorized');
  const known = new Set<string>([...effectiveScopes(granted), ...authenticationScopes]);
  const dropped = asked.filter((scope) => !known.has(scope));
  return dropped.length === 0 ? ok('scopes-granted') : bad('scopes-dropped', { scopes: dropped.join(' ') });
}

/** A callback on this computer is Pimscope's own. Whether another one is the connector's, only its form shows. */
function judgeCallback({ access }: Profile): Judgement {
  if (access.kind !== 'app') return open('callback-to-compare', { callbackUrl: '' });
  const { callbackUrl } = access;
  const url = URL.parse(callbackUrl);
  return url !== null && isLoopback(url.hostname)
    ? bad('callback-of-pimscope', { callbackUrl })
    : open('callback-to-compare', { callbackUrl });
}

function judgeBody({ profile: { access }, secrets }: CheckSubject): Judgement {
  if (access.kind !== 'connection' || secrets?.password == null) return open('token-body-unknown');
  const { clientId, username } = access;
  const { clientSecret, password } = secrets;
  const { size, bytes, limit } = judgeTokenBody({ clientId, clientSecret, username, password });
  if (size === 'too-large') return bad('token-body-too-large', { bytes, limit });
  return size === 'tight'
    ? open('token-body-tight', { bytes, limit })
    : ok('token-body-fits', { bytes, limit });
}
