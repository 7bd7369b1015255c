import { describe, expect, it } from 'vitest';
import { present } from '../support/body.ts';
import { withDemo } from '../support/demo.ts';

const demo = withDemo({ products: 200, categories: 50_000, options: 10_000, families: 300 });
const get = async (path: string) => (await demo().get(`/api/rest/v1/${path}`)).json;

describe('a large structure', () => {
  it('D3 has 50,000 categories, parents before their children', async () => {
    const count = (await get('categories?with_count=true&limit=1')).items_count;
    expect(count).toBe(50_000);
    const seen = new Set<string>();
    for (let page = 1; page <= 12; page++) {
      for (const { code, parent } of (await get(`categories?limit=100&page=${page}`))._embedded.items) {
        if (parent !== null) expect(seen.has(parent), `${code} before ${parent}`).toBe(true);
        expect(seen.has(code)).toBe(false);
        seen.add(code);
      }
    }
    const last = (await get('categories?limit=100&page=500'))._embedded.items;
    expect(last).toHaveLength(100);
    expect(last.at(-1)?.code).toBe('p_electronics');
  });

  it('D3 finds a deep category in any case, and everything below one', async () => {
    expect(await get('categories/STOCK_00042_07_30')).toMatchObject({
      code: 'stock_00042_07_30',
      parent: 'stock_00042_07',
    });
    expect((await demo().get('/api/rest/v1/categories/stock_00042_11')).status).toBe(404);
    const below = { parent: [{ operator: '=', value: 'stock_00042' }] };
    expect((await demo().search('categories', below, '&with_count=true')).json.items_count).toBe(310);
    const master = { parent: [{ operator: '=', value: 'master' }] };
    expect((await demo().search('categories', master, '&with_count=true')).json.items_count).toBeGreaterThan(
      49_900,
    );
  });

  it('D5 has 10,000 options of one attribute, by code', async () => {
    const first = (await get('attributes/brand/options?limit=100&with_count=true')).items_count;
    expect(first).toBe(10_000);
    const pages = await Promise.all(
      [1, 2].map((page) => get(`attributes/brand/options?limit=100&page=${page}`)),
    );
    const codes = pages.flatMap(({ _embedded }) => _embedded.items.map(({ code }) => code));
    expect(codes).toEqual([...codes].sort());
    expect(await get('attributes/brand/options/HOUSE_BRAND_009000')).toMatchObject({
      code: 'house_brand_009000',
      labels: { en_US: 'House brand 9000' },
    });
    expect((await demo().get('/api/rest/v1/attributes/brand/options/house_brand_009989')).status).toBe(404);
  });

  it('D7 has 300 families, of which 12 have products', async () => {
    expect((await get('families?with_count=true&limit=1')).items_count).toBe(300);
    const used = await demo().search(
      'families',
      { has_products: [{ operator: '=', value: true }] },
      '&limit=100',
    );
    expect(used.json._embedded.items).toHaveLength(12);
  });

  it('products use them: every brand and category that they name exists', async () => {
    const { items } = (await get('products-uuid?limit=100&with_attribute_options=true'))._embedded;
    const brands = items.flatMap(({ values }) => values.brand ?? []);
    const generated = present(brands.find(({ data }) => String(data).startsWith('house_brand_')));
    expect(generated.linked_data).toMatchObject({ attribute: 'brand', code: generated.data });
    expect((await get(`attributes/brand/options/${String(generated.data)}`)).code).toBe(generated.data);
    const category = present(
      items.flatMap(({ categories }) => categories).find((code) => code.startsWith('stock_')),
    );
    expect((await get(`categories/${category}`)).code).toBe(category);
    const wanted = { categories: [{ operator: 'IN CHILDREN', value: [category.slice(0, 11)] }] };
    const found = (await demo().search('products-uuid', wanted, '&limit=100')).json._embedded.items;
    expect(found.some(({ categories }) => categories.includes(category))).toBe(true);
  });
});
