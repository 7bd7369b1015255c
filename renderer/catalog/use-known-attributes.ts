import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { valueAttributesOf } from '../../preload/contract/catalog-export-properties.ts';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import { entitiesQuery, understoodOf } from '../catalog-filter/filter-queries.ts';
import type { ListColumn } from './list-column.ts';
import type { KnownAttribute } from './list-view.ts';

/** The attributes of the columns that show values, as far as they can be read; the values are shown without them too. */
export function useKnownAttributes(
  profileId: string,
  resource: ResourceName,
  parents: readonly string[],
  columns: readonly ListColumn[],
): ReadonlyMap<string, KnownAttribute> {
  const of = valueAttributesOf(resource);
  const codes = columns.flatMap(({ kind, field }) => (kind === 'value' ? [field] : []));
  const { data } = useQuery(
    entitiesQuery(
      profileId,
      of ?? 'attributes',
      of === 'attributes' ? [] : parents,
      of === null ? [] : codes,
    ),
  );
  return useMemo(() => {
    const known: KnownAttribute[] = [
      ...understoodOf(data, 'attributes'),
      ...understoodOf(data, 'reference-entity-attributes'),
      ...understoodOf(data, 'asset-attributes'),
    ];
    return new Map(known.map((attribute) => [attribute.code, attribute]));
  }, [data]);
}
