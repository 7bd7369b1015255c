import { authenticationScopes, knownScopes, misnamedScopes, scopeOfTheTest } from './scopes.ts';

/** The longest list that a PIM takes, in characters (pim-community-dev, RequestAppAuthorizationCommand.yml). */
export const longestScopeList = 1000;

/** What is noticed about a typed list before a PIM drops it in silence. */
export type ScopeFinding =
  /** They were parted otherwise than by blanks, which would make one unknown scope of them. */
  | { kind: 'separators' }
  | { kind: 'duplicate'; scope: string }
  | { kind: 'misnamed'; scope: string; right: string }
  | { kind: 'upper-case'; scope: string; right: string }
  /** Kept, since it may be newer than this release; a PIM that does not know it drops it. */
  | { kind: 'unknown'; scope: string }
  | { kind: 'openid-missing' }
  | { kind: 'test-impossible' }
  | { kind: 'too-long'; length: number };

export interface ScopeList {
  /** Each once, in the order of the text. */
  scopes: string[];
  findings: ScopeFinding[];
}

/** Takes a typed or pasted text apart, whatever parts its scopes: blanks, commas, semicolons, quotes, brackets, `+`. */
export function parseScopes(text: string): ScopeList {
  const parts = text.split(/[\s,;+"'`[\]|]+|%20/).filter((part) => part !== '');
  const scopes = [...new Set(parts)];
  const separators = /[,;+"'`[\]|]|%20/.test(text);
  const repeated = new Set(parts.filter((part, index) => parts.indexOf(part) !== index));
  return {
    scopes,
    findings: [
      ...(separators ? [{ kind: 'separators' } as const] : []),
      ...[...repeated].map((scope) => ({ kind: 'duplicate', scope }) as const),
      ...checkScopes(scopes),
    ],
  };
}

/** What is noticed about chosen scopes, however they came about. */
export function checkScopes(scopes: readonly string[]): ScopeFinding[] {
  const findings: ScopeFinding[] = scopes.flatMap((scope) => findingOf(scope) ?? []);
  const identity = authenticationScopes.some((scope) => scope !== 'openid' && scopes.includes(scope));
  if (identity && !scopes.includes('openid')) findings.push({ kind: 'openid-missing' });
  const tests = scopes.some((scope) => scope === scopeOfTheTest || scope === 'write_channel_settings');
  if (!tests) findings.push({ kind: 'test-impossible' });
  const { length } = scopes.join(' ');
  if (length > longestScopeList) findings.push({ kind: 'too-long', length });
  return findings;
}

function findingOf(scope: string): ScopeFinding | null {
  if (knownScopes.has(scope)) return null;
  const lower = scope.toLowerCase();
  if (lower !== scope && knownScopes.has(lower)) return { kind: 'upper-case', scope, right: lower };
  const right = misnamedScopes[lower];
  return right === undefined ? { kind: 'unknown', scope } : { kind: 'misnamed', scope, right };
}

/** The list with one scope replaced by another, which then stands once. */
export function replaceScope(scopes: readonly string[], scope: string, right: string): string[] {
  return [...new Set(scopes.map((one) => (one === scope ? right : one)))];
}
