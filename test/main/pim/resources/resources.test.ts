import { describe, expect, it } from 'vitest';
import { readAttributes, readMainIdentifier } from '../../../../main/pim/resources/attributes.ts';
import { readChannels } from '../../../../main/pim/resources/channels.ts';
import { readCurrencies } from '../../../../main/pim/resources/currencies.ts';
import { readFirstFamilies } from '../../../../main/pim/resources/families.ts';
import { readEnabledLocales } from '../../../../main/pim/resources/locales.ts';
import { countProducts, readProduct, readProducts } from '../../../../main/pim/resources/products.ts';
import { createCapabilities, readRootListing } from '../../../../main/pim/resources/root-listing.ts';
import { codeGroups } from '../../../../main/pim/resources/search-filter.ts';
import { readSystemInformation } from '../../../../main/pim/resources/system-information.ts';
import type { Reply } from '../../support/http-server.ts';
import { startHttpServer } from '../../support/http-server.ts';
import { testClient } from '../../support/test-client.ts';
import { problemOf } from '../../support/test-transport.ts';

/** A client of a server that gives these replies by path below the REST root; the last query it was asked with. */
async function clientOf(replies: Record<string, unknown>) {
  const queries: URLSearchParams[] = [];
  const server = await startHttpServer(({ path }): Reply => {
    const url = new URL(path, 'http://pim');
    queries.push(url.searchParams);
    const place = url.pathname.replace('/api/rest/v1', '') + (url.searchParams.has('page') ? url.search : '');
    const body = replies[place] ?? replies[url.pathname.replace('/api/rest/v1', '')];
    return body === undefined ? { status: 404, body: { code: 404, message: 'No route found' } } : { body };
  });
  return { client: testClient(server.url), queries, server };
}

const page = (items: unknown, rest: object = {}) => ({
  _links: {},
  current_page: 1,
  _embedded: { items },
  ...rest,
});
const link = (href: string) => ({ _links: { next: { href } } });

describe('channels', () => {
  it('are read whatever PHP makes of empty maps, missing labels and codes of digits', async () => {
    const { client, queries } = await clientOf({
      '/channels': page([
        {
          code: 'ecommerce',
          labels: { en_US: 'E-Commerce', fr_FR: null },
          currencies: ['USD'],
          locales: ['en_US'],
          category_tree: 'master',
          conversion_units: [],
          unknown_key: { deep: true },
        },
        { code: 2024, labels: [], currencies: { 1: 'EUR' }, locales: null, category_tree: null },
      ]),
    });
    expect(await readChannels(client)).toEqual([
      {
        understood: true,
        item: {
          code: 'ecommerce',
          labels: { en_US: 'E-Commerce' },
          currencies: ['USD'],
          locales: ['en_US'],
          categoryTree: 'master',
        },
      },
      {
        understood: true,
        item: { code: '2024', labels: {}, currencies: ['EUR'], locales: [], categoryTree: null },
      },
    ]);
    expect(queries[0]?.get('limit')).toBe('100');
  });

  it('that are odd stay in the list, as they were received', async () => {
    const odd = { code: null, labels: 'none', currencies: [], locales: [] };
    const { client } = await clientOf({ '/channels': page([odd, null, { code: 'good' }]) });
    const items = await readChannels(client);
    expect(items.map((one) => one.understood)).toEqual([false, false, true]);
    expect(items[0]).toMatchObject({
      raw: odd,
      issues: [expect.stringContaining('code: '), expect.stringContaining('labels: ')],
    });
  });

  it('are read to the last page along links that name another host', async () => {
    const { client } = await clientOf({
      '/channels': page([{ code: 'a' }], link('http://internal:8080/api/rest/v1/channels?page=2&limit=100')),
      '/channels?page=2&limit=100': page(
        [{ code: 'b' }],
        link('http://internal/api/rest/v1/channels?page=3'),
      ),
      '/channels?page=3': page([]),
    });
    const codes = (await readChannels(client)).map((one) => one.understood && one.item.code);
    expect(codes).toEqual(['a', 'b']);
  });

  it.each([[[]], [{}], [{ _embedded: {} }], [{ _embedded: { items: 'none' } }]])(
    'are not found in %j',
    async (body) => {
      const { client } = await clientOf({ '/channels': body });
      expect(await problemOf(readChannels(client))).toMatchObject({
        code: 'unexpected-answer',
        evidence: { status: 200 },
      });
    },
  );
});

describe('locales and currencies', () => {
  it('are asked for: of the locales only the enabled ones', async () => {
    const { client, queries } = await clientOf({
      '/locales': page([{ code: 'en_US', enabled: true }]),
      '/currencies': page([
        { code: 'EUR', enabled: '1', label: 'Euro' },
        { code: 'XAU', enabled: false },
      ]),
    });
    expect(await readEnabledLocales(client)).toEqual([
      { understood: true, item: { code: 'en_US', enabled: true } },
    ]);
    expect(JSON.parse(queries[0]?.get('search') ?? '')).toEqual({
      enabled: [{ operator: '=', value: true }],
    });
    expect(await readCurrencies(client)).toEqual([
      { understood: true, item: { code: 'EUR', enabled: true } },
      { understood: true, item: { code: 'XAU', enabled: false } },
    ]);
  });
});

describe('system information', () => {
  it('is read in part where parts are odd', async () => {
    const { client } = await clientOf({ '/system-information': { version: 20210521041041, edition: null } });
    expect(await readSystemInformation(client)).toEqual({ version: '20210521041041', edition: null });
  });
});

describe('the root listing', () => {
  const listing = {
    host: 'http://pim',
    authentication: {},
    routes: {
      pim_api_channel_list: { route: '/api/rest/v1/channels', methods: ['GET'] },
      renamed: { route: '/sub/api/rest/v1/products-uuid', methods: { 1: 'get' } },
      write_only: { route: '/api/rest/v1/media-files', methods: ['POST'] },
      odd: 'text',
    },
  };

  it('tells by path what can be read', () => {
    const capabilities = readRootListing(listing);
    expect(capabilities?.routes).toBe(3);
    const offered = ['/channels', '/products-uuid', '/media-files', '/families'].map((path) =>
      capabilities?.offers(path),
    );
    expect(offered).toEqual([true, true, false, false]);
  });

  it.each([[undefined], [null], [[]], [{}], [{ routes: {} }], [{ routes: { a: { route: '/wp-json' } } }]])(
    'is not found in %j',
    (body) => {
      expect(readRootListing(body)).toBeNull();
    },
  );

  it('is read once, but again after a failure', async () => {
    let calls = 0;
    const server = await startHttpServer(() => {
      calls += 1;
      return calls === 1 ? { status: 500, body: { code: 500 } } : { body: listing };
    });
    const capabilities = createCapabilities(testClient(server.url));
    expect((await problemOf(capabilities())).code).toBe('server-error');
    const [first, second] = await Promise.all([capabilities(), capabilities()]);
    expect(first).toBe(second);
    expect(calls).toBe(2);
  });
});

describe('families and attributes', () => {
  it('carry what naming needs', async () => {
    const { client } = await clientOf({
      '/families': page(
        [{ code: 'shoes', attribute_as_label: null, labels: [] }, 'odd'],
        link('http://x/api/rest/v1/families?page=2'),
      ),
      '/attributes': page([{ code: 'sku', type: 'pim_catalog_identifier', labels: {} }]),
    });
    expect(await readFirstFamilies(client)).toEqual({
      families: [{ code: 'shoes', attributeAsLabel: null, labels: {} }],
      complete: false,
    });
    expect(await readAttributes(client, ['sku'])).toMatchObject([{ code: 'sku', isMainIdentifier: null }]);
    expect(await readMainIdentifier(client)).toBe('sku');
  });

  it('of several identifiers the main one is taken, or none where that is not told', async () => {
    const identifiers = (main: boolean | undefined) => ({
      '/attributes': page([{ code: 'ean' }, { code: 'sku', is_main_identifier: main }]),
    });
    expect(await readMainIdentifier((await clientOf(identifiers(true))).client)).toBe('sku');
    expect(await readMainIdentifier((await clientOf(identifiers(undefined))).client)).toBeNull();
  });

  it('are asked for in groups that fit an address', () => {
    expect(codeGroups([])).toEqual([]);
    expect(codeGroups(Array.from({ length: 101 }, (_, at) => `c${at}`)).map((group) => group.length)).toEqual(
      [100, 1],
    );
    const long = codeGroups(Array.from({ length: 90 }, (_, at) => `${at}${'ü'.repeat(90)}`));
    expect(long.flat()).toHaveLength(90);
    for (const group of long) expect(encodeURIComponent(JSON.stringify(group)).length).toBeLessThan(4200);
  });
});

describe('products', () => {
  const next =
    'http://internal/api/rest/v1/products-uuid?pagination_type=search_after&limit=2&search_after=B';

  it('come by page, with the cursor of the following one', async () => {
    const { client, queries } = await clientOf({
      '/products-uuid': page(
        [
          { uuid: 'A', values: [] },
          { uuid: 'B', values: { sku: [] }, enabled: 1 },
        ],
        link(next),
      ),
    });
    const read = await readProducts(client, '/products-uuid', { after: 'Ü/+', limit: 2 });
    expect(read.next).toBe('B');
    expect(read.items.map((one) => one.read.understood)).toEqual([true, true]);
    expect(Object.fromEntries(queries[0] ?? [])).toEqual({
      pagination_type: 'search_after',
      limit: '2',
      search_after: 'Ü/+',
    });
  });

  it('end where the PIM names no next page, an empty one, or the same again', async () => {
    const { client } = await clientOf({ '/products': page([{ identifier: 'a' }]) });
    expect((await readProducts(client, '/products', { after: null, limit: 1 })).next).toBeNull();
    const empty = await clientOf({ '/products-uuid': page([], link(next)) });
    expect((await readProducts(empty.client, '/products-uuid', { after: null, limit: 1 })).next).toBeNull();
    const same = await clientOf({ '/products-uuid': page([{ uuid: 'B' }], link(next)) });
    expect((await readProducts(same.client, '/products-uuid', { after: 'B', limit: 1 })).next).toBeNull();
  });

  it('are counted, also where the count is a string or missing', async () => {
    const count = async (rest: object) =>
      countProducts((await clientOf({ '/products': page([], rest) })).client, '/products');
    expect(await count({ items_count: 12 })).toBe(12);
    expect(await count({ items_count: '1200' })).toBe(1200);
    expect(await count({})).toBeNull();
    expect(await count({ items_count: 'many' })).toBeNull();
  });

  it('are found by identifiers with slashes, blanks and signs', async () => {
    const { client, server } = await clientOf({ '/products/a/b%20%23': { identifier: 'a/b #' } });
    const { read } = await readProduct(client, '/products', 'a/b #');
    expect(read).toMatchObject({ understood: true, item: { identifier: 'a/b #', values: {} } });
    expect(server.received[0]?.path).toBe('/api/rest/v1/products/a/b%20%23');
  });
});
