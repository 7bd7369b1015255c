import { describe, expect, it } from 'vitest';
import { pathOf } from '../support/body.ts';
import { type Demo, withDemo } from '../support/demo.ts';

const demo = withDemo();
const base = '/api/rest/v1';

/** Follows `next` to the end; gives the keys of all items. */
async function walk(
  { get }: Demo,
  path: string,
  key: 'uuid' | 'identifier' | 'code',
  limit: number,
): Promise<string[]> {
  const keys: string[] = [];
  let next: string | undefined =
    `${base}/${path}?pagination_type=search_after&limit=${limit}&attributes=name`;
  while (next !== undefined) {
    const { json } = await get(next);
    keys.push(...json._embedded.items.map((item) => item[key]));
    next = json._links.next === undefined ? undefined : pathOf(json._links.next);
  }
  return keys;
}

describe('C5 search-after pagination', () => {
  it('has self, first and next, and neither previous, current_page nor items_count', async () => {
    const query = 'with_count=false&pagination_type=search_after&limit=3';
    const first = (await demo().get(`${base}/products-uuid?pagination_type=search_after&limit=3`)).json;
    const url = `${demo().pim.url}${base}/products-uuid?${query}`;
    const last = first._embedded.items[2].uuid;
    expect(first._links).toEqual({
      self: { href: url },
      first: { href: url },
      next: { href: `${url}&search_after=${last}` },
    });
    expect(Object.keys(first)).toEqual(['_links', '_embedded']);
    const second = (await demo().get(pathOf(first._links.next))).json;
    expect(second._links.self.href).toBe(`${url}&search_after=${last}`);
    expect(second._links.first.href).toBe(url);
    expect(second._links.previous).toBeUndefined();
    expect(second._embedded.items[0].uuid > last).toBe(true);
  });

  it('with_count is echoed and has no effect', async () => {
    const { json } = await demo().get(`${base}/products-uuid?pagination_type=search_after&with_count=true`);
    expect(json.items_count).toBeUndefined();
    expect(json._links.self.href).toContain('?with_count=true&pagination_type=search_after&limit=10');
  });

  it('products-uuid: every product once, in the order of the uuids', async () => {
    const uuids = await walk(demo(), 'products-uuid', 'uuid', 37);
    expect(uuids).toHaveLength(300);
    expect(uuids).toEqual([...new Set(uuids)].sort());
  });

  it('products: those with an identifier, in its order, after the cursor of the last one', async () => {
    const identifiers = await walk(demo(), 'products', 'identifier', 41);
    expect(identifiers).toEqual([...new Set(identifiers)].sort());
    expect(identifiers.length).toBeLessThan(300);
    expect(identifiers.length).toBeGreaterThan(280);
    expect(identifiers).not.toContain(null);
  });

  it('product models: in the order of their codes', async () => {
    const codes = await walk(demo(), 'product-models', 'code', 7);
    expect(codes.length).toBeGreaterThan(20);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it('the uuid of a cursor may be in upper case, and need not exist', async () => {
    const first = (await demo().get(`${base}/products-uuid?limit=2`)).json._embedded.items;
    const itemAfter = async (cursor: string) =>
      (await demo().get(`${base}/products-uuid?pagination_type=search_after&limit=1&search_after=${cursor}`))
        .json._embedded.items[0].uuid;
    expect(await itemAfter(first[0].uuid.toUpperCase())).toBe(first[1].uuid);
    expect(await itemAfter('00000000-0000-4000-8000-000000000000')).toBe(first[0].uuid);
  });

  it('a search goes on over the pages', async () => {
    const search = { family: [{ operator: 'IN', value: ['tents'] }] };
    const { json } = await demo().search('products-uuid', search, '&pagination_type=search_after&limit=5');
    expect(json._links.next?.href).toMatch(/limit=5&search=%7B.*&search_after=[0-9a-f-]{36}$/);
    const next = (await demo().get(pathOf(json._links.next))).json;
    expect(next._embedded.items.every((item) => item.family === 'tents')).toBe(true);
  });
});
