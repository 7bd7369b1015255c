import type { ResourceName } from '../../../preload/contract/catalog-resources.ts';
import type { CatalogProgress } from '../../../preload/contract/catalog-structure.ts';
import type { Basics } from '../../catalog/basics.ts';
import type { Catalog } from '../../catalog/browse.ts';
import type { Explorers } from '../../catalog/explorers.ts';
import { withRawAsText } from '../../catalog/raw-as-text.ts';
import { categoryPaths } from '../../catalog/record/category-paths.ts';
import { connectorView } from '../../catalog/record/connector-view.ts';
import { readAssociations } from '../../catalog/record/read-associations.ts';
import { readRecord } from '../../catalog/record/read-record.ts';
import { readVariants } from '../../catalog/record/read-variants.ts';
import { attributePage, channelPage, familyPage } from '../../catalog/structure/structure-pages.ts';
import { whereUsed } from '../../catalog/structure/where-used.ts';
import { createStructureDirectory } from '../../catalog/structure-directory.ts';
import type { ViewsStore } from '../../catalog/views/views-store.ts';
import type { ProfileStore } from '../../profiles/profile-store.ts';
import type { Sessions } from '../../profiles/sessions.ts';
import type { HandlersOf } from '../handlers.ts';

export interface CatalogHandlersOptions {
  profiles: ProfileStore;
  sessions: Sessions;
  explorers: Explorers;
  views: ViewsStore;
  tell: (progress: CatalogProgress) => void;
  openInAkeneo: OpenEntityInAkeneo;
  /** Asks where to write a file of this name; null when nobody wants to. */
  chooseMediaTarget: (name: string) => Promise<string | null>;
}

/** Opens the page of an entity in Akeneo. */
type OpenEntityInAkeneo = (profileId: string, resource: ResourceName, key: string) => Promise<void>;

export function catalogHandlers(options: CatalogHandlersOptions): HandlersOf<'catalog'> {
  const { profiles, sessions, explorers, views, tell, openInAkeneo, chooseMediaTarget } = options;
  const catalogOf = async (profileId: string): Promise<Catalog> =>
    (await sessions.of(profiles.get(profileId))).catalog;
  /** Of the mirror where that is browsed, else of the PIM. */
  const basicsOf = async (profileId: string): Promise<Basics> =>
    (await explorers.of(profileId)).basics ?? catalogOf(profileId);
  const sourceOf = async (profileId: string) => (await explorers.of(profileId)).source;
  const telling = (attemptId: string) => (done: number, total: number | null) =>
    tell({ attemptId, done, total });
  /** Views belong to a profile that there is. @throws ProblemError `profile-not-found` */
  const known = (profileId: string) => profiles.get(profileId).id;

  return {
    channels: async ({ profileId }, { signal }) => (await basicsOf(profileId)).channels(signal),
    locales: async ({ profileId }, { signal }) => (await basicsOf(profileId)).locales(signal),
    currencies: async ({ profileId }, { signal }) => (await basicsOf(profileId)).currencies(signal),
    productCount: async ({ profileId }, { signal }) => (await basicsOf(profileId)).productCount(signal),
    products: async ({ profileId, ...page }, { signal }) =>
      (await catalogOf(profileId)).products(page, signal),
    product: async ({ profileId, ...record }, { signal }) =>
      (await catalogOf(profileId)).product(record, signal),

    offers: async ({ profileId }, { signal }) => (await sourceOf(profileId)).offers(signal),
    list: async ({ profileId, ...request }, { signal }) =>
      withRawAsText(await (await sourceOf(profileId)).list(request, signal)),
    count: async ({ profileId, ...request }, { signal }) => ({
      count: await (await sourceOf(profileId)).count(request, signal),
      readAt: new Date().toISOString(),
    }),
    entity: async ({ profileId, ...request }, { signal }) =>
      (await sourceOf(profileId)).entity(request, signal),
    lookup: async ({ profileId, ...request }, { signal }) =>
      (await sourceOf(profileId)).lookup(request, signal),
    record: async ({ profileId, ...which }, { signal }) =>
      readRecord(await sourceOf(profileId), which, signal),
    variants: async ({ profileId, ...which }, { signal }) =>
      readVariants(await sourceOf(profileId), which, signal),
    associations: async ({ profileId, ...which }, { signal }) =>
      readAssociations(await sourceOf(profileId), which, signal),
    connectorView: async ({ profileId, ...question }, { signal }) =>
      connectorView(await sourceOf(profileId), question, signal),
    callText: async ({ profileId, ...question }, { signal }) => ({
      text: await (await explorers.of(profileId)).callText(question, signal),
    }),
    media: async ({ profileId, ...which }, { signal }) =>
      (await explorers.of(profileId)).media.content(which, signal),
    saveMedia: async ({ profileId, name, attemptId, ...which }, { signal }) => {
      const { media } = await explorers.of(profileId);
      const path = await chooseMediaTarget(name);
      if (path === null || signal.aborted) return { path: null };
      const told = telling(attemptId);
      await media.save(which, path, (bytes) => told(bytes, null), signal);
      return { path };
    },
    categoryChildren: async ({ profileId, parent, refresh, attemptId }, { signal }) => {
      const { categories } = await explorers.of(profileId);
      if (refresh) categories.forget();
      return categories.children(parent, telling(attemptId), signal);
    },
    searchCategories: async ({ profileId, text, most }, { signal }) => {
      const { categories, source } = await explorers.of(profileId);
      const found = await categories.search(text, most, signal);
      const codes = found.map(({ code }) => code);
      const paths = await categoryPaths(createStructureDirectory(source), codes, signal);
      return found.map(({ code, labels }, at) => ({ code, labels, path: paths[at]?.path ?? [] }));
    },
    familyPage: async ({ profileId, code }, { signal }) =>
      familyPage(await sourceOf(profileId), code, signal),
    attributePage: async ({ profileId, ...which }, { signal }) =>
      attributePage(await sourceOf(profileId), which, signal),
    channelPage: async ({ profileId, code }, { signal }) =>
      channelPage(await sourceOf(profileId), code, signal),
    whereUsed: async ({ profileId, attemptId, ...question }, { signal }) =>
      whereUsed(await sourceOf(profileId), question, telling(attemptId), signal),

    views: ({ profileId }) => views.of(known(profileId)),
    saveView: ({ profileId, view }) => views.save(known(profileId), view),
    removeView: ({ profileId, viewId }) => views.remove(known(profileId), viewId),
    visit: ({ profileId, visit }) => {
      views.visit(known(profileId), visit);
      return undefined;
    },
    openInAkeneo: async ({ profileId, resource, key }) => {
      await openInAkeneo(profileId, resource, key);
      return undefined;
    },
    forgetVisits: ({ profileId }) => views.forgetVisits(known(profileId)),
    filters: ({ profileId }) => ({ filters: views.filtersOf(known(profileId)) }),
    noteFilter: ({ profileId, filter }) => ({ filters: views.noteFilter(known(profileId), filter) }),
    forgetFilters: ({ profileId }) => ({ filters: views.forgetFilters(known(profileId)) }),
  };
}
