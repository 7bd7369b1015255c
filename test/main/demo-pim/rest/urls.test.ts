import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { pathOf } from '../support/body.ts';
import { withDemo } from '../support/demo.ts';

const demo = withDemo({ products: 3000 });
const base = '/api/rest/v1';

describe('C8 URLs', () => {
  it('a trailing slash is 301 for GET, with the query kept, and 404 for POST', async () => {
    const reply = await demo().get(`${base}/channels/?limit=2`);
    expect(reply.status).toBe(301);
    expect(reply.headers.get('location')).toBe(`${demo().pim.url}${base}/channels?limit=2`);
    const post = await demo().send(`${base}/channels/`, { method: 'POST' });
    expect(post.json).toEqual({
      code: 404,
      message: `No route found for "POST ${demo().pim.url}${base}/channels/"`,
    });
  });

  it('links and redirects keep the scheme and host that the PIM sees', async () => {
    demo().pim.faults.linksOrigin = 'http://pim.internal:8080';
    const page = await demo().get(`${base}/products-uuid?limit=1&attributes=main_image`);
    const redirect = await demo().get(`${base}/channels/`);
    demo().pim.faults.linksOrigin = null;
    expect(page.json._links.next?.href).toMatch(
      /^http:\/\/pim\.internal:8080\/api\/rest\/v1\/products-uuid\?page=2/,
    );
    expect(page.text.includes(demo().pim.url.replaceAll('/', '\\/'))).toBe(false);
    expect(redirect.headers.get('location')).toBe('http://pim.internal:8080/api/rest/v1/channels');
  });

  it('%2F in a code is 404; a slash is left as it is', async () => {
    const file = (await demo().get(`${base}/media-files?limit=1`)).json._embedded.items[0];
    expect((await demo().get(`${base}/media-files/${file.code}`)).status).toBe(200);
    const encoded = await demo().get(`${base}/media-files/${file.code.replaceAll('/', '%2F')}`);
    expect(encoded.status).toBe(404);
    expect(encoded.json.message).toContain('No route found for "GET ');
  });

  it('identifiers with slash, space, hash, plus, per cent and umlaut can be fetched', async () => {
    const found = new Set<string>();
    let next: string | undefined = `${base}/products?pagination_type=search_after&limit=100&attributes=sku`;
    while (next !== undefined) {
      const { json } = await demo().get(next);
      for (const { identifier } of json._embedded.items) {
        const odd = /[/ #+%ü]/.exec(identifier)?.[0];
        if (odd !== undefined && !found.has(odd)) {
          const path = encodeURIComponent(identifier).replaceAll('%2F', '/');
          const one = await demo().get(`${base}/products/${path}`);
          expect(one.json.identifier).toBe(identifier);
          found.add(odd);
        }
      }
      next = json._links.next === undefined ? undefined : pathOf(json._links.next);
    }
    expect([...found].sort()).toEqual([' ', '#', '%', '+', '/', 'ü']);
  });

  it('codes and uuids are looked up whatever their case', async () => {
    expect((await demo().get(`${base}/currencies/eur`)).json).toEqual({ code: 'EUR', enabled: true });
    expect((await demo().get(`${base}/families/TENts`)).json.code).toBe('tents');
    const [item] = (await demo().get(`${base}/products-uuid?limit=1`)).json._embedded.items;
    expect((await demo().get(`${base}/products-uuid/${item.uuid.toUpperCase()}`)).json.uuid).toBe(item.uuid);
  });

  it('the own link of an item leads to it', async () => {
    for (const path of [
      'products',
      'products-uuid',
      'product-models',
      'attributes/color/options',
      'families/shoes/variants',
    ]) {
      const [item] = (await demo().get(`${base}/${path}?limit=1`)).json._embedded.items;
      const { _links, ...content } = item;
      const one = await demo().get(pathOf(_links.self));
      expect(one.json).toEqual(content);
    }
  });
});

describe('C9 no CORS', () => {
  it('OPTIONS is 405 and no answer has CORS headers', async () => {
    const options = await demo().send(`${base}/channels`, { method: 'OPTIONS' });
    expect(options.status).toBe(405);
    expect(options.headers.get('allow')).toBe('GET, POST, PATCH');
    const reply = await demo().get(`${base}/channels`, { origin: 'http://example.org' });
    expect([...reply.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('HEAD answers as GET without a body', async () => {
    const url = new URL(`${demo().pim.url}${base}`);
    const length = await new Promise((resolve, reject) => {
      request(url, { method: 'HEAD' }, (response) => {
        response.resume();
        resolve([response.statusCode, Number(response.headers['content-length']) > 1000]);
      })
        .on('error', reject)
        .end();
    });
    expect(length).toEqual([200, true]);
  });
});
