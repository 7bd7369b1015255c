import type { Peer } from '../../../workers/peer.ts';
import type { CatalogSource } from '../../catalog-source.ts';
import type { workerCalls } from '../worker/worker-calls.ts';
import { understandItems } from './understand-items.ts';

const origin = 'mirror';

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
      const { resource } = rest;
      const argument = { path: path(), parents: [...parents], ...rest };
      const { next, count, readAt, ...written } = await worker().call('catalogList', argument, signal);
      const items = await understandItems(resource, written, signal);
      return { resource, items, next, count, readAt, origin };
    },
    async count({ parents, ...rest }, signal) {
      return worker().call('catalogCount', { path: path(), parents: [...parents], ...rest }, signal);
    },
    async entity({ parents, extras = false, ...rest }, signal) {
      const { resource } = rest;
      const argument = { path: path(), parents: [...parents], extras, ...rest };
      const { readAt, ...written } = await worker().call('catalogEntity', argument, signal);
      const [entity] = await understandItems(resource, written, signal);
      if (entity === undefined) throw new Error('The worker answered without an item.');
      return { resource, entity, readAt, origin };
    },
    async lookup({ parents, keys, ...rest }, signal) {
      const { resource } = rest;
      const argument = { path: path(), parents: [...parents], keys: [...keys], ...rest };
      const { readAt, ...written } = await worker().call('catalogLookup', argument, signal);
      return { resource, items: await understandItems(resource, written, signal), readAt, origin };
    },
  };
}
