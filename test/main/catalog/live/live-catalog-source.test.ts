import { describe, expect, it } from 'vitest';
import { createLiveCatalogSource } from '../../../../main/catalog/live/live-catalog-source.ts';
import { createCapabilities } from '../../../../main/pim/resources/root-listing.ts';
import {
  catalogEntitySchema,
  catalogLookupSchema,
  catalogPageSchema,
  type ResourceName,
} from '../../../../preload/contract/catalog-resources.ts';
import { startHttpServer } from '../../support/http-server.ts';
import { fixedTokens, testClient } from '../../support/test-client.ts';
import { problemOf } from '../../support/test-transport.ts';
import { demoSource, firstPage } from '../support/demo-source.ts';

type Source = Awaited<ReturnType<typeof demoSource>>['source'];

/** The first item of each resource that this one lies in. */
async function parentsOf(source: Source, resource: ResourceName): Promise<string[]> {
  const first = async (name: ResourceName, parents: string[] = [], pick = 0) => {
    const { items } = await source.list({ ...firstPage, resource: name, parents });
    return items[pick]?.key ?? '';
  };
  if (resource === 'attribute-options') return ['brand'];
  if (resource === 'family-variants') {
    const { items } = await source.list({ ...firstPage, resource: 'product-models', limit: 1 });
    return [items[0]?.item?.family ?? ''];
  }
  if (resource.startsWith('reference-entity-')) return [await first('reference-entities')];
  return resource === 'asset-attributes' || resource === 'assets' ? [await first('asset-families')] : [];
}

const everywhere: ResourceName[] = [
  'channels',
  'locales',
  'currencies',
  'categories',
  'attributes',
  'attribute-options',
  'attribute-groups',
  'association-types',
  'families',
  'family-variants',
  'products',
  'product-models',
  'media-files',
  'measurement-families',
];
const enterprise: ResourceName[] = [
  'reference-entities',
  'reference-entity-attributes',
  'reference-entity-records',
  'asset-families',
  'asset-attributes',
  'assets',
];

describe('the resources of a PIM', () => {
  it.each(['4.0', '5.0', '6.0', '7.0', 'SaaS'] as const)('are all read from %s', async (version) => {
    const { source } = await demoSource({ version, products: 60 });
    for (const resource of [...everywhere, ...enterprise]) {
      const parents = await parentsOf(source, resource);
      const page = await source.list({ ...firstPage, resource, parents });
      expect(catalogPageSchema.safeParse(page).success, resource).toBe(true);
      expect(page.items.length, resource).toBeGreaterThan(0);
      expect(
        page.items.flatMap(({ issues }) => issues),
        resource,
      ).toEqual([]);
      expect(
        page.items.every(({ item, key }) => item !== null && key !== null),
        resource,
      ).toBe(true);
      const key = page.items[0]?.key ?? '';
      const entity = await source.entity({ resource, parents, key });
      expect(catalogEntitySchema.safeParse(entity).success, resource).toBe(true);
      expect(entity.entity.key).toBe(key);
      const found = await source.lookup({ resource, parents, keys: [key, 'not-there', key] });
      expect(catalogLookupSchema.safeParse(found).success, resource).toBe(true);
      expect(
        found.items.map((one) => one.key),
        resource,
      ).toEqual([key]);
    }
  });

  it('are told by the root listing, with the generation of the PIM', async () => {
    const offered = async (options: Parameters<typeof demoSource>[0]) => {
      const { source } = await demoSource(options);
      const offers = await source.offers();
      const names = offers.resources.filter((one) => one.offered).map(({ resource }) => resource);
      return { ...offers, names };
    };
    const saas = await offered({});
    expect(saas).toMatchObject({ generation: 8, byUuid: true });
    expect(saas.names).toContain('assets');
    expect(saas.names).not.toContain('published-products');
    const community = await offered({ version: '6.0', edition: 'CE' });
    expect(community).toMatchObject({ generation: 6, byUuid: false });
    expect(community.names).not.toContain('assets');
    expect(await offered({ version: '5.0' })).toMatchObject({ generation: 5 });
    expect((await offered({ version: '4.0' })).names).toContain('published-products');
    expect(await offered({ version: '7.0' })).toMatchObject({ generation: 7 });
  });

  it('include published products where there are', async () => {
    const { source } = await demoSource({ version: '6.0' });
    const page = await source.list({ ...firstPage, resource: 'published-products', limit: 10 });
    expect(page.items.length).toBeGreaterThan(0);
    expect(page.items.every(({ item }) => item?.identifier !== null)).toBe(true);
  });

  it('are told apart: not in this edition, not permitted, not there', async () => {
    const { source, pim } = await demoSource({ edition: 'CE' });
    pim.faults.permissionsRemoved = ['channels'];
    const missing = await problemOf(source.list({ ...firstPage, resource: 'assets', parents: ['x'] }));
    expect(missing.code).toBe('not-offered');
    const refused = await problemOf(source.list({ ...firstPage, resource: 'channels' }));
    expect(refused.code).toBe('permission-missing');
    const entity = { parents: [], key: 'nothing' } as const;
    expect((await problemOf(source.entity({ ...entity, resource: 'families' }))).code).toBe(
      'entity-not-found',
    );
    expect((await problemOf(source.entity({ ...entity, resource: 'products' }))).code).toBe(
      'entity-not-found',
    );
    expect((await problemOf(source.list({ ...firstPage, resource: 'attribute-options' }))).code).toBe(
      'invalid-argument',
    );
  });

  it('show a page with an odd item whole', async () => {
    const { source, pim } = await demoSource();
    pim.faults.oddItem = 'not-an-object';
    const { items } = await source.list({ ...firstPage, resource: 'products', limit: 10 });
    expect(items).toHaveLength(10);
    expect(items.filter(({ item }) => item === null)).toHaveLength(1);
    expect(items.find(({ item }) => item === null)?.issues).not.toEqual([]);
  });
});

describe('lists', () => {
  it.each([
    ['products', 'SaaS'],
    ['products', '4.0'],
    ['product-models', 'SaaS'],
    ['media-files', 'SaaS'],
    ['attributes', '5.0'],
  ] as const)('of %s on %s come whole, each item once', async (resource, version) => {
    const { source } = await demoSource({ version, products: 90 });
    const count = await source.count({ resource, parents: [], query: firstPage.query });
    const keys: (string | null)[] = [];
    let cursor: string | null = null;
    let pages = 0;
    do {
      const page: Awaited<ReturnType<typeof source.list>> = await source.list({
        ...firstPage,
        resource,
        cursor,
        limit: 13,
      });
      keys.push(...page.items.map(({ key }) => key));
      cursor = page.next;
      pages += 1;
    } while (cursor !== null && pages < 100);
    expect(keys.length).toBe(count);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('with pages have a count on the first one and can be entered anywhere', async () => {
    const { source } = await demoSource();
    const first = await source.list({ ...firstPage, resource: 'attributes', limit: 10 });
    const second = await source.list({ ...firstPage, resource: 'attributes', limit: 10, cursor: 'page=2' });
    expect(first.count).toBeGreaterThan(10);
    expect(first.next).toBe('page=2');
    expect(second.items[0]?.key).not.toBe(first.items[0]?.key);
    expect((await problemOf(source.list({ ...firstPage, resource: 'attributes', cursor: 'odd' }))).code).toBe(
      'invalid-argument',
    );
  });

  it('of thousands of uuids are split, and whole', async () => {
    const { source, transport } = await demoSource({ products: 230 });
    const uuids: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof source.list<'products'>>> = await source.list({
        ...firstPage,
        resource: 'products',
        cursor,
      });
      uuids.push(...page.items.map(({ key }) => key ?? ''));
      cursor = page.next;
    } while (cursor !== null);
    const unknown = Array.from({ length: 1000 }, () => crypto.randomUUID());
    const search = JSON.stringify({ uuid: [{ operator: 'IN', value: [...unknown, ...uuids] }] });
    const query = { ...firstPage.query, search };
    const found: string[] = [];
    do {
      const page: Awaited<ReturnType<typeof source.list<'products'>>> = await source.list({
        ...firstPage,
        resource: 'products',
        query,
        cursor,
      });
      found.push(...page.items.map(({ key }) => key ?? ''));
      cursor = page.next;
    } while (cursor !== null);
    expect(found.sort()).toEqual(uuids.sort());
    expect(await source.count({ resource: 'products', parents: [], query })).toBe(uuids.length);
    expect(Math.max(...transport.exchanges.map(({ url }) => url.length))).toBeLessThan(8000);
  });

  it('take the channel, its locales and attributes', async () => {
    const { source } = await demoSource({ products: 60 });
    const all = await source.list({ ...firstPage, resource: 'products' });
    const scope = (await source.list({ ...firstPage, resource: 'channels' })).items[0];
    const query = {
      ...firstPage.query,
      scope: scope?.key ?? null,
      locales: scope?.item?.locales.slice(0, 1) ?? [],
      withCompletenesses: true,
      withQualityScores: true,
    };
    const { items } = await source.list({ ...firstPage, resource: 'products', query });
    expect(items.length).toBeLessThan(all.items.length);
    const entries = items.flatMap(({ item }) => Object.values(item?.values ?? {}).flat());
    expect(entries.every((entry) => entry.scope === null || entry.scope === scope?.key)).toBe(true);
    expect(items.some(({ item }) => (item?.completenesses.length ?? 0) > 0)).toBe(true);
    expect(items.some(({ item }) => (item?.qualityScores.length ?? 0) > 0)).toBe(true);
  });

  it('end at once when they are cancelled', async () => {
    const { source, pim } = await demoSource();
    pim.faults.latencyMs = 60_000;
    const stop = new AbortController();
    const listing = problemOf(source.list({ ...firstPage, resource: 'products' }, stop.signal));
    setImmediate(() => stop.abort());
    expect((await listing).code).toBe('cancelled');
  });
});

it('tells a disabled catalog of an app from an empty one', async () => {
  const error = 'No products to synchronize. The catalog "x" has been disabled on the PIM side.';
  const server = await startHttpServer(({ path }) => ({
    body: path.endsWith('/api/rest/v1')
      ? { host: 'x', routes: { c: { route: '/api/rest/v1/catalogs', methods: ['GET'] } } }
      : path.includes('/on/')
        ? { _embedded: { items: ['u-1', 7] } }
        : { error },
  }));
  const client = testClient(server.url, { tokens: fixedTokens() });
  const source = createLiveCatalogSource({ client, capabilities: createCapabilities(client) });
  const list = (id: string) => source.list({ ...firstPage, resource: 'app-catalog-products', parents: [id] });
  expect((await list('on')).items).toMatchObject([{ key: 'u-1' }, { key: null, item: null, raw: 7 }]);
  expect(await problemOf(list('off'))).toMatchObject({ code: 'request-refused', params: { message: error } });
});
