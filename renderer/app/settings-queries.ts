import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Settings } from '../../preload/contract/application.ts';
import { bridge, call } from './pimscope.ts';

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => call(bridge().settings.get, undefined, signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Puts what main tells about the settings into the cache, also what other windows changed. */
export function followSettings(queryClient: QueryClient): () => void {
  return bridge().on('settingsChanged', (settings) => {
    queryClient.setQueryData(settingsQuery.queryKey, settings);
  });
}

export const appInfoQuery = queryOptions({
  queryKey: ['app-info'],
  queryFn: ({ signal }) => call(bridge().app.info, undefined, signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Changes a setting: main keeps it and sets the native theme, which the page follows. */
export function useChangeSettings() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: Partial<Settings>) => call(bridge().settings.set, change),
    onSuccess: (settings) => queryClient.setQueryData(settingsQuery.queryKey, settings),
  });
}
