import type { Permission, PermissionRow } from '../../../preload/contract/diagnosis.ts';
import type { Problem } from '../../../preload/contract/problem.ts';
import type { Access } from '../../../preload/contract/profile.ts';
import { effectiveScopes } from '../../../preload/contract/scopes.ts';
import type { OfferedRoutes } from './offered-routes.ts';
import { type ApiResource, aclOf, scopeOf } from './resource-table.ts';

/** What a probe of reading showed. */
export interface Probe {
  role: Permission['role'];
  empty: boolean | null;
  problem: Problem | null;
}

/** Puts together what the PIM offers, what the scopes grant and what the probe showed. Writing is never tried. */
export function permissionRow(
  resource: ApiResource,
  offered: OfferedRoutes,
  access: Access,
  probe: Probe,
): PermissionRow {
  const { path, writable, deletable } = resource;
  const item = `${path}/{}`;
  const permission = (verb: 'read' | 'write' | 'delete', isOffered: boolean): Permission => {
    const needsScope = scopeOf(resource, verb);
    return {
      offered: isOffered,
      scope: scopeState(needsScope, access),
      role: verb === 'read' ? probe.role : 'unknown',
      needsScope,
      needsAcl: aclOf(resource, verb),
    };
  };
  const writes = offered.offers(path, 'POST', 'PATCH') || offered.offers(item, 'PATCH');
  return {
    resource: resource.name,
    read: permission('read', offered.offers(path, 'GET')),
    write: writable ? permission('write', writes) : null,
    delete: deletable ? permission('delete', offered.offers(item, 'DELETE')) : null,
    empty: probe.empty,
    problem: probe.problem,
  };
}

/** A higher scope brings the lower ones with it (pim-community-dev, ProductScopeMapper.php). */
function scopeState(needed: string | null, access: Access): Permission['scope'] {
  if (needed === null || access.kind === 'connection') return 'not-needed';
  return effectiveScopes(access.authorization.granted).has(needed) ? 'granted' : 'missing';
}
