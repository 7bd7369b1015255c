import { type UseQueryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CatalogProgress } from '../../preload/contract/catalog-structure.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import { bridge } from '../app/pimscope.ts';
import { isCancelled, problemOf } from '../app/problem-error.ts';

/** A long reading that a person begins and may end; what was read before stays meanwhile. */
export interface OnDemand<T> {
  data: T | undefined;
  isRunning: boolean;
  progress: CatalogProgress | null;
  problem: Problem | null;
  start: () => void;
  cancel: () => void;
}

/** @param attemptId under which main tells how far it is */
export function useOnDemand<T, K extends readonly unknown[]>(
  options: UseQueryOptions<T, Error, T, K>,
  attemptId: string,
): OnDemand<T> {
  const queryClient = useQueryClient();
  const query = useQuery(options);
  const [progress, setProgress] = useState<CatalogProgress | null>(null);
  useEffect(
    () =>
      bridge().on('catalogProgress', (told) => {
        if (told.attemptId === attemptId) setProgress(told);
      }),
    [attemptId],
  );
  return {
    data: query.data,
    isRunning: query.isFetching,
    progress: query.isFetching ? progress : null,
    problem: query.error && !query.isFetching && !isCancelled(query.error) ? problemOf(query.error) : null,
    start() {
      setProgress(null);
      void query.refetch();
    },
    cancel: () => void queryClient.cancelQueries({ queryKey: options.queryKey }),
  };
}
