import type { AkeneoPlace, Remedy } from '../../../preload/contract/diagnosis.ts';
import {
  type ApiResource,
  aclOf,
  apiResources,
  permissionName,
  scopeOf,
} from '../permissions/resource-table.ts';
import { versionLine } from '../version-line.ts';
import type { Circumstances } from './finding.ts';
import { menuOf } from './menus.ts';

type AkeneoRemedy = Extract<Remedy, { kind: 'akeneo' }>;
type Needed = Pick<AkeneoRemedy, 'permissions' | 'acls' | 'scopes'>;

const nothing: Needed = { permissions: [], acls: [], scopes: [] };
/** The permission without which a role may not use the API at all. */
export const overallAccess: Needed = {
  permissions: ['Overall Web API access'],
  acls: ['pim_api_overall_access'],
  scopes: [],
};

/** Where in Akeneo a thing is done, in the words of this release. */
export function place(where: AkeneoPlace, { access, seen }: Circumstances, needed: Needed = nothing): Remedy {
  const line = versionLine(seen);
  return {
    kind: 'akeneo',
    place: where,
    menu: menuOf(where, line),
    // Interfaces before 5.0 have other routes.
    opens: access !== null && line !== '4.0',
    ...needed,
  };
}

/** Where reading is allowed: for a role, or by the scopes of an app. */
export function toRead(names: readonly string[], circumstances: Circumstances): Remedy {
  const resources = names.flatMap((name) => apiResources.find((one) => one.name === name) ?? []);
  const isApp = circumstances.access?.kind === 'app';
  return place(isApp ? 'connected-app' : 'roles', circumstances, neededToRead(resources, isApp));
}

function neededToRead(resources: readonly ApiResource[], isApp: boolean): Needed {
  const unique = (texts: readonly (string | null)[]) => [...new Set(texts.filter((text) => text !== null))];
  return {
    permissions: unique(resources.map((one) => permissionName(one, 'read'))),
    acls: unique(resources.map((one) => aclOf(one, 'read'))),
    scopes: isApp ? unique(resources.map((one) => scopeOf(one, 'read'))) : [],
  };
}

/** The resource that a refusal names in its words, such as `list attribute options`. */
export function resourceNamed(permission: string): string | null {
  const label = /^list (.+)$/i.exec(permission.trim())?.[1]?.toLowerCase();
  return apiResources.find((one) => one.label === label)?.name ?? null;
}
