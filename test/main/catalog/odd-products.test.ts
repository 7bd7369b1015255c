import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../../main/catalog/browse.ts';
import { createCapabilities } from '../../../main/pim/resources/root-listing.ts';
import { productRecordSchema } from '../../../preload/contract/catalog.ts';
import { type Received, type Reply, startHttpServer } from '../support/http-server.ts';
import { testClient } from '../support/test-client.ts';

describe('products of an odd PIM', () => {
  const products = (items: unknown[]) => ({ _links: {}, _embedded: { items } });
  const root = (path: string) => ({ host: 'x', routes: { p: { route: path, methods: ['GET'] } } });

  async function catalogOf(path: string, replies: Record<string, unknown>) {
    const server = await startHttpServer((request: Received): Reply => {
      const place = new URL(request.path, 'http://pim').pathname.replace('/api/rest/v1', '');
      const body = place === '' ? root(`/api/rest/v1${path}`) : replies[place];
      return body === undefined ? { status: 404, body: { code: 404, message: 'No route found' } } : { body };
    });
    const client = testClient(server.url);
    return createCatalog({ client, capabilities: createCapabilities(client) });
  }

  const uuid = '7f1a3d9e-0000-4000-8000-000000000001';
  const families = products([{ code: 'shoes', attribute_as_label: 'name', labels: { en_US: 'Shoes' } }]);
  const identifiers = products([{ code: 'sku', type: 'pim_catalog_identifier', labels: {} }]);

  it('are named by the value of the asked locale, else by one without locale, else by any', async () => {
    const name = (...entries: [string | null, unknown][]) => ({
      uuid,
      family: 'shoes',
      values: { name: entries.map(([locale, data]) => ({ locale, scope: null, data })) },
    });
    const catalog = await catalogOf('/products-uuid', {
      '/products-uuid': products([
        name(['de_DE', 'Schuh'], ['en_US', 'Shoe']),
        name(['de_DE', 'Schuh'], [null, 'General']),
        name(['de_DE', 'Schuh'], ['en_US', '']),
        name(['en_US', 42]),
        name(['en_US', { odd: true }]),
        { uuid, family: 'unknown', values: [] },
      ]),
      '/families': families,
      '/attributes': identifiers,
    });
    const { items } = await catalog.products({ after: null, limit: 10, locale: 'en_US' });
    expect(items.map((one) => one.understood && one.item.label)).toEqual([
      'Shoe',
      'General',
      'Schuh',
      '42',
      null,
      null,
    ]);
  });

  it('have the identifier of the root, or that of the values', async () => {
    const catalog = await catalogOf('/products-uuid', {
      '/products-uuid': products([
        { uuid, identifier: 'root', values: {} },
        { uuid, values: { sku: [{ locale: null, scope: null, data: 'value' }] } },
        { uuid, values: {} },
      ]),
      '/attributes': identifiers,
    });
    const { items } = await catalog.products({ after: null, limit: 10, locale: null });
    expect(items.map((one) => one.understood && one.item.identifier)).toEqual(['root', 'value', null]);
  });

  it('are named by their identifier where the family says so and values do not hold it', async () => {
    const catalog = await catalogOf('/products', {
      '/products': products([{ identifier: 'A-1', family: 'plain', values: {} }]),
      '/families': products([{ code: 'plain', attribute_as_label: 'sku', labels: [] }]),
      '/attributes': identifiers,
    });
    const { items } = await catalog.products({ after: null, limit: 10, locale: 'en_US' });
    expect(items[0]).toMatchObject({ understood: true, item: { key: 'A-1', label: 'A-1' } });
  });

  it('without the key of their record are shown as they are', async () => {
    const catalog = await catalogOf('/products-uuid', {
      '/products-uuid': products([{ values: {} }, { uuid, values: {} }]),
    });
    const { items } = await catalog.products({ after: null, limit: 10, locale: null });
    expect(items).toMatchObject([
      { understood: false, raw: { values: {} }, issues: ['uuid: missing'] },
      { understood: true },
    ]);
  });

  it('have records whose odd values are kept', async () => {
    const raw = {
      uuid,
      values: { name: 'no list', size: [{ locale: null, scope: 'web', data: '12.5000' }, 'odd'] },
    };
    const catalog = await catalogOf('/products-uuid', { [`/products-uuid/${uuid}`]: raw });
    const record = productRecordSchema.parse(await catalog.product({ key: uuid, locale: null }));
    expect(record.raw).toEqual(raw);
    expect(record.values).toMatchObject([
      { attribute: 'name', data: 'no list' },
      { attribute: 'size', data: [{ scope: 'web' }, 'odd'] },
    ]);
  });

  it('have a record also where nothing fits', async () => {
    const catalog = await catalogOf('/products-uuid', { [`/products-uuid/${uuid}`]: ['odd'] });
    const record = await catalog.product({ key: uuid, locale: null });
    expect(record).toMatchObject({ row: null, values: [], raw: ['odd'] });
  });
});
