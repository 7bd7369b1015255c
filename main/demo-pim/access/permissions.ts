import { ApiError } from '../server/api-error.ts';
import type { Pim } from '../server/pim.ts';
import type { Route } from '../server/route.ts';

/** What a role may be allowed to list. */
export type Permission =
  | 'channels'
  | 'locales'
  | 'currencies'
  | 'categories'
  | 'attributes'
  | 'attribute-options'
  | 'attribute-groups'
  | 'families'
  | 'family-variants'
  | 'association-types'
  | 'products'
  | 'reference-entities'
  | 'reference-entity-records'
  | 'asset-families'
  | 'assets'
  | 'catalogs'
  | 'workflows'
  | 'workflow-step-assignees'
  | 'workflow-tasks';

/** All of them. */
export const permissions: readonly Permission[] = [
  'channels',
  'locales',
  'currencies',
  'categories',
  'attributes',
  'attribute-options',
  'attribute-groups',
  'families',
  'family-variants',
  'association-types',
  'products',
  'reference-entities',
  'reference-entity-records',
  'asset-families',
  'assets',
  'catalogs',
  'workflows',
  'workflow-step-assignees',
  'workflow-tasks',
];

const ownPermissionsLater: ReadonlySet<Permission> = new Set([
  'products',
  'reference-entities',
  'reference-entity-records',
  'asset-families',
  'assets',
]);

/** Text of a refusal for want of overall access. Source: pim-community-dev, AccessDeniedHandler.php. */
export const overallDenied = 'You are not allowed to access the web API.';

/** 403 when the role may not use a route. Roles of the demo PIM never write. */
export function checkPermission(pim: Pim, route: Route, removed: readonly string[]): void {
  const { version } = pim;
  const plural = route.plural ?? 'resources';
  if (route.method === 'DELETE') {
    const dot = route.path.includes('products-uuid') ? '' : '.';
    throw new ApiError(403, `Access forbidden. You are not allowed to delete ${plural}${dot}`);
  }
  if (route.method !== 'GET' && route.reads !== true) {
    throw new ApiError(403, `Access forbidden. You are not allowed to create or update ${plural}.`);
  }
  if (route.permission === undefined || !removed.includes(route.permission)) return;
  if (!version.productPermissions && ownPermissionsLater.has(route.permission)) return;
  if (route.permission === 'categories' && version.categoryDeniedAsOverall)
    throw new ApiError(403, overallDenied);
  throw new ApiError(403, `Access forbidden. You are not allowed to list ${plural}.`);
}
