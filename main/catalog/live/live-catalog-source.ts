import type { ListQuery, ResourceName } from '../../../preload/contract/catalog-resources.ts';
import type { PimClient } from '../../pim/pim-client.ts';
import { ProblemError, problem } from '../../pim/problem-error.ts';
import type { Capabilities } from '../../pim/resources/root-listing.ts';
import type { SharedReading } from '../../pim/shared-reading.ts';
import { type CatalogSource, wholeList } from '../catalog-source.ts';
import { readPlace, writePlace } from './list-place.ts';
import { type LiveResources, liveResources, offersOf } from './live-resources.ts';
import { readEntities, readEntity } from './read-entities.ts';
import { readCount, readListPage } from './read-list.ts';
import { longLists, splitSearch } from './split-search.ts';

export interface LiveCatalogSourceOptions {
  client: PimClient;
  /** What the PIM offers, read once (`createCapabilities`). */
  capabilities: SharedReading<Capabilities>;
}

const withExtras: ListQuery = {
  ...wholeList,
  withAttributeOptions: true,
  withQualityScores: true,
  withCompletenesses: true,
};
/** No item has two of these. */
const singleValued: ReadonlySet<string> = new Set(['uuid', 'identifier', 'code', 'family', 'parent']);

/** The catalog as the PIM answers now. */
export function createLiveCatalogSource({ client, capabilities }: LiveCatalogSourceOptions): CatalogSource {
  const resourceOf = async <R extends ResourceName>(
    name: R,
    signal: AbortSignal | undefined,
  ): Promise<LiveResources[R]> => liveResources(await capabilities(signal))[name];

  const isIdentifier = async (property: string, signal: AbortSignal | undefined): Promise<boolean> => {
    const call = {
      client,
      resource: await resourceOf('attributes', signal),
      parents: [],
      query: wholeList,
      signal,
    };
    const [attribute] = await readEntities(call, [property]);
    return attribute?.item?.type === 'pim_catalog_identifier';
  };

  /** The calls that a search makes; one where it fits or can't be split. */
  const partsOf = async (
    { search }: ListQuery,
    signal: AbortSignal | undefined,
  ): Promise<(string | null)[]> => {
    if (search === null) return [null];
    for (const property of longLists(search)) {
      if (singleValued.has(property) || (await isIdentifier(property, signal)))
        return splitSearch(search, property);
    }
    return [search];
  };

  return {
    offers: async (signal) => offersOf(await capabilities(signal)),
    async list({ resource: name, parents, query, cursor, limit }, signal) {
      refuseOffline(query);
      const resource = await resourceOf(name, signal);
      const place = readPlace(cursor);
      const parts = await partsOf(query, signal);
      const search = parts[place.part] ?? null;
      const page = await readListPage(
        { client, resource, parents, query: { ...query, search }, signal },
        place,
        limit,
      );
      const following =
        place.part + 1 < parts.length ? { part: place.part + 1, page: null, after: null } : null;
      const next = page.next === null ? following : { part: place.part, ...page.next };
      return {
        resource: name,
        items: page.items,
        next: next === null ? null : writePlace(next),
        count: parts.length > 1 ? null : page.count,
        readAt: now(),
        origin: 'live',
      };
    },
    async count({ resource: name, parents, query }, signal) {
      refuseOffline(query);
      const resource = await resourceOf(name, signal);
      const parts = await partsOf(query, signal);
      const counts = await Promise.all(
        parts.map((search) => readCount({ client, resource, parents, query: { ...query, search }, signal })),
      );
      return counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0);
    },
    async entity({ resource: name, parents, key, extras = false }, signal) {
      const resource = await resourceOf(name, signal);
      const query = extras ? withExtras : wholeList;
      const entity = await readEntity({ client, resource, parents, query, signal }, key);
      return { resource: name, entity, readAt: now(), origin: 'live' };
    },
    async lookup({ resource: name, parents, keys }, signal) {
      const resource = await resourceOf(name, signal);
      const items = await readEntities({ client, resource, parents, query: wholeList, signal }, keys);
      return { resource: name, items, readAt: now(), origin: 'live' };
    },
  };
}

/** @throws ProblemError `only-offline` for what the API has no way to ask */
function refuseOffline({ text, sort }: ListQuery): void {
  if ((text ?? '') !== '' || sort !== undefined) throw new ProblemError(problem('only-offline'));
}

function now(): string {
  return new Date().toISOString();
}
