import type { Permission } from '../access/permissions.ts';
import type { Handler, Route } from './route.ts';

/** A resource with the usual routes. */
export interface ResourceRoutes {
  /** Start of the route names, as `pim_api_channel`. */
  readonly name: string;
  /** Path of the list, below /api/rest/v1. */
  readonly path: string;
  /** Last part of the path of one entity: `{code}`, `{code+}` or `{uuid}`. */
  readonly key: string;
  readonly plural: string;
  readonly permission?: Permission;
  readonly list: Handler;
  readonly get: Handler;
  /** Which writes the real PIM has here; the demo PIM refuses them for want of permission. */
  readonly writes: readonly ('create' | 'update' | 'updateList' | 'delete')[];
}

/** The routes of a resource, in the order of Akeneo's route files. */
export function resourceRoutes(resource: ResourceRoutes): readonly Route[] {
  const { name, plural, permission, writes } = resource;
  const path = `/api/rest/v1${resource.path}`;
  const one = `${path}/${resource.key}`;
  const common = permission === undefined ? { plural } : { plural, permission };
  const routes: Route[] = [
    { name: `${name}_list`, method: 'GET', path, handler: resource.list, ...common },
    { name: `${name}_get`, method: 'GET', path: one, handler: resource.get, ...common },
  ];
  if (writes.includes('create')) routes.push({ name: `${name}_create`, method: 'POST', path, ...common });
  if (writes.includes('updateList')) {
    const contentType = 'application/vnd.akeneo.collection+json';
    routes.push({ name: `${name}_partial_update_list`, method: 'PATCH', path, contentType, ...common });
  }
  if (writes.includes('update'))
    routes.push({ name: `${name}_partial_update`, method: 'PATCH', path: one, ...common });
  if (writes.includes('delete'))
    routes.push({ name: `${name}_delete`, method: 'DELETE', path: one, ...common });
  return routes;
}
