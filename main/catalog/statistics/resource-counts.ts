import { type ResourceName, resourceNames } from '../../../preload/contract/catalog-resources.ts';
import type { ResourceCounts } from '../../../preload/contract/catalog-statistics.ts';
import { isAbort, toProblem } from '../../pim/problem-error.ts';
import { type CatalogSource, wholeList } from '../catalog-source.ts';

/** These lie in something else, and are counted there. */
const nested: ReadonlySet<ResourceName> = new Set([
  'attribute-options',
  'family-variants',
  'reference-entity-attributes',
  'reference-entity-attribute-options',
  'reference-entity-records',
  'asset-attributes',
  'asset-attribute-options',
  'assets',
  'app-catalog-products',
]);

/** How many there are of each resource; what can't be counted says why. @throws ProblemError as `CatalogSource.offers` */
export async function resourceCounts(source: CatalogSource, signal?: AbortSignal): Promise<ResourceCounts> {
  const { resources } = await source.offers(signal);
  const offered = new Set(resources.flatMap(({ resource, offered: there }) => (there ? [resource] : [])));
  const counted = resourceNames.filter((resource) => offered.has(resource) && !nested.has(resource));
  const counts = await Promise.all(
    counted.map(async (resource) => {
      try {
        const count = await source.count({ resource, parents: [], query: wholeList }, signal);
        return { resource, count, problem: null };
      } catch (error) {
        if (isAbort(error)) throw error;
        return { resource, count: null, problem: toProblem(error) };
      }
    }),
  );
  return { counts, readAt: new Date().toISOString() };
}
