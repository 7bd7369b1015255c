import type {
  CatalogEntity,
  CatalogLookup,
  CatalogPage,
  ResourceName,
} from '../../../../preload/contract/catalog-resources.ts';
import type { CatalogSource, EntityRequest, ListRequest, LookupRequest } from '../../catalog-source.ts';
import type { Peer } from '../worker/peer.ts';
import type { workerCalls } from '../worker/worker-calls.ts';

type Worker = Pick<Peer<typeof workerCalls>, 'call'>;

/**
 * The catalog of a mirror, asked in the worker that searches.
 *
 * @param path of the mirror's file
 */
export function createMirrorCatalogSource(worker: () => Worker, path: () => string): CatalogSource {
  // An answer is of the resource that was asked for, which its schema can't say.
  /* oxlint-disable typescript/no-unsafe-type-assertion */
  return {
    offers: async (signal) => worker().call('catalogOffers', { path: path() }, signal),
    async list<R extends ResourceName>({ parents, ...rest }: ListRequest<R>, signal?: AbortSignal) {
      const argument = { path: path(), parents: [...parents], ...rest };
      return (await worker().call('catalogList', argument, signal)) as CatalogPage<R>;
    },
    async count({ parents, ...rest }, signal) {
      return worker().call('catalogCount', { path: path(), parents: [...parents], ...rest }, signal);
    },
    async entity<R extends ResourceName>(request: EntityRequest<R>, signal?: AbortSignal) {
      const { parents, extras = false, ...rest } = request;
      const argument = { path: path(), parents: [...parents], extras, ...rest };
      return (await worker().call('catalogEntity', argument, signal)) as CatalogEntity<R>;
    },
    async lookup<R extends ResourceName>(request: LookupRequest<R>, signal?: AbortSignal) {
      const { parents, keys, ...rest } = request;
      const argument = { path: path(), parents: [...parents], keys: [...keys], ...rest };
      return (await worker().call('catalogLookup', argument, signal)) as CatalogLookup<R>;
    },
  };
  /* oxlint-enable typescript/no-unsafe-type-assertion */
}
