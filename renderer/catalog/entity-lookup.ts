import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import type { CatalogItem, ItemOf, ResourceName } from '../../preload/contract/catalog-resources.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';

type Found = CatalogItem<ItemOf<ResourceName>> | null;

interface Batch {
  keys: string[];
  answer: Promise<ReadonlyMap<string, Found>>;
}

/** How long a call waits for further keys, in milliseconds: the cells of a page ask one after another. */
const gatherMs = 15;
const batches = new Map<string, Batch>();
const refusals = ['permission-missing', 'not-offered', 'entity-not-found', 'not-in-mirror'];

/** Where it is kept that a resource can't be read, so that it is not asked for again with every row. */
const refusedKey = (profileId: string, resource: ResourceName, parents: readonly string[]) => [
  'profile',
  profileId,
  'lookup-refused',
  resource,
  parents,
];

/**
 * One entity by its key, null where the PIM has none or it can't be read. Those that are asked for within a moment share
 * one call.
 */
export function entityQuery(
  profileId: string,
  resource: ResourceName,
  parents: readonly string[],
  key: string,
) {
  return queryOptions({
    queryKey: ['profile', profileId, 'entity', resource, parents, key],
    queryFn: async ({ client }): Promise<Found> => {
      if (client.getQueryData(refusedKey(profileId, resource, parents)) === true) return null;
      return (await gathered(client, profileId, resource, parents, key)).get(key) ?? null;
    },
    staleTime: 300_000,
  });
}

function gathered(
  client: QueryClient,
  profileId: string,
  resource: ResourceName,
  parents: readonly string[],
  key: string,
): Promise<ReadonlyMap<string, Found>> {
  const place = JSON.stringify([profileId, resource, parents]);
  const waiting = batches.get(place);
  if (waiting) {
    waiting.keys.push(key);
    return waiting.answer;
  }
  const keys = [key];
  const read = async (): Promise<ReadonlyMap<string, Found>> => {
    await new Promise((resolve) => setTimeout(resolve, gatherMs));
    batches.delete(place);
    try {
      const { items } = await call(bridge().catalog.lookup, {
        profileId,
        resource,
        parents: [...parents],
        keys: [...new Set(keys)],
      });
      return new Map(items.map((item): [string, Found] => [item.key ?? '', item]));
    } catch (error) {
      // Labels are an extra: without them the codes are shown.
      if (!refusals.includes(problemOf(error).code)) throw error;
      client.setQueryData(refusedKey(profileId, resource, parents), true);
      return new Map();
    }
  };
  const answer = read();
  batches.set(place, { keys, answer });
  return answer;
}

/** One entity as it is kept or as soon as it is read; null where that failed, undefined before it is known, and without a key. */
export function useEntity(
  profileId: string,
  resource: ResourceName,
  parents: readonly string[],
  key: string | null,
): Found | undefined {
  const { data, isError } = useQuery({
    ...entityQuery(profileId, resource, parents, key ?? ''),
    enabled: key !== null && key !== '',
  });
  return data === undefined && isError ? null : data;
}
