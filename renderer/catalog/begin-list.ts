import type { QueryClient } from '@tanstack/react-query';
import { filtersAttributes } from '../../preload/contract/catalog-filter.ts';
import { type ResourceName, resourceNameSchema } from '../../preload/contract/catalog-resources.ts';
import { mirrorStateQuery } from '../mirror/mirror-queries.ts';
import { askEarly } from './early-page.ts';
import { offersQuery } from './explorer-queries.ts';
import { startColumns } from './list-column.ts';
import { pageSize } from './list-reader.ts';
import { listPlace, setupOf } from './list-store.ts';
import { viewsQuery } from './remembered-columns.ts';
import { columnsOf, knownSettings, settingsOf } from './use-columns.ts';
import { familyOfFilter, liveQuery } from './use-list-query.ts';

/**
 * Asks for the first page of a list as soon as somebody goes to it, where all that it is asked with is known: its screen
 * takes a while to be drawn, and would ask the same. An offline copy is quick enough without.
 */
export function beginList(client: QueryClient, profileId: string, named: string, parents: string[]): void {
  const known = resourceNameSchema.safeParse(named);
  const generation = client.getQueryData(offersQuery(profileId).queryKey)?.generation;
  const views = client.getQueryData(viewsQuery(profileId).queryKey);
  const origin = client.getQueryData(mirrorStateQuery(profileId).queryKey)?.origin;
  if (!known.success || generation === undefined || !views || origin !== 'live') return;
  const resource: ResourceName = known.data;
  const setup = setupOf(listPlace(profileId, resource, parents));
  const family = filtersAttributes(resource) ? familyOfFilter(setup.filter) : null;
  const settings = knownSettings(setup, views, resource, family) ?? settingsOf(startColumns[resource]);
  const query = liveQuery(resource, setup, columnsOf(resource, settings), generation);
  askEarly({ profileId, resource, parents, query, cursor: null, limit: pageSize });
}
