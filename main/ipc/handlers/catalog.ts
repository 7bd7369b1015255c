import type { Catalog } from '../../catalog/browse.ts';
import type { ProfileStore } from '../../profiles/profile-store.ts';
import type { Sessions } from '../../profiles/sessions.ts';
import type { HandlersOf } from '../handlers.ts';

export function catalogHandlers(profiles: ProfileStore, sessions: Sessions): HandlersOf<'catalog'> {
  const catalogOf = async (profileId: string): Promise<Catalog> =>
    (await sessions.of(profiles.get(profileId))).catalog;
  return {
    channels: async ({ profileId }, { signal }) => (await catalogOf(profileId)).channels(signal),
    locales: async ({ profileId }, { signal }) => (await catalogOf(profileId)).locales(signal),
    currencies: async ({ profileId }, { signal }) => (await catalogOf(profileId)).currencies(signal),
    productCount: async ({ profileId }, { signal }) => (await catalogOf(profileId)).productCount(signal),
    products: async ({ profileId, ...page }, { signal }) =>
      (await catalogOf(profileId)).products(page, signal),
    product: async ({ profileId, ...record }, { signal }) =>
      (await catalogOf(profileId)).product(record, signal),
  };
}
