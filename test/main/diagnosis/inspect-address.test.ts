import { describe, expect, it } from 'vitest';
import { inspectAddress } from '../../../main/diagnosis/inspect-address.ts';
import { addressInspectionSchema } from '../../../preload/contract/pim-address.ts';
import type { ProblemCode } from '../../../preload/contract/problem.ts';
import { demoPim } from '../support/demo-access.ts';
import { type Received, type Reply, startHttpServer, startTcpServer } from '../support/http-server.ts';
import { missingParams } from '../support/sentences.ts';
import { problemOf, testTransport } from '../support/test-transport.ts';

const page = (content: string) => `<!DOCTYPE html><html><head>${content}</head><body></body></html>`;
const inspect = (baseUrl: string, signal?: AbortSignal) => inspectAddress(testTransport(), baseUrl, signal);

describe('a PIM', () => {
  it('is known by its root listing, with what it offers', async () => {
    const pim = await demoPim({ version: 'SaaS', edition: 'EE' });
    const found = await inspect(pim.url);
    expect(addressInspectionSchema.parse(found)).toMatchObject({
      baseUrl: pim.url,
      offers: { productsByUuid: true, systemInformation: true },
      announcedHost: null,
    });
    expect(found.routes).toBeGreaterThan(5);
  });

  it('of an old version offers less', async () => {
    const pim = await demoPim({ version: '4.0', edition: 'CE' });
    expect((await inspect(pim.url)).offers).toEqual({
      productsByUuid: false,
      systemInformation: false,
      assetManager: false,
      referenceEntities: false,
      connectedApps: false,
    });
  });

  it('tells whether apps can be connected, and null where that can not be told', async () => {
    const pim = await demoPim();
    expect((await inspect(pim.url)).offers.connectedApps).toBe(true);
    pim.faults.appsSwitchedOff = true;
    expect((await inspect(pim.url)).offers.connectedApps).toBe(false);
    const behindProxy = await startHttpServer(({ path }) =>
      path === '/api/rest/v1'
        ? { body: { routes: { a: { route: '/api/rest/v1/channels' } } } }
        : { status: 302, headers: { location: 'https://sso.example.com/login' } },
    );
    expect((await inspect(behindProxy.url)).offers.connectedApps).toBeNull();
  });

  it('behind a proxy that it does not know names another host', async () => {
    const server = await startHttpServer(() => ({
      body: {
        host: 'http://pim.internal',
        routes: { a: { route: '/api/rest/v1/channels', methods: ['GET'] } },
      },
    }));
    expect((await inspect(server.url)).announcedHost).toBe('http://pim.internal');
  });

  it('in a sub-directory is asked there', async () => {
    const server = await startHttpServer(({ path }) => ({
      body: path === '/pim/api/rest/v1' ? { routes: { a: { route: '/api/rest/v1/channels' } } } : {},
    }));
    expect(await inspect(`${server.url}/pim`)).toMatchObject({ routes: 1, baseUrl: `${server.url}/pim` });
  });
});

describe('what is no PIM', () => {
  it.each<[string, (request: Received) => Reply, ProblemCode, string]>([
    ['a web page', () => ({ body: page('<title>Shop</title>') }), 'not-akeneo', 'edit-address'],
    ['another API', () => ({ body: { name: 'WordPress', routes: {} } }), 'not-akeneo', 'edit-address'],
    [
      'another API without the path',
      () => ({ status: 404, body: { error: 'x' } }),
      'not-akeneo',
      'edit-address',
    ],
    [
      'another site without the path',
      () => ({ status: 404, body: page('<title>Page not found</title>'.padEnd(3000, ' ')) }),
      'not-akeneo',
      'edit-address',
    ],
    [
      'a web server without rewriting',
      () => ({
        status: 404,
        body: '<html>\r\n<head><title>404 Not Found</title></head>\r\n<body>\r\n<center><h1>404 Not Found</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>',
      }),
      'api-not-found',
      'edit-address',
    ],
    [
      'a PIM whose interface answers and whose API does not',
      ({ path }) =>
        path === '/user/login'
          ? { body: page('<title>Akeneo PIM</title><form action="/user/login_check">') }
          : { status: 404, body: page('<title>Lost</title>'.padEnd(3000, ' ')) },
      'api-not-found',
      'edit-address',
    ],
    [
      'a router that knows no such route',
      () => ({ status: 404, body: { code: 404, message: 'No route found for "GET /api/rest/v1"' } }),
      'api-not-found',
      'edit-address',
    ],
    ['a login page', () => ({ body: page('<input type="password">') }), 'login-page', 'edit-address'],
    [
      'a way to a login page',
      () => ({ status: 302, headers: { location: '/user/login' } }),
      'login-page',
      'edit-address',
    ],
    [
      'a PIM that wants a token for its root',
      () => ({ status: 401, body: { code: 401, message: 'Full authentication is required' } }),
      'login-page',
      'edit-address',
    ],
    [
      'a password of the web server',
      () => ({ status: 401, body: page('401'), headers: { 'www-authenticate': 'Basic realm="x"' } }),
      'blocked',
      'retry',
    ],
    ['a firewall', () => ({ status: 403, body: page('403 Forbidden') }), 'blocked', 'retry'],
    ['maintenance', () => ({ status: 503, body: 'Undergoing maintenance.' }), 'maintenance', 'retry'],
    ['a gateway', () => ({ status: 502, body: page('502') }), 'gateway-failed', 'retry'],
    ['an error', () => ({ status: 500, body: { code: 500, message: 'x' } }), 'server-error', 'retry'],
    ['too many calls', () => ({ status: 429, body: '' }), 'rate-limited', 'retry'],
    ['half of a listing', () => ({ body: '{"host":"http://pim","routes":{' }), 'malformed-answer', 'retry'],
    ['nothing', () => ({ status: 204 }), 'not-akeneo', 'edit-address'],
    [
      'https elsewhere',
      ({ path }) => ({ status: 301, headers: { location: `https://127.0.0.1${path}` } }),
      'https-required',
      'use-address',
    ],
    [
      'a TLS port that was asked in plain HTTP',
      () => ({ status: 400, body: page('<title>400 The plain HTTP request was sent to HTTPS port</title>') }),
      'https-required',
      'use-address',
    ],
    [
      'another site',
      () => ({ status: 302, headers: { location: 'https://sso.example.com/start' } }),
      'redirected-elsewhere',
      'edit-address',
    ],
  ])('%s is told', async (_case, handler, code, action) => {
    const server = await startHttpServer(handler);
    const found = await problemOf(inspect(server.url));
    expect(found).toMatchObject({ code, action: { kind: action } });
    expect(missingParams(found)).toEqual([]);
  });

  it('a server that speaks no HTTP is told', async () => {
    const server = await startTcpServer((socket) =>
      socket.once('data', () => socket.end('220 mail ESMTP\r\n')),
    );
    const found = await problemOf(inspect(server.url));
    expect(found.code).toBe('malformed-answer');
    expect(missingParams(found)).toEqual([]);
  });

  it('an unknown host is told', async () => {
    const found = await problemOf(inspect('https://pim.invalid'));
    expect(found).toMatchObject({ code: 'host-not-found', action: { kind: 'edit-address' } });
    expect(missingParams(found)).toEqual([]);
  });
});

it('inspecting ends at once when it is cancelled', async () => {
  const stop = new AbortController();
  const server = await startHttpServer(() => {
    stop.abort();
    return 'hang';
  });
  expect((await problemOf(inspect(server.url, stop.signal))).code).toBe('cancelled');
});
