import type { Permission, PermissionRow } from '../../preload/contract/diagnosis.ts';

export const permissionVerbs = ['read', 'write', 'delete'] as const;
export type PermissionVerb = (typeof permissionVerbs)[number];

/** How an action on a resource is, by the layer that decides. */
export type PermissionState =
  | 'allowed'
  | 'granted'
  | 'scope-missing'
  | 'no-scope'
  | 'denied'
  | 'not-offered'
  | 'untried'
  | 'unknown';

/**
 * The layers are looked at in the order in which they bar the way: edition, scope, role. An app that only reads does
 * right not to ask for more: a scope that it lacks for writing is told, and is no fault.
 */
export function permissionState({ offered, scope, role }: Permission, verb: PermissionVerb): PermissionState {
  if (!offered) return 'not-offered';
  if (role === 'allowed') return 'allowed';
  if (scope === 'missing') return verb === 'read' ? 'scope-missing' : 'no-scope';
  if (role === 'denied') return 'denied';
  if (verb === 'read') return 'unknown';
  return scope === 'granted' ? 'granted' : 'untried';
}

const missing: readonly PermissionState[] = ['scope-missing', 'denied', 'unknown'];

/** Whether something stands in the way that somebody can change, or that is not known. */
export function isMissing(permission: Permission | null, verb: PermissionVerb): boolean {
  return permission !== null && missing.includes(permissionState(permission, verb));
}

/** The rows with something missing. */
export function missingRows(rows: readonly PermissionRow[]): PermissionRow[] {
  return rows.filter((row) => permissionVerbs.some((verb) => isMissing(row[verb], verb)));
}

export type LayerSign = 'yes' | 'no' | 'unknown' | 'unneeded';

/**
 * Each layer by itself. The role of an app is made of its scopes (pim-community-dev, ScopeMapperInterface.php): where a
 * scope is missing, a refusal says nothing of the role.
 */
export function layersOf({
  offered,
  scope,
  role,
}: Permission): Record<'offered' | 'scope' | 'role', LayerSign> {
  const byRole = ({ allowed: 'yes', denied: 'no', unknown: 'unknown' } as const)[role];
  return {
    offered: offered ? 'yes' : 'no',
    scope: ({ granted: 'yes', missing: 'no', 'not-needed': 'unneeded' } as const)[scope],
    role: scope === 'missing' && role !== 'allowed' ? 'unknown' : byRole,
  };
}
