import { pipeline } from 'node:stream/promises';
import { isObject } from '../../../../../main/catalog/mirror/values.ts';
import type { GetOptions, PimClient } from '../../../../../main/pim/pim-client.ts';
import type { Json } from '../../../../../preload/contract/read-item.ts';

export interface BentPage {
  path: string;
  query: NonNullable<GetOptions['query']>;
  items: Json[];
  /** May be changed. */
  links: Record<string, Json>;
}

/** Lets a client see other pages than the PIM sends. @returns what straightens it */
export function bendPages(client: PimClient, change: (page: BentPage) => Json[]): () => void {
  const get = client.get.bind(client);
  const download = client.download.bind(client);
  client.get = async (path, options) => {
    const answer = await get(path, options);
    const { body } = answer;
    const embedded = isObject(body) ? body._embedded : undefined;
    if (!isObject(body) || !isObject(embedded) || !Array.isArray(embedded.items)) return answer;
    const links = isObject(body._links) ? { ...body._links } : {};
    const items = change({ path, query: options?.query ?? {}, items: embedded.items, links });
    return { ...answer, body: { ...body, _links: links, _embedded: { items } } };
  };
  client.download = async (path, sink, options) => {
    const { body, headers } = await client.get(path, options);
    await pipeline([JSON.stringify(body)], sink());
    return headers;
  };
  return () => {
    client.get = get;
    client.download = download;
  };
}
