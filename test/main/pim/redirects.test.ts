import { describe, expect, it } from 'vitest';
import { startHttpServer } from '../support/http-server.ts';
import { problemOf, testTransport } from '../support/test-transport.ts';

const get = (url: string, signal?: AbortSignal) => ({ method: 'GET' as const, url, signal });

describe('a redirect', () => {
  const redirect = (location: string, status = 302) => ({ status, headers: { location } });

  it('of a GET within its origin is followed', async () => {
    const server = await startHttpServer(({ path }) =>
      path === '/a/' ? redirect('/a', 301) : { body: { path } },
    );
    const answer = await testTransport().request(get(`${server.url}/a/`));
    expect(answer).toMatchObject({ status: 200, url: `${server.url}/a`, json: { path: '/a' } });
  });

  it('is followed three times and no more', async () => {
    const server = await startHttpServer(({ path }) => redirect(`${path}x`));
    expect((await problemOf(testTransport().request(get(`${server.url}/`)))).code).toBe('unexpected-answer');
    expect(server.received).toHaveLength(4);
  });

  it('to https is told with the address to use', async () => {
    const server = await startHttpServer(({ path }) => redirect(`https://127.0.0.1${path}`, 301));
    const found = await problemOf(testTransport().request(get(`${server.url}/pim/api/rest/v1`)));
    expect(found).toMatchObject({
      code: 'https-required',
      action: { kind: 'use-address', url: 'https://127.0.0.1/pim' },
    });
  });

  it('elsewhere is not followed, so credentials stay here', async () => {
    const other = await startHttpServer(() => ({ body: {} }));
    const server = await startHttpServer(() =>
      redirect(`${other.url.replace('127.0.0.1', 'localhost')}/sso?u=1`),
    );
    const found = await problemOf(
      testTransport().request({ ...get(server.url), headers: { Authorization: 'Bearer abc' } }),
    );
    expect(found).toMatchObject({
      code: 'redirected-elsewhere',
      params: { target: `http://localhost:${other.port}/sso` },
      action: { kind: 'edit-address' },
    });
    expect(other.received).toEqual([]);
  });

  it('to the API of another host offers that address', async () => {
    const server = await startHttpServer(() => redirect('https://new.example.com/api/rest/v1'));
    const found = await problemOf(testTransport().request(get(`${server.url}/api/rest/v1`)));
    expect(found).toMatchObject({
      code: 'redirected-elsewhere',
      action: { kind: 'use-address', url: 'https://new.example.com' },
    });
  });

  it.each([
    ['/maintenance', 'maintenance'],
    ['/user/login', 'login-page'],
    ['/sso/start', 'login-page'],
  ])('to %s says what it is', async (location, code) => {
    const server = await startHttpServer(() => redirect(location));
    expect((await problemOf(testTransport().request(get(server.url)))).code).toBe(code);
    expect(server.received).toHaveLength(1);
  });

  it('of a POST is never followed', async () => {
    const server = await startHttpServer(() => redirect('/elsewhere', 307));
    const found = await problemOf(testTransport().request({ method: 'POST', url: server.url, body: 'a=1' }));
    expect(found.code).toBe('unexpected-answer');
    expect(server.received).toHaveLength(1);
  });

  it('without a target is no answer of a PIM', async () => {
    const server = await startHttpServer(() => ({ status: 302, headers: { location: 'http://' } }));
    expect((await problemOf(testTransport().request(get(server.url)))).code).toBe('unexpected-answer');
  });
});
