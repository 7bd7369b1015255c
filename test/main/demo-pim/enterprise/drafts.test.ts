import { describe, expect, it } from 'vitest';
import type { Item } from '../support/body.ts';
import { withDemo } from '../support/demo.ts';

const demo = withDemo();
const base = '/api/rest/v1';

/** The first entity of a list that has a draft, and one that has none. */
async function find(list: string, keyOf: (item: Item) => string) {
  const { items } = (await demo().get(`${base}/${list}?limit=100`)).json._embedded;
  const found: { with?: Item; without?: Item } = {};
  for (const item of items) {
    const { status } = await demo().get(`${base}/${list}/${encodeURIComponent(keyOf(item))}/draft`);
    if (status === 200) found.with ??= item;
    else found.without ??= item;
    if (found.with !== undefined && found.without !== undefined) break;
  }
  if (found.with === undefined || found.without === undefined) throw new Error('There are not both.');
  return { with: found.with, without: found.without };
}

describe('D0 drafts', () => {
  it.each([
    ['products-uuid', 'product', ({ uuid }: Item) => uuid],
    ['products', 'product', ({ identifier }: Item) => identifier],
    ['product-models', 'product model', ({ code }: Item) => code],
  ])('of /%s', async (list, noun, keyOf) => {
    const found = await find(list, keyOf);
    const { _links, ...published } = found.with;
    const draft = await demo().get(`${base}/${list}/${encodeURIComponent(keyOf(found.with))}/draft`);
    expect(draft.json).toEqual({ ...published, metadata: { workflow_status: 'draft_in_progress' } });
    const none = await demo().get(`${base}/${list}/${encodeURIComponent(keyOf(found.without))}/draft`);
    expect(none.json).toEqual({
      code: 404,
      message: `There is no draft created for the ${noun} "${keyOf(found.without)}".`,
    });
  });

  it('404 of an entity that does not exist', async () => {
    expect((await demo().get(`${base}/products/none/draft`)).json).toEqual({
      code: 404,
      message: 'Product "none" does not exist or you do not have permission to access it.',
    });
  });
});

describe('G user groups on the Community Edition', () => {
  const community = withDemo({ edition: 'CE', products: 10 });

  it('hide nothing: it has no such permissions', async () => {
    community().pim.faults.productsHidden = true;
    const { json } = await community().get(`${base}/products-uuid?with_count=true`);
    expect(json.items_count).toBe(10);
  });
});

describe('G a connection whose user group sees nothing', () => {
  it('gets empty lists and no error, and 404 for one', async () => {
    const [product] = (await demo().get(`${base}/products-uuid?limit=1`)).json._embedded.items;
    const { with: drafted } = await find('products-uuid', ({ uuid }) => uuid);
    demo().pim.faults.productsHidden = true;
    expect((await demo().get(`${base}/products-uuid/${drafted.uuid}/draft`)).status).toBe(404);
    for (const list of ['products', 'products-uuid', 'product-models']) {
      const reply = await demo().get(`${base}/${list}?with_count=true`);
      expect([reply.status, reply.json.items_count, reply.json._embedded.items]).toEqual([200, 0, []]);
    }
    const search = await demo().search('products-uuid', {
      uuid: [{ operator: 'IN', value: [product.uuid] }],
    });
    expect(search.json._embedded.items).toEqual([]);
    const after = await demo().get(`${base}/products-uuid?pagination_type=search_after`);
    expect(Object.keys(after.json._links)).toEqual(['self', 'first']);
    const one = await demo().get(`${base}/products-uuid/${product.uuid}`);
    demo().pim.faults.productsHidden = false;
    expect(one.json).toEqual({
      code: 404,
      message: `Product "${product.uuid}" does not exist or you do not have permission to access it.`,
    });
  });
});
