import type { PermissionRow } from '../../../preload/contract/diagnosis.ts';
import type { Problem } from '../../../preload/contract/problem.ts';
import { problem } from '../../pim/problem-error.ts';
import type { DiagnosisContext, Step } from '../diagnosis-step.ts';
import { permissionRow } from '../permissions/permission-row.ts';
import { type ProbeEnd, probe } from '../permissions/probe.ts';
import { apiResources } from '../permissions/resource-table.ts';
import { resourcesInWords } from '../permissions/resource-words.ts';

/**
 * One read for every resource that the PIM offers, which gives the matrix of what may be read, and by scopes and root
 * listing what might be written. Nothing is written to find out.
 */
export const permissions: Step = {
  id: 'permissions',
  needs: ['overall-access'],
  limitMs: 20_000,
  async run(context, signal) {
    const { seen } = context;
    seen.permissions = await probeAll(context, signal);
    const unreadable = seen.permissions
      .filter(({ read }) => read.role === 'denied')
      .map(({ resource }) => resource);
    const unknown = seen.permissions.filter(
      ({ problem: found, read }) => found !== null && read.role === 'unknown',
    );
    const facts = {
      offered: seen.permissions.length,
      readable: seen.permissions.filter(({ read }) => read.role === 'allowed').length,
      unreadable: unreadable.join(', '),
      unknown: unknown.map(({ resource }) => resource).join(', '),
    };
    return { facts, limit: limitOf(context, unreadable, unknown) };
  },
};

/** Calls wait for their turn in the pace; what lies below a resource waits for its first code. */
async function probeAll(context: DiagnosisContext, signal: AbortSignal): Promise<PermissionRow[]> {
  const { seen, access } = context;
  const { offered } = seen;
  if (offered === null) return [];
  const asked = new Map<string, Promise<ProbeEnd>>();
  for (const resource of apiResources) {
    const isForOthers = resource.appsOnly && access.kind !== 'app';
    if (isForOthers || !offered.offers(resource.path, 'GET')) continue;
    const parent = resource.parent === undefined ? undefined : asked.get(resource.parent);
    const below = async () => probe(context, resource, (await parent)?.firstCode ?? null, signal);
    asked.set(resource.name, below());
  }
  const resources = apiResources.filter(({ name }) => asked.has(name));
  const ends = await Promise.all(asked.values());
  return resources.flatMap((resource, index) => {
    const end = ends[index];
    return end === undefined ? [] : [permissionRow(resource, offered, access, end)];
  });
}

function limitOf(
  { baseUrl, seen }: DiagnosisContext,
  unreadable: string[],
  unknown: PermissionRow[],
): Problem | null {
  const { host } = new URL(baseUrl);
  const denied = seen.permissions.filter(({ read }) => read.role === 'denied');
  if (denied.length === 1 && denied[0]?.problem?.code === 'category-permission-missing')
    return denied[0].problem;
  if (unreadable.length > 0) {
    const scopes = denied.flatMap(({ read }) => (read.scope === 'missing' ? [read.needsScope ?? ''] : []));
    const params = {
      host,
      resources: resourcesInWords(unreadable),
      names: denied.map(({ resource }) => resource).join(', '),
      count: unreadable.length,
      scopes: [...new Set(scopes)].join(' '),
    };
    return problem('resources-not-readable', params, { evidence: denied[0]?.problem?.evidence });
  }
  const failed = unknown[0]?.problem;
  if (failed !== undefined && failed !== null) return failed;
  return hidesProducts(seen.permissions) ? problem('lists-empty', { host }) : null;
}

/** Only the Enterprise Edition has permissions by category (api.akeneo.com, permissions). */
function hidesProducts(rows: readonly PermissionRow[]): boolean {
  const isEmpty = (name: string) => rows.find(({ resource }) => resource === name)?.empty;
  const hasLibrary = rows.some(
    ({ resource }) => resource === 'reference-entities' || resource === 'asset-families',
  );
  return hasLibrary && (isEmpty('products-uuid') ?? isEmpty('products')) === true;
}
