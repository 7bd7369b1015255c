import { wholeList } from '../../../../main/catalog/catalog-source.ts';
import { createLiveCatalogSource } from '../../../../main/catalog/live/live-catalog-source.ts';
import type { DemoPimOptions } from '../../../../main/demo-pim/demo-pim.ts';
import { createCapabilities } from '../../../../main/pim/resources/root-listing.ts';
import { accessTo, demoPim } from '../../support/demo-access.ts';

/** The live source on a demo PIM of its own. */
export async function demoSource(options: DemoPimOptions = {}) {
  const pim = await demoPim(options);
  const access = accessTo(pim.url, pim.connection, { attempts: 3 });
  const source = createLiveCatalogSource({
    client: access.client,
    capabilities: createCapabilities(access.client),
  });
  const places = () =>
    access.transport.exchanges.map(({ url }) => new URL(url).pathname.replace('/api/rest/v1', ''));
  return { pim, source, places, ...access };
}

/** The first page of a list, narrowed by nothing. */
export const firstPage = { parents: [], query: wholeList, cursor: null, limit: 100 } as const;
