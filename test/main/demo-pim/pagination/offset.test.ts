import { describe, expect, it } from 'vitest';
import { withDemo } from '../support/demo.ts';

const demo = withDemo();
const big = withDemo({ products: 12_000, seed: 'big' });
const base = '/api/rest/v1';

describe('C4 offset pagination of structure resources', () => {
  it('a page in the middle has self, first, previous and next, and items with their own link', async () => {
    const { json } = await demo().get(`${base}/attributes?page=2&limit=2`);
    const link = (page: number) => ({
      href: `${demo().pim.url}${base}/attributes?page=${page}&limit=2&with_count=false`,
    });
    expect(json._links).toEqual({ self: link(2), first: link(1), previous: link(1), next: link(3) });
    expect(Object.keys(json)).toEqual(['_links', 'current_page', '_embedded']);
    expect(json.current_page).toBe(2);
    const [item] = json._embedded.items;
    expect(item._links).toEqual({ self: { href: `${demo().pim.url}${base}/attributes/${item.code}` } });
  });

  it('defaults are page 1, limit 10, no count', async () => {
    const { json } = await demo().get(`${base}/attributes`);
    expect(json._links.self.href).toBe(
      `${demo().pim.url}${base}/attributes?page=1&limit=10&with_count=false`,
    );
    expect(json._embedded.items).toHaveLength(10);
    expect(json.items_count).toBeUndefined();
  });

  it('items_count comes with with_count', async () => {
    const { json } = await demo().get(`${base}/channels?with_count=true&limit=2`);
    expect(json.items_count).toBe(3);
    expect(json._links.self.href).toBe(`${demo().pim.url}${base}/channels?page=1&limit=2&with_count=true`);
  });

  it('a full last page still has a next, which is empty and has a previous', async () => {
    const last = (await demo().get(`${base}/channels?limit=3`)).json;
    expect(last._links.next?.href).toBe(`${demo().pim.url}${base}/channels?page=2&limit=3&with_count=false`);
    const beyond = await demo().get(`${base}/channels?limit=3&page=2`);
    expect(beyond.status).toBe(200);
    expect(beyond.json._embedded.items).toEqual([]);
    expect(Object.keys(beyond.json._links)).toEqual(['self', 'first', 'previous']);
  });

  it('other parameters, known or not, follow in the links', async () => {
    const { json } = await demo().get(`${base}/channels?foo=a:b,c&limit=1&page=1`);
    expect(json._links.self.href).toBe(
      `${demo().pim.url}${base}/channels?page=1&limit=1&with_count=false&foo=a:b,c`,
    );
  });

  it('a search is encoded with readable colons and commas', async () => {
    const { json } = await demo().search('categories', {
      code: [{ operator: 'IN', value: ['master', 'home'] }],
    });
    expect(json._links.self.href).toContain(
      '&search=%7B%22code%22:%5B%7B%22operator%22:%22IN%22,%22value%22:',
    );
    expect(json._embedded.items.map((item: { code: string }) => item.code)).toEqual(['master', 'home']);
  });

  it.each([
    ['page=x', '"x" is not a valid page number.'],
    ['page=0', '"0" is not a valid page number.'],
    ['limit=0', '"0" is not a valid limit number.'],
    ['limit=101', 'You cannot request more than 100 items.'],
    [
      'with_count=1',
      'Parameter "with_count" has to be a boolean. Only "true" or "false" allowed, "1" given.',
    ],
    ['pagination_type=cursor', 'Pagination type does not exist.'],
    ['pagination_type=search_after', 'Pagination type is not supported.'],
  ])('%s is 422', async (query, message) => {
    const reply = await demo().get(`${base}/channels?${query}`);
    expect(reply.status).toBe(422);
    expect(reply.json).toEqual({ code: 422, message });
  });
});

describe('C4 offset pagination of products', () => {
  it.each(['products', 'products-uuid', 'product-models'])(
    '/%s repeats its parameters in their order and drops unknown ones',
    async (path) => {
      const { json } = await demo().get(
        `${base}/${path}?foo=1&attributes=name&scope=ecommerce&limit=2&with_count=true&page=2`,
      );
      const query = 'with_count=true&pagination_type=page&limit=2&scope=ecommerce&attributes=name';
      const link = (page: number) => ({ href: `${demo().pim.url}${base}/${path}?page=${page}&${query}` });
      expect(json._links).toMatchObject({ self: link(2), first: link(1), previous: link(1) });
      expect(json.current_page).toBe(2);
      expect(json.items_count).toBeGreaterThan(2);
    },
  );

  it('pages do not overlap and together are everything', async () => {
    const uuids: string[] = [];
    for (let page = 1; page <= 4; page++) {
      const { json } = await demo().get(`${base}/products-uuid?limit=100&page=${page}&attributes=sku`);
      uuids.push(...json._embedded.items.map((item: { uuid: string }) => item.uuid));
    }
    expect(new Set(uuids).size).toBe(300);
    expect(uuids).toEqual([...uuids].sort());
  });

  it('reaches the 10,000th item and not the next', async () => {
    const path = `${base}/products-uuid?limit=100&attributes=sku&page=`;
    expect((await big().get(`${path}100`)).json._embedded.items).toHaveLength(100);
    const reply = await big().get(`${path}101`);
    expect(reply.status).toBe(422);
    expect(reply.json).toEqual({
      code: 422,
      message:
        'You have reached the maximum number of pages you can retrieve with the "page" pagination type. Please use the search after pagination type instead',
      _links: {
        documentation: {
          href: 'http://api.akeneo.com/documentation/pagination.html#the-search-after-method',
        },
      },
    });
  });
});
