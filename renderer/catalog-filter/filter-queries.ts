import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  CatalogItem,
  CatalogLookup,
  CatalogPage,
  ItemOf,
  ResourceName,
} from '../../preload/contract/catalog-resources.ts';
import { bridge, call } from '../app/pimscope.ts';
import { wholeList } from '../catalog/explorer-queries.ts';

/** Structure changes seldom, and reading it costs a call for each hundred. */
const staleTime = 600_000;

/** The pages of a list of choices, a hundred each. */
export function choicesQuery(profileId: string, resource: ResourceName, parents: readonly string[]) {
  return infiniteQueryOptions({
    queryKey: ['profile', profileId, 'filter-choices', resource, parents],
    queryFn: ({ pageParam, signal }) =>
      call(
        bridge().catalog.list,
        { profileId, resource, parents: [...parents], query: wholeList, cursor: pageParam, limit: 100 },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime,
    retry: false,
  });
}

/** The entities with these codes, as far as the PIM has them; none for no code. */
export function entitiesQuery(
  profileId: string,
  resource: ResourceName,
  parents: readonly string[],
  keys: readonly string[],
) {
  const sorted = [...new Set(keys)].sort();
  return queryOptions({
    queryKey: ['profile', profileId, 'filter-entities', resource, parents, sorted],
    queryFn: ({ signal }) =>
      call(bridge().catalog.lookup, { profileId, resource, parents: [...parents], keys: sorted }, signal),
    enabled: sorted.length > 0,
    placeholderData: keepPreviousData,
    staleTime,
    retry: false,
  });
}

/** The units of a measurement family; empty where it is not known. */
export function measurementFamilyQuery(profileId: string, family: string | null) {
  return entitiesQuery(profileId, 'measurement-families', [], family === null ? [] : [family]);
}

/** The items of a page or a lookup of one resource that were understood. */
export function understoodOf<R extends ResourceName>(
  answer: CatalogPage<ResourceName> | CatalogLookup<ResourceName> | undefined,
  resource: R,
): ItemOf<R>[] {
  if (answer === undefined || !isOf(answer, resource)) return [];
  return answer.items.flatMap(({ item }) => item ?? []);
}

function isOf<R extends ResourceName>(
  answer: { resource: ResourceName },
  resource: R,
): answer is { resource: R; items: CatalogItem<ItemOf<R>>[] } {
  return answer.resource === resource;
}
