import type { ItemOf, ResourceName } from '../../../../preload/contract/catalog-resources.ts';
import type { Resource } from '../../../pim/resources/resource.ts';
import { liveResources } from '../../live/live-resources.ts';

/** How the items of a resource are understood that a mirror keeps. */
export function keptResource<R extends ResourceName>(
  name: R,
  byUuid: boolean,
  oldMeasurements = false,
): Resource<ItemOf<R>> {
  return liveResources({
    host: null,
    routes: 0,
    offers: (path) =>
      path === '/products-uuid' ? byUuid : path !== '/measurement-families' || !oldMeasurements,
  })[name];
}
