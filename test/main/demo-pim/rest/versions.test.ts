import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DemoPimOptions } from '../../../../main/demo-pim/demo-pim.ts';
import { firstValue, matching, present } from '../support/body.ts';
import { type Demo, startDemo } from '../support/demo.ts';

const versions = ['4.0', '5.0', '6.0', '7.0', 'SaaS'] as const;
type Version = NonNullable<DemoPimOptions['version']>;
const demos = new Map<Version, Demo>();

beforeAll(async () => {
  for (const version of versions)
    demos.set(version, await startDemo({ version, edition: 'CE', products: 200 }));
});
afterAll(async () => {
  for (const demo of demos.values()) await demo.pim.close();
});

/** What each release answers, in the order of the table: 4.0, 5.0, 6.0, 7.0, SaaS. */
async function row(ask: (demo: Demo) => Promise<unknown>): Promise<unknown[]> {
  return Promise.all([...demos.values()].map(ask));
}
const status = (path: string) => row(async (demo) => (await demo.get(`/api/rest/v1/${path}`)).status);
const firstItem = (demo: Demo, path: string) =>
  demo.get(`/api/rest/v1/${path}`).then((reply) => reply.json._embedded.items[0]);

describe('E versions', () => {
  it('system-information', async () => {
    expect(await status('system-information')).toEqual([404, 404, 200, 200, 200]);
    const six = await demos.get('6.0')?.get('/api/rest/v1/system-information');
    expect(six?.json).toEqual({ version: matching(/^6\.0\.\d+$/), edition: 'CE' });
  });

  it('products-uuid', async () => {
    expect(await status('products-uuid')).toEqual([404, 404, 404, 200, 200]);
    expect(
      await row(async (demo) =>
        Object.keys((await demo.send('/api/rest/v1')).json.routes).includes('pim_api_product_uuid_list'),
      ),
    ).toEqual([false, false, false, true, true]);
  });

  it('root uuid in /products', async () => {
    expect(await row(async (demo) => 'uuid' in (await firstItem(demo, 'products?limit=1')))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  it('measurement-families and measure-families', async () => {
    expect(await status('measurement-families')).toEqual([404, 200, 200, 200, 200]);
    expect(await status('measure-families')).toEqual([200, 200, 200, 200, 200]);
  });

  it('permission for products', async () => {
    for (const demo of demos.values()) demo.pim.faults.permissionsRemoved = ['products'];
    expect(await status('products')).toEqual([200, 200, 403, 403, 403]);
    for (const demo of demos.values()) demo.pim.faults.permissionsRemoved = [];
  });

  it('token body limit of 300 bytes', async () => {
    const body = { grant_type: 'password', username: 'a', password: 'x'.repeat(300) };
    expect(await row(async (demo) => (await demo.token(body)).status)).toEqual([422, 422, 413, 413, 413]);
  });

  it('linked_data, quality scores, completenesses', async () => {
    const path =
      'products?limit=100&with_attribute_options=true&with_quality_scores=true&with_completenesses=true';
    const shown = await row(async (demo) => {
      const items = (await demo.get(`/api/rest/v1/${path}`)).json._embedded.items;
      const item = present(items.find((candidate) => candidate.values.brand !== undefined));
      return ['linked_data' in firstValue(item, 'brand'), 'quality_scores' in item, 'completenesses' in item];
    });
    expect(shown).toEqual([
      [false, false, false],
      [true, true, false],
      [true, true, true],
      [true, true, true],
      [true, true, true],
    ]);
  });

  it('quality score filter', async () => {
    const search = { quality_score: [{ operator: 'IN', value: ['A'], scope: 'ecommerce', locale: 'en_US' }] };
    expect(await row(async (demo) => (await demo.search('products', search)).status)).toEqual([
      422, 422, 200, 200, 200,
    ]);
  });

  it('search_after cursor: opaque, then plain; both lead on', async () => {
    const plain = await row(async (demo) => {
      const { json } = await demo.get(
        '/api/rest/v1/products?pagination_type=search_after&limit=3&attributes=sku',
      );
      const next = new URL(present(json._links.next).href);
      const second = (await demo.get(next.pathname + next.search)).json._embedded.items;
      expect(second[0].identifier > json._embedded.items[2].identifier).toBe(true);
      return next.searchParams.get('search_after') === json._embedded.items[2].identifier;
    });
    expect(plain).toEqual([false, false, true, true, true]);
  });

  it('no-token 401 body', async () => {
    const bodies = await row(async (demo) => (await demo.send('/api/rest/v1/channels')).json);
    const old = { error: 'access_denied', error_description: 'OAuth2 authentication required' };
    const today = { code: 401, message: 'Full authentication is required to access this resource.' };
    expect(bodies).toEqual([old, old, old, today, today]);
  });

  it('categories: updated, is_root, with_position', async () => {
    const keys = await row(async (demo) =>
      Object.keys(await firstItem(demo, 'categories?limit=1&with_position=true')).slice(3),
    );
    expect(keys).toEqual([
      ['labels'],
      ['labels'],
      ['updated', 'labels'],
      ['updated', 'position', 'labels'],
      ['updated', 'position', 'labels'],
    ]);
    const isRoot = { is_root: [{ operator: '=', value: true }] };
    expect(await row(async (demo) => (await demo.search('categories', isRoot)).status)).toEqual([
      400, 400, 200, 200, 200,
    ]);
  });

  it('parent IN, IN on identifiers', async () => {
    const statuses = (search: unknown) => row(async (demo) => (await demo.search('products', search)).status);
    expect(await statuses({ parent: [{ operator: 'IN', value: ['x'] }] })).toEqual([422, 422, 422, 200, 200]);
    expect(await statuses({ sku: [{ operator: 'IN', value: ['x'] }] })).toEqual([422, 422, 422, 200, 200]);
    expect(await statuses({ parent: [{ operator: '=', value: 'x' }] })).toEqual([200, 200, 200, 200, 200]);
  });

  it('attribute_type in values', async () => {
    const shown = await row(async (demo) => {
      const items = (await demo.get('/api/rest/v1/products?limit=100')).json._embedded.items;
      const item = present(items.find((candidate) => candidate.values.price !== undefined));
      return firstValue(item, 'price').attribute_type;
    });
    expect(shown).toEqual([undefined, undefined, undefined, undefined, 'pim_catalog_price_collection']);
  });

  it('linked_data, group_labels, flags of association types: since 5.0', async () => {
    const keys = await row(async (demo) => {
      const attribute = (await demo.get('/api/rest/v1/attributes/sku')).json;
      const type = (await demo.get('/api/rest/v1/association-types/X_SELL')).json;
      return ['group_labels' in attribute, 'is_two_way' in type, 'is_quantified' in type];
    });
    const [no, yes] = [
      [false, false, false],
      [true, true, true],
    ];
    expect(keys).toEqual([no, yes, yes, yes, yes]);
  });

  it('nested conversion_units', async () => {
    const nested = await row(async (demo) => {
      const { conversion_units } = (await demo.get('/api/rest/v1/channels/ecommerce')).json;
      return Object.keys(conversion_units).filter((key) => key.startsWith('pim_config'));
    });
    expect(nested).toEqual([[], [], [], [], ['pim_config_attribute_locale_rules']]);
  });

  it('POST search, family delete, workflows, extensions', async () => {
    const post = (path: string) =>
      row(async (demo) => (await demo.send(`/api/rest/v1/${path}`, { method: 'POST' })).status);
    expect(await post('products-uuid/search')).toEqual([404, 404, 404, 404, 401]);
    const removal = await row(
      async (demo) => (await demo.send('/api/rest/v1/families/tents', { method: 'DELETE' })).status,
    );
    expect(removal).toEqual([405, 405, 405, 405, 401]);
    // Workflows are of the Enterprise Edition; UI extensions are left out, which looks like an older PIM.
    expect(await status('workflows')).toEqual([404, 404, 404, 404, 404]);
    expect(await status('ui-extensions')).toEqual([404, 404, 404, 404, 404]);
  });

  it('the address in "No route found" is the path only on Symfony 4', async () => {
    const messages = await row(async (demo) =>
      (await demo.send('/api/rest/v1/nowhere')).json.message.replace(demo.pim.url, 'HOST'),
    );
    const path = 'No route found for "GET /api/rest/v1/nowhere"';
    const full = 'No route found for "GET HOST/api/rest/v1/nowhere"';
    expect(messages).toEqual([path, path, full, full, full]);
  });

  it('an empty map is a list on old releases', async () => {
    const empty = await row(
      async (demo) => (await demo.get('/api/rest/v1/channels/print')).json.conversion_units,
    );
    expect(empty).toEqual([[], [], [], {}, {}]);
  });

  it('on-premises servers write dates in their own offset, and read filters in it', async () => {
    const demo = demos.get('7.0');
    const item = await firstItem(present(demo), 'products?limit=1');
    expect(item.created).toMatch(/\+02:00$/);
    const value = item.created.slice(0, 19).replace('T', ' ');
    const found = await demo?.search('products', { created: [{ operator: '=', value }] });
    expect(found?.json._embedded.items[0].identifier).toBe(item.identifier);
  });
});
