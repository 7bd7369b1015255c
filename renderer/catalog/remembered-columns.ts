import { queryOptions } from '@tanstack/react-query';
import { type ResourceName, resourceNames } from '../../preload/contract/catalog-resources.ts';
import type { CatalogViews, SavedView } from '../../preload/contract/catalog-views.ts';
import { bridge, call } from '../app/pimscope.ts';
import { wholeList } from './explorer-queries.ts';
import type { ColumnSetting } from './list-store.ts';

/** Saved views and visits of a profile. */
export function viewsQuery(profileId: string) {
  return queryOptions({
    queryKey: ['profile', profileId, 'views'],
    queryFn: ({ signal }) => call(bridge().catalog.views, { profileId }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Ids of columns that are remembered by themselves begin so; those of views that somebody saved are random. */
const start = '00000000-';

/** Whether a view only remembers the last columns of a list: it is not one of those that somebody saved. */
export function isRemembered({ id }: Pick<SavedView, 'id'>): boolean {
  return id.startsWith(start);
}

/** The columns that a list had last, of one family where it showed only that. */
export function rememberedView(
  views: CatalogViews | undefined,
  resource: ResourceName,
  family: string | null,
): SavedView | undefined {
  return views?.views.find(
    (view) => isRemembered(view) && view.resource === resource && view.family === family,
  );
}

/** Keeps the columns of a list for the next time. @throws ProblemError `file-not-writable` */
export function rememberColumns(
  profileId: string,
  known: SavedView | undefined,
  resource: ResourceName,
  family: string | null,
  columns: readonly ColumnSetting[],
): Promise<CatalogViews> {
  const general = `${start}0000-8000-8000-${String(resourceNames.indexOf(resource)).padStart(12, '0')}`;
  const id = known?.id ?? (family === null ? general : `${start}${crypto.randomUUID().slice(start.length)}`);
  const view = {
    id,
    name: family ?? resource,
    resource,
    parents: [],
    family,
    query: wholeList,
    locale: null,
    columns: [...columns],
  };
  return call(bridge().catalog.saveView, { profileId, view });
}
