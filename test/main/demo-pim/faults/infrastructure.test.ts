import { afterEach, describe, expect, it } from 'vitest';
import { withDemo } from '../support/demo.ts';

const demo = withDemo();
const path = '/api/rest/v1/channels';

afterEach(async () => {
  await fetch(`${demo().pim.admin.url}/faults/reset`, {
    method: 'POST',
    headers: { authorization: `Bearer ${demo().pim.admin.token}` },
  });
});

describe('C9 infrastructure answers', () => {
  it('a slow body comes whole, but takes its time', async () => {
    await demo().get(path);
    const { length } = (await demo().get(path)).text;
    demo().pim.faults.bytesPerSecond = length * 5;
    const begin = performance.now();
    const reply = await demo().get(path);
    const took = performance.now() - begin;
    expect(reply.json._embedded.items).toHaveLength(3);
    expect(took).toBeGreaterThan(150);
  });

  it.each([403, 408, 413, 500, 502, 503, 504] as const)('%i comes as HTML', async (status) => {
    await demo().get(path);
    demo().pim.faults.serverError = { calls: 1, status };
    const reply = await demo().get(path);
    expect([reply.status, reply.headers.get('content-type')]).toEqual([status, 'text/html; charset=UTF-8']);
    expect((await demo().get(path)).status).toBe(200);
  });

  it('every path redirects to https, with its query, also a POST of the token endpoint', async () => {
    demo().pim.faults.redirectTo = 'https://pim.example';
    for (const target of ['/api/rest/v1', '/api/oauth/v1/token', '/user/login?a=b']) {
      const reply = await demo().send(target, { method: target.includes('token') ? 'POST' : 'GET' });
      expect([reply.status, reply.headers.get('location')]).toEqual([301, `https://pim.example${target}`]);
    }
  });

  it('C8 a trailing slash redirects a GET and is unknown to a POST', async () => {
    const reply = await demo().get(`${path}/?limit=2`);
    expect([reply.status, reply.headers.get('location')]).toEqual([301, `${demo().pim.url}${path}?limit=2`]);
    expect((await demo().send(`${path}/`, { method: 'POST' })).status).toBe(404);
    expect((await demo().send('/api/oauth/v1/token/', { method: 'POST' })).status).toBe(404);
  });

  it('JSON that says it is HTML', async () => {
    await demo().get(path);
    demo().pim.faults.wrongContentType = { calls: 1 };
    const reply = await demo().get(path);
    expect(reply.headers.get('content-type')).toBe('text/html; charset=UTF-8');
    expect(JSON.parse(reply.text)).toHaveProperty('_embedded');
  });

  it('a proxy sends calls of the API to its login page', async () => {
    demo().pim.faults.loginRedirect = { calls: 1, pathContains: 'channels' };
    const reply = await demo().send(path);
    const location = new URL(reply.headers.get('location') ?? '');
    expect([reply.status, location.pathname]).toEqual([302, '/proxy/login']);
    const page = await demo().send(location.pathname + location.search);
    expect([page.status, page.text.includes('<form')]).toEqual([200, true]);
  });

  it('single sign-on before authorize: its form leads back', async () => {
    demo().pim.faults.loginRedirect = { calls: 1, pathContains: '/authorize' };
    const target = '/connect/apps/v1/authorize?client_id=a&state=b';
    const stopped = await demo().send(target);
    const login = new URL(stopped.headers.get('location') ?? '');
    expect([stopped.status, login.pathname]).toEqual([302, '/proxy/login']);
    const through = await demo().send(login.pathname + login.search, { method: 'POST' });
    expect([through.status, through.headers.get('location')]).toEqual([302, target]);
    expect((await demo().send(target)).status).toBe(401);
    const elsewhere = await demo().send('/proxy/login?return_to=//evil.example', { method: 'POST' });
    expect(elsewhere.headers.get('location')).toBe('/');
  });

  it('429 in HTML, with its Retry-After', async () => {
    await demo().get(path);
    demo().pim.faults.tooManyRequestsInHtml = true;
    demo().pim.faults.tooManyRequests = { calls: 1, retryAfterSeconds: 3 };
    const reply = await demo().get(path);
    expect([reply.status, reply.headers.get('content-type'), reply.headers.get('retry-after')]).toEqual([
      429,
      'text/html; charset=UTF-8',
      '3',
    ]);
    expect(reply.text).toContain('429 Too Many Requests');
  });

  it('a slow answer for some calls only', async () => {
    await demo().get(path);
    demo().pim.faults.slowAnswer = { calls: 1, milliseconds: 150, pathContains: '/families' };
    const timed = async (target: string) => {
      const begin = performance.now();
      expect((await demo().get(target)).status).toBe(200);
      return performance.now() - begin;
    };
    const other = await timed(path);
    expect(await timed('/api/rest/v1/families?limit=1')).toBeGreaterThanOrEqual(145);
    expect(demo().pim.faults.slowAnswer.calls).toBe(0);
    expect(other).toBeLessThan(145);
  });

  it('Retry-After as a date', async () => {
    demo().pim.faults.retryAfterAsDate = true;
    demo().pim.faults.tooManyRequests = { calls: 1, retryAfterSeconds: 30 };
    const reply = await demo().send(path);
    const wait = Date.parse(reply.headers.get('retry-after') ?? '') - Date.now();
    expect(reply.status).toBe(429);
    expect(wait).toBeGreaterThan(25_000);
    expect(wait).toBeLessThanOrEqual(30_000);
  });

  it('more calls in a second than the limit are 429', async () => {
    demo().pim.faults.requestsPerSecond = { enabled: true, limit: 3, retryAfterSeconds: 1 };
    const statuses: number[] = [];
    for (let i = 0; i < 12; i++) statuses.push((await demo().send('/api/rest/v1')).status);
    expect(statuses.slice(0, 3)).toEqual([200, 200, 200]);
    expect(statuses).toContain(429);
    demo().pim.faults.requestsPerSecond.limit = 100;
    expect((await demo().send('/api/rest/v1')).status).toBe(200);
  });
});
