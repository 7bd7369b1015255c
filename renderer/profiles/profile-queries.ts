import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { bridge, call } from '../app/pimscope.ts';

/** All profiles; kept current by `followProfiles`. */
export const profilesQuery = queryOptions({
  queryKey: ['profiles'],
  queryFn: ({ signal }) => call(bridge().profiles.list, undefined, signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/** One profile, opened: main notes the time of its last use. */
export function openedProfileQuery(profileId: string) {
  return queryOptions({
    queryKey: ['profile', profileId, 'opened'],
    queryFn: ({ signal }) => call(bridge().profiles.open, { profileId }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** Whether and since when the secrets of a profile are kept. */
export function secretStateQuery(profileId: string) {
  return queryOptions({
    queryKey: ['profile', profileId, 'secrets'],
    queryFn: ({ signal }) => call(bridge().profiles.secretState, { profileId }, signal),
  });
}

/** How this computer keeps secrets. */
export const secretStorageQuery = queryOptions({
  queryKey: ['secret-storage'],
  queryFn: ({ signal }) => call(bridge().app.secretStorage, undefined, signal),
});

/** Puts what main tells about the profiles into the cache; returns the function that ends it. */
export function followProfiles(queryClient: QueryClient): () => void {
  return bridge().on('profilesChanged', (profiles) => {
    queryClient.setQueryData(profilesQuery.queryKey, profiles);
  });
}
