import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import { mirrorStateQuery } from '../mirror/mirror-queries.ts';
import { useOrigin } from '../mirror/use-origin.ts';
import { understoodItems } from '../ui/raw-items.tsx';
import { channelsQuery } from './catalog-queries.ts';
import { countQuery, wholeList } from './explorer-queries.ts';
import type { LabelLocale } from './label-locale.ts';
import type { ListColumn } from './list-column.ts';
import type { ListSetup } from './list-store.ts';
import { useListDatasource } from './use-list-datasource.ts';
import { useListQuery } from './use-list-query.ts';

interface ReadingOptions {
  profileId: string;
  resource: ResourceName;
  parents: string[];
  setup: ListSetup;
  columns: readonly ListColumn[];
  labels: LabelLocale;
  /** In which channel values are shown; null for any. */
  channel: string | null;
}

/** A list as it is asked for and read: what with, from where, how far, how many there are, and reading it anew. */
export function useListReading(options: ReadingOptions) {
  const { profileId, resource, parents, setup, columns, labels, channel } = options;
  const queryClient = useQueryClient();
  const { origin, copyAt } = useOrigin(profileId);
  const isOffline = origin === 'mirror';
  const channels = useQuery({ ...channelsQuery(profileId), enabled: isOffline }).data?.items ?? [];
  const { query, generation } = useListQuery(
    profileId,
    {
      resource,
      // What differs by channel or locale has an order in one of them only.
      locale: labels.locale ?? labels.active[0] ?? null,
      channel: channel ?? understoodItems(channels)[0]?.code ?? null,
    },
    setup,
    columns,
    origin,
  );
  const [revision, setRevision] = useState(0);
  const sort = query?.sort ? setup.sort : null;
  const request = query && {
    profileId,
    resource,
    parents,
    query,
    origin,
    sort,
    copyAt: isOffline ? copyAt : null,
  };
  const { datasource, progress, failure } = useListDatasource(request, revision);
  const counted = useQuery({
    ...countQuery(profileId, resource, parents, query ?? wholeList),
    enabled: query !== null && progress.readAt !== null && progress.count === null && !progress.complete,
  });
  useEffect(() => {
    // Another window has changed it.
    if (progress.origin !== null && progress.origin !== origin)
      void queryClient.invalidateQueries({ queryKey: mirrorStateQuery(profileId).queryKey });
  }, [progress.origin, origin, queryClient, profileId]);
  return {
    query,
    generation,
    origin,
    isOffline,
    sort,
    datasource,
    progress,
    failure,
    /** Of all; null while it is not known. */
    count: progress.complete ? progress.loaded : (progress.count ?? counted.data?.count ?? null),
    refresh: () => {
      setRevision((known) => known + 1);
      void queryClient.invalidateQueries({ queryKey: ['profile', profileId, 'count', resource] });
      void queryClient.invalidateQueries({ queryKey: ['profile', profileId, 'record'] });
    },
  };
}
