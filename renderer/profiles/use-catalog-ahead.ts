import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { offersQuery } from '../catalog/explorer-queries.ts';
import { viewsQuery } from '../catalog/remembered-columns.ts';
import { mirrorStateQuery } from '../mirror/mirror-queries.ts';

/**
 * Loads the code of the catalog, and what its lists are asked with, while an opened profile is looked at: as soon as
 * nothing else of it is being read and the window has nothing to do. Nothing of the catalog itself is asked for.
 */
export function useCatalogAhead(profileId: string): void {
  const router = useRouter();
  const queryClient = useQueryClient();
  const isQuiet = useIsFetching({ queryKey: ['profile', profileId] }) === 0;
  useEffect(() => {
    // Tests run where nothing is ever idle.
    if (!isQuiet || typeof window.requestIdleCallback !== 'function') return undefined;
    const idle = window.requestIdleCallback(() => {
      // What fails here is asked again, and told, where it is needed.
      void router.preloadRoute({ to: '/profiles/$profileId/catalog', params: { profileId } });
      void queryClient.prefetchQuery(offersQuery(profileId));
      void queryClient.prefetchQuery(viewsQuery(profileId));
      void queryClient.prefetchQuery(mirrorStateQuery(profileId));
    });
    return () => window.cancelIdleCallback(idle);
  }, [isQuiet, router, queryClient, profileId]);
}
