import type { ResourceName } from '../../../../preload/contract/catalog-resources.ts';
import type { Peer } from '../../../workers/peer.ts';
import type { CatalogSource } from '../../catalog-source.ts';
import type { workerCalls } from '../worker/worker-calls.ts';

type Worker = Pick<Peer<typeof workerCalls>, 'call'>;

/**
 * The catalog of a mirror, asked in the worker that searches.
 *
 * @param path of the mirror's file
 */
export function createMirrorCatalogSource(worker: () => Worker, path: () => string): CatalogSource {
  return {
    offers: async (signal) => worker().call('catalogOffers', { path: path() }, signal),
    async list({ parents, ...rest }, signal) {
      const argument = { path: path(), parents: [...parents], ...rest };
      return expectOf(rest.resource, await worker().call('catalogList', argument, signal));
    },
    async count({ parents, ...rest }, signal) {
      return worker().call('catalogCount', { path: path(), parents: [...parents], ...rest }, signal);
    },
    async entity({ parents, extras = false, ...rest }, signal) {
      const argument = { path: path(), parents: [...parents], extras, ...rest };
      return expectOf(rest.resource, await worker().call('catalogEntity', argument, signal));
    },
    async lookup({ parents, keys, ...rest }, signal) {
      const argument = { path: path(), parents: [...parents], keys: [...keys], ...rest };
      return expectOf(rest.resource, await worker().call('catalogLookup', argument, signal));
    },
  };
}

/** An answer as one of the resource that was asked for. @throws Error where it is of another one */
function expectOf<A extends OfResource>(resource: ResourceName, answer: OfResource): A {
  if (!isOf<A>(resource, answer)) throw new Error(`Asked for ${resource}, got ${answer.resource}`);
  return answer;
}

/** What an answer holds is of the resource that it names. */
function isOf<A extends OfResource>(resource: ResourceName, answer: OfResource): answer is A {
  return answer.resource === resource;
}

interface OfResource {
  resource: ResourceName;
}
