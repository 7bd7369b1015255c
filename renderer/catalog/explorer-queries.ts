import { queryOptions } from '@tanstack/react-query';
import type { ListQuery, ResourceName } from '../../preload/contract/catalog-resources.ts';
import { bridge, call } from '../app/pimscope.ts';

/** A list that nothing narrows. */
export const wholeList: ListQuery = {
  search: null,
  scope: null,
  locales: [],
  attributes: [],
  withAttributeOptions: false,
  withQualityScores: false,
  withCompletenesses: false,
};

/** Which resources the PIM of a profile has. */
export function offersQuery(profileId: string) {
  return queryOptions({
    queryKey: ['profile', profileId, 'offers'],
    queryFn: ({ signal }) => call(bridge().catalog.offers, { profileId }, signal),
    staleTime: 300_000,
  });
}

/** How many a list has; the count is null where the PIM tells none. */
export function countQuery(
  profileId: string,
  resource: ResourceName,
  parents: readonly string[],
  query: ListQuery,
) {
  return queryOptions({
    queryKey: ['profile', profileId, 'count', resource, parents, query],
    queryFn: ({ signal }) =>
      call(bridge().catalog.count, { profileId, resource, parents: [...parents], query }, signal),
    staleTime: 300_000,
  });
}
