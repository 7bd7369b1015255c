import { queryOptions } from '@tanstack/react-query';
import { bridge, call } from '../app/pimscope.ts';

/** How many there are of each resource. */
export function resourceCountsQuery(profileId: string) {
  return queryOptions({
    queryKey: ['profile', profileId, 'statistics', 'counts'],
    queryFn: ({ signal }) => call(bridge().catalogStatistics.counts, { profileId }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 3_600_000,
    retry: false,
  });
}

/** How many products each family has; asked for by a person, since it takes a call for each. */
export function familySizesQuery(profileId: string, attemptId: string) {
  return queryOptions({
    queryKey: ['profile', profileId, 'statistics', 'families'],
    queryFn: ({ signal }) => call(bridge().catalogStatistics.familySizes, { profileId, attemptId }, signal),
    ...onDemand,
  });
}

/** What a sample of the products says; asked for by a person. */
export function sampleQuery(profileId: string, size: number, attemptId: string) {
  return queryOptions({
    queryKey: ['profile', profileId, 'statistics', 'sample', size],
    queryFn: ({ signal }) => call(bridge().catalogStatistics.sample, { profileId, size, attemptId }, signal),
    ...onDemand,
  });
}

const onDemand = {
  enabled: false,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 3_600_000,
  retry: false,
} as const;
