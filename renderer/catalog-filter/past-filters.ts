import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import type { PastFilter } from '../../preload/contract/catalog-views.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { problemTexts } from '../ui/problem-texts.ts';
import { tellNotKept } from '../ui/tell.ts';

/** The last filters of a profile. */
function filtersQuery(profileId: string) {
  return queryOptions({
    queryKey: ['profile', profileId, 'filters'],
    queryFn: ({ signal }) => call(bridge().catalog.filters, { profileId }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The last filters of one list; noting one more, and forgetting all of the profile. What can't be kept is told. */
export function usePastFilters(profileId: string, resource: ResourceName, parents: readonly string[]) {
  const client = useQueryClient();
  const all = useQuery(filtersQuery(profileId)).data?.filters ?? [];
  const place = parents.join('\n');
  const change = useMutation({
    mutationFn: (filter: PastFilter | null) =>
      filter === null
        ? call(bridge().catalog.forgetFilters, { profileId })
        : call(bridge().catalog.noteFilter, { profileId, filter }),
    onSuccess: (kept) => client.setQueryData(filtersQuery(profileId).queryKey, kept),
    onError: (error) => tellNotKept(problemTexts(problemOf(error)).title),
  });
  return {
    filters: all.filter((one) => one.resource === resource && one.parents.join('\n') === place),
    note: (search: string) => change.mutate({ resource, parents: [...parents], search }),
    forget: () => change.mutate(null),
  };
}
