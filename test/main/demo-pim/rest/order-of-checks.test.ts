import { afterEach, describe, expect, it } from 'vitest';
import { withDemo } from '../support/demo.ts';

const demo = withDemo();
const base = '/api/rest/v1';
afterEach(() => {
  const { faults } = demo().pim;
  faults.permissionsRemoved = [];
  faults.overallAccessRemoved = false;
});

describe('C2 where errors come from, in order', () => {
  it('an unknown path is 404 without a token, with the full address', async () => {
    const reply = await demo().send(`${base}/ui-extensions?page=1`);
    expect(reply.status).toBe(404);
    expect(reply.json).toEqual({
      code: 404,
      message: `No route found for "GET ${demo().pim.url}${base}/ui-extensions"`,
    });
  });

  it('a wrong method is 405 without a token, and names the allowed ones', async () => {
    const reply = await demo().send(`${base}/channels/ecommerce`, { method: 'DELETE' });
    expect(reply.status).toBe(405);
    expect(reply.json.message).toBe(
      `No route found for "DELETE ${demo().pim.url}${base}/channels/ecommerce": Method Not Allowed (Allow: GET, PATCH)`,
    );
    expect(reply.headers.get('allow')).toBe('GET, PATCH');
  });

  it('401 comes before 406', async () => {
    expect((await demo().send(`${base}/channels`, { headers: { accept: 'image/png' } })).status).toBe(401);
  });

  it('overall access comes before the headers', async () => {
    demo().pim.faults.overallAccessRemoved = true;
    expect((await demo().get(`${base}/channels`, { accept: 'image/png' })).status).toBe(403);
  });

  it('the headers come before the permission', async () => {
    demo().pim.faults.permissionsRemoved = ['channels'];
    expect((await demo().get(`${base}/channels`, { accept: 'image/png' })).status).toBe(406);
  });

  it('the permission comes before the parameters and the entity', async () => {
    demo().pim.faults.permissionsRemoved = ['channels'];
    expect((await demo().get(`${base}/channels?page=x`)).status).toBe(403);
    expect((await demo().get(`${base}/channels/nowhere`)).status).toBe(403);
  });

  it('what a nested list hangs on comes before its parameters', async () => {
    const options = await demo().get(`${base}/attributes/nothing/options?page=x`);
    expect([options.status, options.json.message]).toEqual([404, 'Attribute "nothing" does not exist.']);
    const variants = await demo().get(`${base}/families/nothing/variants?page=x`);
    expect([variants.status, variants.json.message]).toEqual([404, 'Family "nothing" does not exist.']);
    const parameters = await demo().get(`${base}/attributes/color/options?page=x`);
    expect([parameters.status, parameters.json.message]).toEqual([422, '"x" is not a valid page number.']);
  });

  it('unhandled: 500 in JSON', async () => {
    demo().pim.faults.unhandledError = { calls: 1 };
    const reply = await demo().get(`${base}/channels`);
    expect(reply.status).toBe(500);
    expect(reply.json).toEqual({ code: 500, message: 'Internal Server Error' });
    expect((await demo().get(`${base}/channels`)).status).toBe(200);
  });

  it('JSON is escaped as PHP does it', async () => {
    const { text } = await demo().get(`${base}/attributes/brand/options/bergmann`);
    expect(text).toContain('Bergmann \\u0026 S\\u00f6hne');
    const missing = await demo().get(`${base}/channels/a'b<c>`);
    expect(missing.text).toBe(
      '{"code":404,"message":"Channel \\u0022a\\u0027b\\u003Cc\\u003E\\u0022 does not exist."}',
    );
  });
});

describe('C3 headers', () => {
  it.each(['*/*', 'application/json', 'application/json, text/plain, */*'])(
    'GET accepts %s',
    async (accept) => {
      expect((await demo().get(`${base}/channels`, { accept })).status).toBe(200);
    },
  );

  it.each(['application/json, text/plain', 'image/png'])('GET refuses %s with 406', async (accept) => {
    const reply = await demo().get(`${base}/channels`, { accept });
    const message = `"${accept}" in "Accept" header is not valid. Only "application/json" is allowed.`;
    expect(reply.json).toEqual({ code: 406, message });
  });

  it('writes with another content type are 415', async () => {
    const { authorization } = await bearer();
    const send = (path: string, method: string, headers: Record<string, string>) =>
      demo().send(`${base}/${path}`, {
        method,
        headers: { authorization, ...headers },
        body: new TextEncoder().encode('{}'),
      });
    expect((await send('channels', 'POST', { 'content-type': 'text/plain' })).json).toEqual({
      code: 415,
      message: '"text/plain" in "Content-Type" header is not valid. Only "application/json" is allowed.',
    });
    expect((await send('channels', 'POST', {})).json.message).toBe(
      'The "Content-Type" header is missing. "application/json" has to be specified as value.',
    );
    expect((await send('channels', 'PATCH', { 'content-type': 'application/json' })).json.message).toBe(
      '"application/json" in "Content-Type" header is not valid. Only "application/vnd.akeneo.collection+json" is allowed.',
    );
    expect((await send('channels', 'PATCH', {})).json.message).toBe(
      'The "Content-Type" header is missing. "application/vnd.akeneo.collection+json" has to be specified as value.',
    );
    for (const path of ['media-files', 'category-media-files'])
      expect((await send(path, 'POST', { 'content-type': 'application/json' })).json).toEqual({
        code: 415,
        message:
          '"application/json" in "Content-Type" header is not valid. Only "multipart/form-data" is allowed.',
      });
    const accepted = await send('channels', 'POST', { 'content-type': 'application/json; charset=utf-8' });
    expect(accepted.status).toBe(403);
  });
});

describe('C6 403 texts', () => {
  it.each([
    ['channels', 'channels', 'channels'],
    ['locales', 'locales', 'locales'],
    ['currencies', 'currencies', 'currencies'],
    ['families', 'families', 'families'],
    ['families/tents/variants', 'family-variants', 'family variants'],
    ['attributes', 'attributes', 'attributes'],
    ['attributes/color/options', 'attribute-options', 'attribute options'],
    ['attribute-groups', 'attribute-groups', 'attribute groups'],
    ['association-types', 'association-types', 'association types'],
    ['products', 'products', 'products'],
    ['products-uuid', 'products', 'products'],
    ['product-models', 'products', 'products'],
  ])('GET /%s without its permission', async (path, permission, plural) => {
    demo().pim.faults.permissionsRemoved = [permission];
    const reply = await demo().get(`${base}/${path}`);
    expect(reply.status).toBe(403);
    expect(reply.json).toEqual({
      code: 403,
      message: `Access forbidden. You are not allowed to list ${plural}.`,
    });
  });

  it('categories answer as if overall access were missing', async () => {
    demo().pim.faults.permissionsRemoved = ['categories'];
    const reply = await demo().get(`${base}/categories`);
    expect(reply.json).toEqual({ code: 403, message: 'You are not allowed to access the web API.' });
  });

  it('media files, measurement families and system information need overall access only', async () => {
    demo().pim.faults.permissionsRemoved = ['channels', 'products', 'attributes', 'families', 'categories'];
    for (const path of ['media-files', 'measurement-families', 'measure-families', 'system-information']) {
      expect((await demo().get(`${base}/${path}`)).status).toBe(200);
    }
  });

  it.each([
    ['channels', 'channels'],
    ['categories', 'categories'],
    ['attributes', 'attributes'],
    ['attributes/color/options', 'attribute options'],
    ['attribute-groups', 'attribute groups'],
    ['families', 'families'],
    ['families/tents/variants', 'family variants'],
    ['association-types', 'association types'],
    ['products', 'products'],
    ['products-uuid', 'products'],
    ['product-models', 'products'],
  ])('POST and PATCH /%s for a role that may only read', async (path, plural) => {
    const { authorization } = await bearer();
    for (const method of ['POST', 'PATCH']) {
      const type = method === 'POST' ? 'application/json' : 'application/vnd.akeneo.collection+json';
      const headers = { authorization, 'content-type': type };
      const reply = await demo().send(`${base}/${path}`, { method, headers, body: '{}' });
      expect([reply.status, reply.json]).toEqual([
        403,
        { code: 403, message: `Access forbidden. You are not allowed to create or update ${plural}.` },
      ]);
    }
  });

  it('writes and deletes are refused, the uuid endpoint without a final dot', async () => {
    const { authorization } = await bearer();
    const call = async (path: string, method: string) => {
      const headers = { authorization, 'content-type': 'application/json' };
      return (await demo().send(`${base}/${path}`, { method, headers, body: '{}' })).json.message;
    };
    expect(await call('families', 'POST')).toBe(
      'Access forbidden. You are not allowed to create or update families.',
    );
    expect(await call('products/x', 'DELETE')).toBe(
      'Access forbidden. You are not allowed to delete products.',
    );
    const uuid = 'products-uuid/fc24e6c3-933c-4a93-8a81-e5c703d134d5';
    expect(await call(uuid, 'DELETE')).toBe('Access forbidden. You are not allowed to delete products');
  });
});

async function bearer(): Promise<{ authorization: string }> {
  const { username, password } = demo().pim.connection;
  const { json } = await demo().token({ grant_type: 'password', username, password });
  return { authorization: `Bearer ${json.access_token}` };
}
