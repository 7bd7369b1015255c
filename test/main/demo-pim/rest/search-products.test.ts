import { describe, expect, it } from 'vitest';
import { pathOf } from '../support/body.ts';
import { withDemo } from '../support/demo.ts';

const demo = withDemo();
const path = '/api/rest/v1/products-uuid/search';

async function post(body: unknown, query = '') {
  const { username, password } = demo().pim.connection;
  const { json } = await demo().token({ grant_type: 'password', username, password });
  return demo().send(path + query, {
    method: 'POST',
    headers: { authorization: `Bearer ${json.access_token}`, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

const uuidsOf = (reply: Awaited<ReturnType<typeof post>>) =>
  reply.json._embedded.items.map(({ uuid }) => uuid);

describe('D9 POST /products-uuid/search', () => {
  const search = { family: [{ operator: 'IN', value: ['tents'] }] };

  it('finds what GET finds, with the search as a text in the body', async () => {
    const expected = await demo().search('products-uuid', search, '&limit=100&attributes=name');
    const found = await post({ search: JSON.stringify(search), attributes: 'name' }, '?limit=100');
    expect(found.status).toBe(200);
    expect(uuidsOf(found)).toEqual(expected.json._embedded.items.map(({ uuid }) => uuid));
    expect(uuidsOf(found).length).toBeGreaterThan(3);
    expect(found.json._embedded.items[0].values).toEqual(expected.json._embedded.items[0].values);
    expect(found.json._embedded.items[0]._links).toEqual(expected.json._embedded.items[0]._links);
  });

  it('pages by its query, and its links repeat the page only', async () => {
    const body = { search: JSON.stringify(search) };
    const first = await post(body, '?pagination_type=search_after&limit=2');
    expect(pathOf(first.json._links.self)).toBe(
      `${path}?with_count=false&pagination_type=search_after&limit=2`,
    );
    const next = pathOf(first.json._links.next);
    expect(next).toBe(
      `${path}?with_count=false&pagination_type=search_after&limit=2&search_after=${uuidsOf(first)[1]}`,
    );
    const second = await post(body, next.slice(path.length));
    expect(uuidsOf(second)[0]).not.toBe(uuidsOf(first)[1]);
    const all = uuidsOf(await post(body, '?limit=100'));
    expect([...uuidsOf(first), ...uuidsOf(second)]).toEqual(all.slice(0, 4));
  });

  it('takes the flags of the body as booleans, and no filters from the query', async () => {
    const { json } = await post({ with_completenesses: true }, '?limit=1&attributes=name');
    expect(json._embedded.items[0]).toHaveProperty('completenesses');
    expect(Object.keys(json._embedded.items[0].values)).toContain('sku');
  });

  it.each([
    ['800 attributes', { attributes: Array.from({ length: 801 }, () => 'name').join(',') }],
    [
      '20 criteria',
      {
        search: JSON.stringify({
          enabled: Array.from({ length: 21 }, () => ({ operator: '=', value: true })),
        }),
      },
    ],
    [
      '800 values',
      {
        search: JSON.stringify({
          family: [{ operator: 'IN', value: Array.from({ length: 801 }, () => 'tents') }],
        }),
      },
    ],
  ])('at most %s', async (_, body) => {
    expect((await post(body)).status).toBe(422);
  });

  it('exactly at the limits it answers', async () => {
    const attributes = Array.from({ length: 800 }, () => 'name').join(',');
    const criteria = Array.from({ length: 20 }, () => ({ operator: '=', value: true }));
    const reply = await post({ attributes, search: JSON.stringify({ enabled: criteria }) });
    expect(reply.status).toBe(200);
    const value = Array.from({ length: 800 }, () => 'tents');
    const many = await post({ search: JSON.stringify({ family: [{ operator: 'IN', value }] }) });
    expect(many.status).toBe(200);
  });

  it('C7 has the errors of /products-uuid', async () => {
    expect((await post({ search: '{' })).json).toEqual({
      code: 400,
      message: 'Search query parameter should be valid JSON.',
    });
    expect((await post({ search: '{"nothing":[{"operator":"=","value":1}]}' })).json).toEqual({
      code: 422,
      message: '"nothing" does not exist or you do not have permission to access it.',
    });
    expect((await post('{')).json).toEqual({ code: 400, message: 'Invalid json message received' });
  });

  it('C2 needs the permission to list products, and GET is 405', async () => {
    demo().pim.faults.permissionsRemoved = ['products'];
    const refused = await post({});
    demo().pim.faults.permissionsRemoved = [];
    expect(refused.json).toEqual({
      code: 403,
      message: 'Access forbidden. You are not allowed to list products.',
    });
    const get = await demo().send(path);
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
  });
});
