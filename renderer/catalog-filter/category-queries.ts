import { queryOptions } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { bridge, call } from '../app/pimscope.ts';

const attemptOf = (profileId: string, parent: string | null) => `filter-tree-${profileId}-${parent ?? ''}`;

/** What lies directly below a category, the roots for null. Opening a root reads its tree. */
export function categoriesBelowQuery(profileId: string, parent: string | null) {
  return queryOptions({
    queryKey: ['profile', profileId, 'filter-categories', parent],
    queryFn: ({ signal }) =>
      call(
        bridge().catalog.categoryChildren,
        { profileId, parent, refresh: false, attemptId: attemptOf(profileId, parent).slice(0, 100) },
        signal,
      ),
    staleTime: 300_000,
    retry: false,
  });
}

/** Categories by exact code, and by code and label in the trees that were opened. */
export function foundCategoriesQuery(profileId: string, text: string) {
  return queryOptions({
    queryKey: ['profile', profileId, 'filter-categories-found', text],
    queryFn: ({ signal }) =>
      call(bridge().catalog.searchCategories, { profileId, text: text.slice(0, 200), most: 50 }, signal),
    staleTime: 10_000,
    retry: false,
  });
}

/** How many categories of a tree are read so far. */
export function useTreeProgress(profileId: string, parent: string | null): number {
  const [done, setDone] = useState(0);
  const attemptId = attemptOf(profileId, parent).slice(0, 100);
  useEffect(() => {
    setDone(0);
    return bridge().on('catalogProgress', (progress) => {
      if (progress.attemptId === attemptId) setDone(progress.done);
    });
  }, [attemptId]);
  return done;
}
