import type { CatalogProgress } from '../../../preload/contract/catalog-structure.ts';
import type { Explorers } from '../../catalog/explorers.ts';
import { catalogSample } from '../../catalog/statistics/catalog-sample.ts';
import { familySizes } from '../../catalog/statistics/family-sizes.ts';
import { resourceCounts } from '../../catalog/statistics/resource-counts.ts';
import type { HandlersOf } from '../handlers.ts';

export function catalogStatisticsHandlers(
  explorers: Explorers,
  tell: (progress: CatalogProgress) => void,
): HandlersOf<'catalogStatistics'> {
  const sourceOf = async (profileId: string) => (await explorers.of(profileId)).source;
  const telling = (attemptId: string) => (done: number, total: number | null) =>
    tell({ attemptId, done, total });
  return {
    counts: async ({ profileId }, { signal }) => resourceCounts(await sourceOf(profileId), signal),
    familySizes: async ({ profileId, attemptId }, { signal }) =>
      familySizes(await sourceOf(profileId), telling(attemptId), signal),
    sample: async ({ profileId, size, attemptId }, { signal }) =>
      catalogSample(await sourceOf(profileId), size, telling(attemptId), signal),
  };
}
