import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SavedView } from '../../preload/contract/catalog-views.ts';
import { bridge, call } from '../app/pimscope.ts';
import { viewsQuery } from '../catalog/remembered-columns.ts';

/** Saves a view, new or in place of the one with its id. */
export function useSaveView(profileId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (view: Omit<SavedView, 'changedAt'>) =>
      call(bridge().catalog.saveView, { profileId, view: withoutMoment(view) }),
    onSuccess: (views) => client.setQueryData(viewsQuery(profileId).queryKey, views),
  });
}

export function useRemoveView(profileId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (viewId: string) => call(bridge().catalog.removeView, { profileId, viewId }),
    onSuccess: (views) => client.setQueryData(viewsQuery(profileId).queryKey, views),
  });
}

function withoutMoment({
  id,
  name,
  resource,
  parents,
  family,
  query,
  locale,
  columns,
}: Omit<SavedView, 'changedAt'>): Omit<SavedView, 'changedAt'> {
  return { id, name, resource, parents, family, query, locale, columns };
}
