import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { bridge, call } from './pimscope.ts';

export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: ({ signal }) => call(bridge().app.notices, undefined, signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Puts the notices that main tells into the cache; returns the function that ends it. */
export function followNotices(queryClient: QueryClient): () => void {
  return bridge().on('noticesChanged', (notices) => {
    queryClient.setQueryData(noticesQuery.queryKey, notices);
  });
}
