import { useQuery } from '@tanstack/react-query';
import type { CatalogOrigin } from '../../preload/contract/catalog-resources.ts';
import { isFilled, mirrorStateQuery } from './mirror-queries.ts';

export interface Origin {
  /** Where the catalog of the profile is read from. */
  origin: CatalogOrigin;
  /** From when its offline copy is; null where there is none that can be browsed. */
  copyAt: string | null;
}

/** Where a profile's catalog is read from, and whether there is a copy of it. */
export function useOrigin(profileId: string): Origin {
  const { data } = useQuery(mirrorStateQuery(profileId));
  const copyAt = isFilled(data) ? (data?.updatedAt ?? data?.filledAt ?? null) : null;
  return { origin: data?.origin ?? 'live', copyAt };
}
