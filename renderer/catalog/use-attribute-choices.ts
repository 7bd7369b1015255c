import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { valueAttributesOf } from '../../preload/contract/catalog-export-properties.ts';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import { choicesQuery, entitiesQuery, understoodOf } from '../catalog-filter/filter-queries.ts';
import { useEntity } from './entity-lookup.ts';
import type { KnownAttribute } from './list-view.ts';

interface AttributeChoices {
  attributes: KnownAttribute[];
  isReading: boolean;
  isRefused: boolean;
}

/**
 * The attributes that columns can be made of: those of a family, or all, read page after page as long as somebody
 * looks.
 */
export function useAttributeChoices(
  profileId: string,
  resource: ResourceName,
  parents: readonly string[],
  family: string | null,
): AttributeChoices {
  const of = valueAttributesOf(resource);
  const all = useInfiniteQuery({
    ...choicesQuery(profileId, of ?? 'attributes', of === 'attributes' ? [] : parents),
    enabled: of !== null && family === null,
  });
  const { hasNextPage, isFetching, isError, fetchNextPage } = all;
  const wantsMore = of !== null && family === null && hasNextPage && !isFetching && !isError;
  useEffect(() => {
    if (wantsMore) void fetchNextPage();
  }, [wantsMore, fetchNextPage]);

  const found = useEntity(profileId, 'families', [], family)?.item;
  const codes = found && 'attributeAsLabel' in found ? found.attributes : [];
  const ofFamily = useQuery(entitiesQuery(profileId, 'attributes', [], codes));
  if (family !== null)
    return {
      attributes: understoodOf(ofFamily.data, 'attributes'),
      isReading: ofFamily.isFetching,
      isRefused: ofFamily.isError,
    };
  const attributes = (all.data?.pages ?? []).flatMap((page): KnownAttribute[] => [
    ...understoodOf(page, 'attributes'),
    ...understoodOf(page, 'reference-entity-attributes'),
    ...understoodOf(page, 'asset-attributes'),
  ]);
  return {
    attributes,
    isReading: of !== null && (isFetching || hasNextPage) && !isError,
    isRefused: isError,
  };
}
