import type { ImportItem } from '../../preload/contract/exchange.ts';
import type { Profile } from '../../preload/contract/profile.ts';

/** The fields in which an entry can differ from a profile, as main names them. */
export const comparedFields = [
  'name',
  'description',
  'environment',
  'group',
  'baseUrl',
  'kind',
  'clientId',
  'username',
  'askPassword',
  'callbackUrl',
  'scopes',
] as const;
export type ComparedField = (typeof comparedFields)[number];

export interface Difference {
  field: ComparedField;
  /** Null where the preview does not say the values; empty for an empty one. */
  values: { before: string; after: string } | null;
}

/** In what an entry differs from the profile that it is in conflict with, with both values where they are known. */
export function differencesOf(item: ImportItem, existing: Profile | undefined): Difference[] {
  const names = new Set(item.existing?.differences);
  return comparedFields
    .filter((field) => names.has(field))
    .map((field) => ({ field, values: existing ? valuesOf(field, item, existing) : null }));
}

function valuesOf(field: ComparedField, item: ImportItem, existing: Profile): Difference['values'] {
  const { access } = existing;
  const before: Partial<Record<ComparedField, string | undefined>> = {
    name: existing.name,
    environment: existing.environment,
    group: existing.group,
    baseUrl: existing.baseUrl,
    kind: access.kind,
    clientId: access.clientId,
    username: access.kind === 'connection' ? access.username : '',
    callbackUrl: access.kind === 'app' ? access.callbackUrl : '',
  };
  const after: Partial<Record<ComparedField, string | null>> = {
    name: item.name,
    environment: item.environment,
    group: item.group,
    baseUrl: item.baseUrl,
    kind: item.kind,
    clientId: item.clientId,
    username: item.username,
    callbackUrl: item.callbackUrl,
  };
  return field in before ? { before: before[field] ?? '', after: after[field] ?? '' } : null;
}
