import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { CatalogOffers, ResourceName } from '../../preload/contract/catalog-resources.ts';
import { problemOf } from '../app/problem-error.ts';
import { useOrigin } from '../mirror/use-origin.ts';
import { countQuery, wholeList } from './explorer-queries.ts';
import { useListStore } from './list-store.ts';
import { resourceGroups } from './resource-groups.ts';

/** What the count of a resource told: how many (null where that is not told), or that it may not be read. */
export interface ResourceCount {
  count: number | null;
  denied: boolean;
}

const all = resourceGroups.flatMap(([, resources]) => resources);
const denials = ['permission-missing', 'category-permission-missing'];

/** The counts of the resources at the left: one after the other, and not before the first list is on the screen. */
export function useResourceCounts(
  profileId: string,
  offers: CatalogOffers | undefined,
): ReadonlyMap<ResourceName, ResourceCount> {
  const queryClient = useQueryClient();
  const hasRead = useListStore(({ readOf }) => readOf.includes(profileId));
  const { origin, copyAt } = useOrigin(profileId);
  const wanted = useMemo(
    () => all.filter((resource) => offers?.resources.some((one) => one.resource === resource && one.offered)),
    [offers],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another origin, or a newer copy, has other counts
  useEffect(() => {
    if (!hasRead) return undefined;
    let ended = false;
    const readAll = async () => {
      for (const resource of wanted) {
        if (ended) return;
        // What fails is kept by the cache and shown as such.
        await queryClient.prefetchQuery(countQuery(profileId, resource, [], wholeList));
      }
    };
    void readAll();
    return () => {
      ended = true;
    };
  }, [queryClient, profileId, hasRead, wanted, origin, copyAt]);
  const results = useQueries({
    queries: wanted.map((resource) => ({
      ...countQuery(profileId, resource, [], wholeList),
      enabled: false,
    })),
  });
  return new Map(
    results.flatMap(({ data, error }, at): [ResourceName, ResourceCount][] => {
      const resource = wanted[at];
      if (!resource || (!data && !error)) return [];
      const denied = error !== null && denials.includes(problemOf(error).code);
      return [[resource, { count: data?.count ?? null, denied }]];
    }),
  );
}
