import { queryOptions } from '@tanstack/react-query';
import { bridge, call } from '../app/pimscope.ts';
import { plainQuery } from '../record/plain-query.ts';

/** So many found categories are shown. */
export const mostFound = 100;

/** Categories by exact code, and by code and label in the trees that were opened. */
export function foundCategoriesQuery(profileId: string, text: string) {
  return queryOptions({
    queryKey: ['profile', profileId, 'found-categories', text],
    queryFn: ({ signal }) =>
      call(
        bridge().catalog.searchCategories,
        { profileId, text: text.slice(0, 200), most: mostFound },
        signal,
      ),
    // More is found as more trees are opened.
    staleTime: 0,
    gcTime: 0,
  });
}

/** The filter for what is in a category; `IN CHILDREN` holds the category itself too (api.akeneo.com, filters). */
export function categoryFilter(code: string, withChildren: boolean): string {
  return JSON.stringify({ categories: [{ operator: withChildren ? 'IN CHILDREN' : 'IN', value: [code] }] });
}

/** How many products are in a category; null where the PIM does not tell. */
export function categoryCountQuery(profileId: string, code: string, withChildren: boolean) {
  return queryOptions({
    queryKey: ['profile', profileId, 'category-count', code, withChildren],
    queryFn: ({ signal }) =>
      call(
        bridge().catalog.count,
        {
          profileId,
          resource: 'products',
          parents: [],
          query: { ...plainQuery, search: categoryFilter(code, withChildren) },
        },
        signal,
      ),
    staleTime: 60_000,
  });
}
