import { tokenEndpoint } from '../oauth/token-endpoint.ts';
import { rootListing } from '../rest/root.ts';
import type { VersionProfile } from '../versions.ts';
import { enterpriseRoutes } from './enterprise-routes.ts';
import { productRoutes } from './product-routes.ts';
import type { Route } from './route.ts';
import { structureRoutes } from './structure-routes.ts';

/** Every route of a release. */
export function allRoutes(version: VersionProfile): readonly Route[] {
  const rest = [...structureRoutes(version), ...productRoutes(version), ...enterpriseRoutes(version)];
  return [
    { name: 'token', method: 'POST', path: '/api/oauth/v1/token', handler: tokenEndpoint, isPublic: true },
    { name: 'root', method: 'GET', path: '/api/rest/v1', handler: rootListing(rest), isPublic: true },
    ...rest,
  ];
}
