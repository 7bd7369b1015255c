import type { CallLanguage } from '../../preload/contract/catalog-records.ts';
import type { ListQuery, ResourceName } from '../../preload/contract/catalog-resources.ts';
import { type PimClient, pathCode } from '../pim/pim-client.ts';
import { type Capabilities, createCapabilities } from '../pim/resources/root-listing.ts';
import { type Basics, offlineBasics } from './basics.ts';
import type { CatalogSource } from './catalog-source.ts';
import { apiCallText } from './live/api-call-text.ts';
import { withIdentifiers } from './live/identified-products.ts';
import { createLiveCatalogSource } from './live/live-catalog-source.ts';
import { liveResources } from './live/live-resources.ts';
import { listAddress, pathOf } from './live/read-list.ts';
import type { CacheFolder } from './media/cache-folder.ts';
import { createKeptMedia, createMediaFiles, type MediaFiles, type ThumbnailOf } from './media/media-files.ts';
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
  /** Channels, locales and currencies where they are read from a copy; null where the PIM is asked. */
  basics: Basics | null;
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
    basics: null,
    callText: async (question, signal) => callText(client.baseUrl, await capabilities(signal), question),
  };
}

export interface OfflineExplorerOptions {
  /** The catalog as it is in a mirror. */
  source: CatalogSource;
  baseUrl: string;
  cache: CacheFolder;
  /** The small pictures that the mirror keeps. */
  thumbnailOf: ThumbnailOf;
}

/** The catalog of a mirror: nothing goes over the network. */
export function createOfflineExplorer(options: OfflineExplorerOptions): Explorer {
  const { source: kept, baseUrl, cache, thumbnailOf } = options;
  const source = withIdentifiers(kept);
  return {
    source,
    categories: createCategoryTree(source),
    media: createKeptMedia(cache, thumbnailOf),
    basics: offlineBasics(source),
    async callText(question, signal) {
      const { byUuid } = await source.offers(signal);
      const offers = (path: string) => path !== '/products-uuid' || byUuid;
      return callText(baseUrl, { host: null, routes: 0, offers }, question);
    },
  };
}

function callText(baseUrl: string, offered: Capabilities, question: CallQuestion): string {
  const { resource, parents, query, key, language } = question;
  const live = liveResources(offered)[resource];
  const list = listAddress(live, { parents, query }, { part: 0, page: null, after: null }, 100);
  const address = key === null ? list : { path: `${pathOf(live, parents)}/${pathCode(key)}`, query: {} };
  const written = Object.entries(address.query).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const { paging } = live;
  const call = {
    baseUrl,
    path: address.path,
    query: Object.fromEntries(written),
    resource,
    byUuid: offered.offers('/products-uuid'),
    parents,
    key,
    paging,
  };
  return apiCallText(call, language);
}
