import type { CallLanguage } from '../../preload/contract/catalog-records.ts';
import type { ListQuery, ResourceName } from '../../preload/contract/catalog-resources.ts';
import { type PimClient, pathCode } from '../pim/pim-client.ts';
import { createCapabilities } from '../pim/resources/root-listing.ts';
import type { CatalogSource } from './catalog-source.ts';
import { apiCallText } from './live/api-call-text.ts';
import { withIdentifiers } from './live/identified-products.ts';
import { createLiveCatalogSource } from './live/live-catalog-source.ts';
import { liveResources } from './live/live-resources.ts';
import { listAddress, pathOf } from './live/read-list.ts';
import type { CacheFolder } from './media/cache-folder.ts';
import { createMediaFiles, type MediaFiles } from './media/media-files.ts';
import { type CategoryTree, createCategoryTree } from './structure/category-tree.ts';

/** What a call is about: a list, or one entity of it. */
export interface CallQuestion {
  resource: ResourceName;
  parents: readonly string[];
  query: ListQuery;
  key: string | null;
  language: CallLanguage;
}

/** The catalog of one profile with what is kept of it while it is used. */
export interface Explorer {
  source: CatalogSource;
  categories: CategoryTree;
  media: MediaFiles;
  /** A call of the API as text, without a secret. @throws ProblemError `invalid-argument`; as `PimClient.get` */
  callText(question: CallQuestion, signal?: AbortSignal): Promise<string>;
}

export function createExplorer(client: PimClient, cache: CacheFolder): Explorer {
  const capabilities = createCapabilities(client);
  const source = withIdentifiers(createLiveCatalogSource({ client, capabilities }));
  return {
    source,
    categories: createCategoryTree(source),
    media: createMediaFiles({ client, cache }),
    async callText({ resource, parents, query, key, language }, signal) {
      const offered = await capabilities(signal);
      const live = liveResources(offered)[resource];
      const list = listAddress(live, { parents, query }, { part: 0, page: null, after: null }, 100);
      const address = key === null ? list : { path: `${pathOf(live, parents)}/${pathCode(key)}`, query: {} };
      const written = Object.entries(address.query).flatMap(([name, value]): [string, string][] =>
        value === undefined ? [] : [[name, String(value)]],
      );
      const { baseUrl } = client;
      const byUuid = offered.offers('/products-uuid');
      const { paging } = live;
      const call = {
        baseUrl,
        path: address.path,
        query: Object.fromEntries(written),
        resource,
        byUuid,
        parents,
        key,
        paging,
      };
      return apiCallText(call, language);
    },
  };
}
