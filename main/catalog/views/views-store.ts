import { z } from 'zod';
import {
  type CatalogViews,
  catalogViewsSchema,
  type PastFilter,
  pastFilterSchema,
  type SavedView,
  type Visit,
} from '../../../preload/contract/catalog-views.ts';
import type { VersionedFile } from '../../storage/versioned-file.ts';

const mostViews = 200;
const mostVisits = 200;
const mostFilters = 30;

const keptSchema = catalogViewsSchema.extend({ filters: z.array(pastFilterSchema).default([]) });
export const viewsFileSchema = z.object({ profiles: z.record(z.string(), keptSchema) });
type Kept = z.output<typeof keptSchema>;
export type ViewsContent = z.output<typeof viewsFileSchema>;

/** Saved views and visits by profile. Writing throws ProblemError `file-not-writable`, `profiles-newer`. */
export interface ViewsStore {
  of(profileId: string): CatalogViews;
  /** Adds a view or replaces the one with its id; of more than 200 the one that was changed first goes. */
  save(profileId: string, view: Omit<SavedView, 'changedAt'>): CatalogViews;
  remove(profileId: string, viewId: string): CatalogViews;
  /** Puts a visit first; the same entity stands there once. The last 200 are kept. */
  visit(profileId: string, visit: Omit<Visit, 'at'>): void;
  forgetVisits(profileId: string): CatalogViews;
  filtersOf(profileId: string): PastFilter[];
  /** Puts a filter first; the same stands there once. The last 30 are kept. */
  noteFilter(profileId: string, filter: PastFilter): PastFilter[];
  forgetFilters(profileId: string): PastFilter[];
  /** Removes those of all profiles but these. */
  keepOnly(profileIds: readonly string[]): void;
}

export function createViewsStore(file: VersionedFile<ViewsContent>, now: () => Date): ViewsStore {
  const kept = (profileId: string): Kept =>
    file.content.profiles[profileId] ?? { views: [], visits: [], filters: [] };
  const of = (profileId: string): CatalogViews => {
    const { views, visits } = kept(profileId);
    return { views, visits };
  };
  const change = (profileId: string, changed: Partial<Kept>): CatalogViews => {
    const next = { ...kept(profileId), ...changed };
    file.replace({ profiles: { ...file.content.profiles, [profileId]: next } });
    return of(profileId);
  };
  const changeFilters = (profileId: string, filters: PastFilter[]): PastFilter[] => {
    change(profileId, { filters });
    return filters;
  };
  return {
    of,
    save(profileId, view) {
      const others = of(profileId).views.filter(({ id }) => id !== view.id);
      const newest = others.sort((one, other) => other.changedAt.localeCompare(one.changedAt));
      const views = [{ ...view, changedAt: now().toISOString() }, ...newest].slice(0, mostViews);
      return change(profileId, { views: views.sort((one, other) => one.name.localeCompare(other.name)) });
    },
    remove: (profileId, viewId) =>
      change(profileId, { views: of(profileId).views.filter(({ id }) => id !== viewId) }),
    visit(profileId, visit) {
      const others = of(profileId).visits.filter((other) => !isSame(other, visit));
      const visits = [{ ...visit, at: now().toISOString() }, ...others].slice(0, mostVisits);
      change(profileId, { visits });
    },
    forgetVisits: (profileId) => change(profileId, { visits: [] }),
    filtersOf: (profileId) => kept(profileId).filters,
    noteFilter(profileId, filter) {
      const text = JSON.stringify(filter);
      const others = kept(profileId).filters.filter((other) => JSON.stringify(other) !== text);
      return changeFilters(profileId, [filter, ...others].slice(0, mostFilters));
    },
    forgetFilters: (profileId) => changeFilters(profileId, []),
    keepOnly(profileIds) {
      const { profiles } = file.content;
      const kept = Object.entries(profiles).filter(([id]) => profileIds.includes(id));
      if (kept.length < Object.keys(profiles).length) file.replace({ profiles: Object.fromEntries(kept) });
    },
  };
}

function isSame(one: Omit<Visit, 'at'>, other: Omit<Visit, 'at'>): boolean {
  return (
    one.resource === other.resource &&
    one.key === other.key &&
    one.parents.join('\n') === other.parents.join('\n')
  );
}
