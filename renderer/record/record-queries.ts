import { queryOptions } from '@tanstack/react-query';
import type { MediaKind, RecordResource } from '../../preload/contract/catalog-records.ts';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import { bridge, call } from '../app/pimscope.ts';
import { plainQuery } from './plain-query.ts';

const fresh = 30_000;

/** A product or product model with all that names and orders it. */
export function recordQuery(profileId: string, resource: RecordResource, key: string) {
  return queryOptions({
    queryKey: ['profile', profileId, 'record', resource, key],
    queryFn: ({ signal }) => call(bridge().catalog.record, { profileId, resource, key }, signal),
    staleTime: fresh,
  });
}

/** One entity of any resource. */
export function entityQuery(profileId: string, resource: ResourceName, parents: string[], key: string) {
  return queryOptions({
    queryKey: ['profile', profileId, 'entity-page', resource, parents, key],
    queryFn: ({ signal }) => call(bridge().catalog.entity, { profileId, resource, parents, key }, signal),
    staleTime: fresh,
  });
}

export function variantsQuery(
  profileId: string,
  resource: RecordResource,
  key: string,
  locale: string | null,
) {
  return queryOptions({
    queryKey: ['profile', profileId, 'variants', resource, key, locale],
    queryFn: ({ signal }) => call(bridge().catalog.variants, { profileId, resource, key, locale }, signal),
    staleTime: fresh,
  });
}

export function associationsQuery(
  profileId: string,
  resource: RecordResource,
  key: string,
  locale: string | null,
) {
  return queryOptions({
    queryKey: ['profile', profileId, 'associations', resource, key, locale],
    queryFn: ({ signal }) =>
      call(bridge().catalog.associations, { profileId, resource, key, locale }, signal),
    staleTime: fresh,
  });
}

/** What a connector is asked to read of a record: all where empty. */
export interface ConnectorChoice {
  scope: string | null;
  locales: string[];
  attributes: string[];
}

export function connectorViewQuery(
  profileId: string,
  resource: RecordResource,
  key: string,
  choice: ConnectorChoice,
) {
  return queryOptions({
    queryKey: ['profile', profileId, 'connector-view', resource, key, choice],
    queryFn: ({ signal }) =>
      call(bridge().catalog.connectorView, { profileId, resource, key, ...choice }, signal),
    staleTime: fresh,
  });
}

/** The bytes of a file, which main keeps on disk. */
export function mediaQuery(profileId: string, kind: MediaKind, code: string) {
  return queryOptions({
    queryKey: ['profile', profileId, 'media', kind, code],
    queryFn: ({ signal }) => call(bridge().catalog.media, { profileId, kind, code }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
}

/** The attributes of a library by their code, which name the values of its records and assets. */
export function libraryAttributesQuery(
  profileId: string,
  resource: 'asset-attributes' | 'reference-entity-attributes',
  family: string,
) {
  return queryOptions({
    queryKey: ['profile', profileId, 'library-attributes', resource, family],
    queryFn: ({ signal }) =>
      call(
        bridge().catalog.list,
        { profileId, resource, parents: [family], query: plainQuery, cursor: null, limit: 100 },
        signal,
      ),
    staleTime: 300_000,
  });
}
