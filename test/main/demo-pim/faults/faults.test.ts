import { afterEach, describe, expect, it } from 'vitest';
import { type Demo, withDemo } from '../support/demo.ts';

const demo = withDemo();
const path = '/api/rest/v1/channels';

afterEach(() => {
  const { faults } = demo().pim;
  faults.maintenance = false;
  faults.latencyMs = 0;
  faults.oddItem = null;
  faults.concurrency = { enabled: true, perConnection: 4, total: 10, retryAfterSeconds: 1 };
});

describe('C9 maintenance', () => {
  it('503 in plain text below /api, after router and authentication', async () => {
    await demo().get(path);
    demo().pim.faults.maintenance = true;
    for (const reply of [
      await demo().get(path),
      await demo().send('/api/rest/v1'),
      await demo().token({ grant_type: 'x' }),
    ]) {
      expect(reply.status).toBe(503);
      expect(reply.text).toBe('Undergoing maintenance.');
      expect(reply.headers.get('content-type')).toMatch(/^text\/html/);
    }
    expect((await demo().send('/api/rest/v1/nowhere')).status).toBe(404);
    expect((await demo().send(path, { headers: { authorization: 'Bearer x' } })).status).toBe(401);
  });

  it('302 to /maintenance elsewhere', async () => {
    demo().pim.faults.maintenance = true;
    const reply = await demo().send('/connect/apps/v1/oauth2/token', { method: 'POST' });
    expect([reply.status, reply.headers.get('location')]).toEqual([302, `${demo().pim.url}/maintenance`]);
    expect((await demo().send('/maintenance')).text).toContain('<html');
  });
});

describe('C9 rate limits', () => {
  const body = { code: 429, message: 'You have exceeded the limit of API requests per second.' };

  it('the fifth call of one connection in flight is 429, and afterwards there is room again', async () => {
    await demo().get(path);
    demo().pim.faults.latencyMs = 150;
    const replies = await Promise.all(Array.from({ length: 6 }, () => demo().get(path)));
    const refused = replies.filter((reply) => reply.status === 429);
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(4);
    expect(refused.map((reply) => reply.json)).toEqual([body, body]);
    expect(refused[0]?.headers.get('retry-after')).toBe('1');
    demo().pim.faults.latencyMs = 0;
    expect((await demo().get(path)).status).toBe(200);
  });

  it('the eleventh call in all is 429', async () => {
    demo().pim.faults.latencyMs = 150;
    const replies = await Promise.all(Array.from({ length: 12 }, () => demo().send('/api/rest/v1')));
    expect(replies.filter((reply) => reply.status === 429)).toHaveLength(2);
  });

  it('can be switched off, and can leave Retry-After out', async () => {
    demo().pim.faults.latencyMs = 100;
    demo().pim.faults.concurrency.enabled = false;
    const replies = await Promise.all(Array.from({ length: 8 }, () => demo().get(path)));
    expect(replies.every((reply) => reply.status === 200)).toBe(true);
    demo().pim.faults.concurrency = { enabled: true, perConnection: 0, total: 10, retryAfterSeconds: null };
    expect((await demo().get(path)).headers.get('retry-after')).toBeNull();
  });
});

describe('faults for the next calls', () => {
  it('429, then as usual', async () => {
    demo().pim.faults.tooManyRequests = { calls: 1, retryAfterSeconds: 7 };
    const first = await demo().get(path);
    expect([first.status, first.headers.get('retry-after')]).toEqual([429, '7']);
    expect((await demo().get(path)).status).toBe(200);
  });

  it('an HTML error page', async () => {
    demo().pim.faults.serverError = { calls: 1, status: 502 };
    const reply = await demo().get(path);
    expect([reply.status, reply.headers.get('content-type')]).toEqual([502, 'text/html; charset=UTF-8']);
    expect(reply.text).toContain('502 Bad Gateway');
  });

  it('only calls of the given path', async () => {
    demo().pim.faults.serverError = { calls: 1, status: 500, pathContains: '/families' };
    expect((await demo().get(path)).status).toBe(200);
    expect((await demo().get('/api/rest/v1/families')).status).toBe(500);
  });

  it('JSON that ends too early', async () => {
    demo().pim.faults.malformedJson = { calls: 1 };
    await expect(demo().get(path)).rejects.toThrow(SyntaxError);
    expect((await demo().get(path)).status).toBe(200);
  });

  it('a connection cut in the middle of the body', async () => {
    demo().pim.faults.cutConnection = { calls: 1 };
    await expect(demo().get(path)).rejects.toThrow('terminated');
    expect((await demo().get(path)).status).toBe(200);
  });

  it('the page of a proxy', async () => {
    demo().pim.faults.proxyPage = { calls: 1 };
    const reply = await demo().get(path);
    expect([reply.status, reply.json]).toEqual([200, undefined]);
    expect(reply.text).toContain('<!DOCTYPE html>');
  });
});

describe('an odd item in a page of products', () => {
  const items = async ({ get }: Demo) =>
    (await get('/api/rest/v1/products-uuid?limit=5')).json._embedded.items;

  it('is the third one and leaves the others alone', async () => {
    const sound = await items(demo());
    const kinds = ['values-null', 'family-missing', 'wrong-types', 'no-uuid', 'not-an-object'] as const;
    const odd: Record<string, unknown> = {};
    for (const kind of kinds) {
      demo().pim.faults.oddItem = kind;
      const page = await items(demo());
      expect(page.toSpliced(2, 1)).toEqual(sound.toSpliced(2, 1));
      odd[kind] = page[2];
    }
    expect(odd['values-null']).toEqual({ ...sound[2], values: null });
    expect(odd['family-missing']).not.toHaveProperty('family');
    expect(odd['wrong-types']).toMatchObject({ enabled: 'yes', categories: null, values: { name: 'text' } });
    expect(odd['no-uuid']).not.toHaveProperty('uuid');
    expect(odd['not-an-object']).toBe('broken');
  });
});
