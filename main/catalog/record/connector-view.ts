import type { RecordResource } from '../../../preload/contract/catalog-records.ts';
import type { Json } from '../../../preload/contract/read-item.ts';
import { type CatalogSource, wholeList } from '../catalog-source.ts';

export interface ConnectorQuestion {
  resource: RecordResource;
  key: string;
  scope: string | null;
  locales: string[];
  attributes: string[];
}

/**
 * The record as a connector gets it from the list with this channel, these locales and attributes; null where the list
 * does not hold it, for example because it lies outside the channel's category tree (api.akeneo.com, filters).
 *
 * @throws ProblemError as `CatalogSource.list`
 */
export async function connectorView(
  source: CatalogSource,
  { resource, key, scope, locales, attributes }: ConnectorQuestion,
  signal?: AbortSignal,
): Promise<{ raw: Json | null; readAt: string }> {
  const byUuid = resource === 'products' && (await source.offers(signal)).byUuid;
  const condition = byUuid
    ? { uuid: [{ operator: 'IN', value: [key] }] }
    : {
        identifier: [
          resource === 'products' ? { operator: '=', value: key } : { operator: 'IN', value: [key] },
        ],
      };
  const query = { ...wholeList, search: JSON.stringify(condition), scope, locales, attributes };
  const page = await source.list({ resource, parents: [], query, cursor: null, limit: 10 }, signal);
  const found = page.items.find((item) => item.key?.toLowerCase() === key.toLowerCase());
  return { raw: found?.raw ?? null, readAt: page.readAt };
}
