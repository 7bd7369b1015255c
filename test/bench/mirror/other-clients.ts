import { Agent } from 'node:http';
import axios from 'axios';
import { z } from 'zod';
import { type Started, tokenOf } from '../server-process.ts';

const pageSchema = z.object({
  _embedded: z.object({ items: z.array(z.unknown()) }),
  _links: z.object({ next: z.object({ href: z.string() }).optional() }),
});
/** What is used of the package; it brings no types. */
const akeneoSchema = z.object({
  setLogger: z.custom<(logger: object) => void>((value) => typeof value === 'function'),
  setBaseUrl: z.custom<(url: string) => void>((value) => typeof value === 'function'),
  setClientId: z.custom<(id: string) => void>((value) => typeof value === 'function'),
  setSecret: z.custom<(secret: string) => void>((value) => typeof value === 'function'),
  setUsername: z.custom<(name: string) => void>((value) => typeof value === 'function'),
  setPassword: z.custom<(password: string) => void>((value) => typeof value === 'function'),
  get: z.custom<(url: string, onItems: (items: unknown[]) => Promise<void>) => Promise<unknown>>(
    (value) => typeof value === 'function',
  ),
});

class Enough extends Error {}

/** Products a second of a loop with axios that follows `next` and keeps its connection, over so many pages. */
export async function axiosRate(pim: Started, pages: number): Promise<number> {
  const httpAgent = new Agent({ keepAlive: true });
  const headers = { Authorization: `Bearer ${await tokenOf(pim)}` };
  let next: string | undefined =
    `${pim.url}/api/rest/v1/products-uuid?pagination_type=search_after&limit=100`;
  let items = 0;
  const begin = performance.now();
  for (let page = 0; page < pages && next !== undefined; page += 1) {
    const { data } = await axios.get<unknown>(next, { httpAgent, headers });
    const { _embedded, _links } = pageSchema.parse(data);
    items += _embedded.items.length;
    next = _links.next?.href;
  }
  httpAgent.destroy();
  return (items * 1000) / (performance.now() - begin);
}

/** The same of the package `node-akeneo-api`. */
export async function nodeAkeneoApiRate(pim: Started, pages: number): Promise<number> {
  // By a name that the compiler does not follow: its sources lie in the package and are not written for our rules.
  const name: string = 'node-akeneo-api';
  const loaded: unknown = await import(name);
  const akeneo = akeneoSchema.parse(Reflect.get(Object(loaded), 'default'));
  const silent = () => undefined;
  akeneo.setLogger({ debug: silent, info: silent, warn: silent, error: silent });
  akeneo.setBaseUrl(pim.url);
  akeneo.setClientId(pim.connection.clientId);
  akeneo.setSecret(pim.connection.secret);
  akeneo.setUsername(pim.connection.username);
  akeneo.setPassword(pim.connection.password);
  let items = 0;
  let read = 0;
  const begin = performance.now();
  await akeneo
    .get('/api/rest/v1/products-uuid?pagination_type=search_after', async (page) => {
      items += page.length;
      read += 1;
      // It has no other way to end before the last page.
      if (read === pages) throw new Enough();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Enough)) throw error;
    });
  return (items * 1000) / (performance.now() - begin);
}
