import { beforeAll, describe, expect, it } from 'vitest';
import { appToken } from '../apps/support/app-flow.ts';
import { matching, present } from '../support/body.ts';
import { withDemo } from '../support/demo.ts';

const demo = withDemo();
const path = '/api/rest/v1/catalogs';
let authorization = '';
const get = (target: string) => demo().send(target, { headers: { authorization } });

beforeAll(async () => {
  authorization = `Bearer ${await appToken(demo().pim, 'read_catalogs read_products')}`;
});

describe('D14 catalogs for apps', () => {
  it('lists id, name and enabled, with offset links', async () => {
    const { json } = await get(`${path}?limit=2`);
    expect(json._embedded.items).toHaveLength(2);
    const [first] = json._embedded.items;
    expect(first).toEqual({
      _links: { self: { href: matching(/catalogs/) } },
      id: matching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      name: 'Store DE',
      enabled: true,
    });
    expect(new URL(present(json._links.next).href).searchParams.get('page')).toBe('2');
  });

  it('product-uuids are plain texts, a page after the other', async () => {
    const items = (await get(path)).json._embedded.items as unknown as readonly { id: string }[];
    const { json } = await get(`${path}/${present(items[0]).id}/product-uuids?limit=5`);
    const uuids = json._embedded.items as unknown as readonly string[];
    expect(uuids).toHaveLength(5);
    for (const uuid of uuids) {
      const product = (await get(`/api/rest/v1/products-uuid/${uuid}`)).json;
      expect([product.uuid, product.enabled]).toEqual([uuid, true]);
    }
    const { pathname, search } = new URL(present(json._links.next).href);
    const second = (await get(pathname + search)).json._embedded.items as unknown as readonly string[];
    expect(present(second[0]) > present(uuids[4])).toBe(true);
  });

  it('a disabled catalog answers an error with status 200', async () => {
    const items = (await get(path)).json._embedded.items as unknown as readonly { id: string }[];
    const { id } = present(items[1]);
    const reply = await get(`${path}/${id}/product-uuids`);
    expect([reply.status, reply.json]).toEqual([
      200,
      {
        error: `No products to synchronize. The catalog "${id}" has been disabled on the PIM side. Note that you can get catalogs status with the GET /api/rest/v1/catalogs endpoint.`,
      },
    ]);
  });

  it('A5 needs the scope, and the token of an app', async () => {
    expect((await demo().get(path)).status).toBe(403);
    const without = `Bearer ${await appToken(demo().pim, 'read_products')}`;
    expect((await demo().send(path, { headers: { authorization: without } })).status).toBe(403);
  });
});

describe('A5 scopes of the Enterprise Edition', () => {
  it('each opens its resource and no other', async () => {
    const paths = [
      'reference-entities',
      'reference-entities/brands/records',
      'asset-families',
      'asset-families/manuals/assets',
    ];
    const scopes = [
      'read_reference_entities',
      'read_reference_entity_records',
      'read_asset_families',
      'read_assets',
    ];
    for (const scope of scopes) {
      const bearer = `Bearer ${await appToken(demo().pim, scope)}`;
      const statuses: number[] = [];
      for (const target of paths) {
        const reply = await demo().send(`/api/rest/v1/${target}`, { headers: { authorization: bearer } });
        statuses.push(reply.status);
      }
      expect(statuses, scope).toEqual(scopes.map((other) => (other === scope ? 200 : 403)));
    }
  });
});
