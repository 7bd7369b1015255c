import type { VersionProfile } from '../../versions.ts';
import { type ScopeDefinition, scopeDefinitions } from './scope-definitions.ts';

/** Scopes that were asked for, apart by kind; each list sorted, without duplicates and unknown ones. */
export interface RequestedScopes {
  readonly authorization: readonly string[];
  readonly authentication: readonly string[];
}

/** A sentence of the wizard. */
export interface ScopeMessage {
  readonly icon: string;
  readonly type: ScopeDefinition['type'];
  readonly entities: string;
}

const authenticationScopes = ['email', 'openid', 'profile'];

/**
 * Reads a `scope` parameter: split at single spaces, what is unknown on this edition dropped without a word.
 * Source: pim-community-dev, ScopeList.php.
 */
export function readScopes(text: string, version: VersionProfile): RequestedScopes {
  const asked = [...new Set(text.split(' '))].sort();
  const known = new Set(available(version).map(({ scope }) => scope));
  return {
    authorization: asked.filter((scope) => known.has(scope)),
    authentication: asked.filter((scope) => authenticationScopes.includes(scope)),
  };
}

/** The permissions to list that scopes give; writing and deleting imply reading. */
export function permissionsOf(scopes: readonly string[]): ReadonlySet<string> {
  return new Set(definitionsOf(scopes).flatMap(({ grants }) => grants));
}

/**
 * What is asked for beyond what is given, sorted; what a given scope implies is not new. Source: pim-community-dev,
 * ScopeListComparator.php.
 */
export function newScopes(requested: readonly string[], given: readonly string[]): readonly string[] {
  const known = new Set(withImplied(given));
  return [...new Set(withImplied(requested))].filter((scope) => !known.has(scope)).sort();
}

/** A message for each scope that no other one implies, by name. Source: pim-community-dev, ScopeMapperRegistry.php. */
export function scopeMessages(scopes: readonly string[]): readonly ScopeMessage[] {
  const definitions = definitionsOf(scopes);
  const implied = new Set(definitions.flatMap(({ implies }) => implies));
  return definitions
    .filter(({ scope }) => !implied.has(scope))
    .sort((one, other) => (one.scope < other.scope ? -1 : 1))
    .map(({ icon, type, entities }) => ({ icon, type, entities }));
}

/** A message in words, as `View and edit channels`. */
export function scopeSentence({ type, entities }: ScopeMessage): string {
  const verb = { view: 'View', edit: 'View and edit', delete: 'View, edit and delete' }[type];
  const label = scopeDefinitions.find((definition) => definition.entities === entities)?.label;
  return `${verb} ${label ?? entities}`;
}

function withImplied(scopes: readonly string[]): readonly string[] {
  return definitionsOf(scopes).flatMap(({ scope, implies }) => [scope, ...implies]);
}

function definitionsOf(scopes: readonly string[]): readonly ScopeDefinition[] {
  return scopeDefinitions.filter(({ scope }) => scopes.includes(scope));
}

function available(version: VersionProfile): readonly ScopeDefinition[] {
  const enterprise = version.edition === 'EE';
  return scopeDefinitions.filter(
    ({ needs }) => needs === 'nothing' || (enterprise && (needs === 'enterprise' || version.isSaas)),
  );
}
