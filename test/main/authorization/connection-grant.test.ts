import { describe, expect, it } from 'vitest';
import { createConnectionGrant } from '../../../main/authorization/connection-grant.ts';
import type { ProblemCode } from '../../../preload/contract/problem.ts';
import { type Received, type Reply, startHttpServer } from '../support/http-server.ts';
import { missingParams } from '../support/sentences.ts';
import { problemOf, testTransport } from '../support/test-transport.ts';

const client = { clientId: '1_abcdefghij', clientSecret: 'the-client-secret' };
const user = { username: 'erp_1234', password: 'the-password' };
const granted = {
  access_token: 'granted-access',
  refresh_token: 'granted-refresh',
  expires_in: 3600,
  token_type: 'bearer',
  scope: null,
};
const basic = `Basic ${Buffer.from('1_abcdefghij:the-client-secret').toString('base64')}`;
const clientRefusal = 'Parameter "client_id" is missing or does not match any client, or secret is invalid';
const refusal = (status: number, message: string): Reply => ({ status, body: { code: status, message } });

async function grantOn(handler: (request: Received) => Reply | 'hang') {
  const server = await startHttpServer(handler);
  const transport = testTransport();
  return { server, transport, grant: createConnectionGrant({ transport, baseUrl: server.url }) };
}

describe('a grant', () => {
  it('by password sends the client in the Basic header and the user in the body, and no scope', async () => {
    const { grant, server } = await grantOn(() => ({ body: granted }));
    expect(await grant.byPassword(client, user)).toEqual({
      accessToken: 'granted-access',
      refreshToken: 'granted-refresh',
      expiresInSeconds: 3600,
      workedAround: null,
    });
    const [request] = server.received;
    expect(request).toMatchObject({ method: 'POST', path: '/api/oauth/v1/token' });
    expect(request?.headers).toMatchObject({
      authorization: basic,
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      grant_type: 'password',
      ...user,
    });
  });

  it('by refresh sends the refresh token', async () => {
    const { grant, server } = await grantOn(() => ({ body: granted }));
    await grant.byRefresh(client, 'old-refresh');
    expect(Object.fromEntries(new URLSearchParams(server.received[0]?.body))).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'old-refresh',
    });
  });

  it('tells a refused refresh token from a refused user where a gateway has one word for both', async () => {
    const { grant } = await grantOn(() => ({ status: 400, body: { error: 'invalid_grant' } }));
    expect((await problemOf(grant.byRefresh(client, 'old-refresh'))).code).toBe('refresh-rejected');
    expect((await problemOf(grant.byPassword(client, user))).code).toBe('user-rejected');
  });

  it('keeps within 300 bytes where percent-encoding would not', async () => {
    const password = 'ü€'.repeat(40);
    const { grant, server } = await grantOn(() => ({ body: granted }));
    await grant.byPassword(client, { username: 'erp_1234', password });
    const [request] = server.received;
    expect(request?.headers['content-type']).toBe('application/json');
    expect(Buffer.byteLength(request?.body ?? '')).toBeLessThan(300);
    expect(JSON.parse(request?.body ?? '')).toMatchObject({ password });
  });

  it.each([
    [{ access_token: 'a' }, { refreshToken: null, expiresInSeconds: null }],
    [
      { access_token: 'a', expires_in: '7200', refresh_token: '' },
      { refreshToken: null, expiresInSeconds: 7200 },
    ],
    [{ access_token: 'a', expires_in: null, extra: 1 }, { expiresInSeconds: null }],
  ])('takes %j', async (body, expected) => {
    const { grant } = await grantOn(() => ({ body }));
    expect(await grant.byPassword(client, user)).toMatchObject({ accessToken: 'a', ...expected });
  });
});

describe('a header that is stripped on the way', () => {
  const stripping = ({ body }: Received): Reply =>
    body.includes('client_id') ? { body: granted } : refusal(422, clientRefusal);

  it('is worked around with the client in the body, and this is told', async () => {
    const { grant, server } = await grantOn(stripping);
    expect(await grant.byPassword(client, user)).toMatchObject({
      accessToken: 'granted-access',
      workedAround: 'credentials-in-body',
    });
    expect(server.received).toHaveLength(2);
    expect(server.received[1]?.headers.authorization).toBeUndefined();
    expect(Object.fromEntries(new URLSearchParams(server.received[1]?.body))).toMatchObject({
      client_id: client.clientId,
      client_secret: client.clientSecret,
    });
  });

  it('is remembered', async () => {
    const { grant, server } = await grantOn(stripping);
    await grant.byPassword(client, user);
    await grant.byRefresh(client, 'refresh');
    expect(server.received).toHaveLength(3);
  });

  it('is not blamed when the client is wrong: two calls, one problem, and the header is used again', async () => {
    const { grant, server } = await grantOn(() => refusal(422, clientRefusal));
    expect((await problemOf(grant.byPassword(client, user))).code).toBe('client-rejected');
    expect(server.received).toHaveLength(2);
    await problemOf(grant.byPassword(client, user));
    expect(server.received[2]?.headers.authorization).toBe(basic);
  });

  it('does not hide a wrong password', async () => {
    const { grant } = await grantOn(({ body }) =>
      body.includes('client_id')
        ? refusal(422, 'No user found for the given username and password')
        : refusal(422, clientRefusal),
    );
    expect((await problemOf(grant.byPassword(client, user))).code).toBe('user-rejected');
  });

  it('is not worked around where the body gets too large: the client is told', async () => {
    const { grant } = await grantOn(({ body }) =>
      body.includes('client_id')
        ? refusal(413, 'Request content exceeded the maximum allowed size of 300 bytes')
        : refusal(422, clientRefusal),
    );
    expect((await problemOf(grant.byPassword(client, user))).code).toBe('client-rejected');
  });
});

describe('what a refusal of the token endpoint means', () => {
  it.each<[number, string, ProblemCode]>([
    [
      422,
      'Parameter "grant_type", "username" or "password" is missing, empty or invalid',
      'token-request-refused',
    ],
    [422, clientRefusal, 'client-rejected'],
    [422, 'This grant type is not authorized for this client', 'grant-not-allowed'],
    [422, 'No user found for the given username and password', 'user-rejected'],
    [422, 'Parameter "grant_type" or "refresh_token" is missing or empty', 'token-request-refused'],
    [422, 'Refresh token is invalid or has expired', 'refresh-rejected'],
    [422, 'An unsupported scope was requested.', 'token-request-refused'],
    [
      415,
      'The "Content-Type" header is missing. "application/json" or "application/x-www-form-urlencoded" has to be specified as value.',
      'token-request-refused',
    ],
    [
      415,
      '"application/xml" in "Content-Type" header is not valid. Only "application/json" or "application/x-www-form-urlencoded" are allowed.',
      'token-request-refused',
    ],
    [400, 'Invalid json message received', 'token-request-refused'],
    [413, 'Request content exceeded the maximum allowed size of 300 bytes', 'token-request-too-large'],
    [
      405,
      'No route found for "GET https://pim/api/oauth/v1/token": Method Not Allowed (Allow: POST)',
      'token-request-refused',
    ],
    [404, 'No route found for "POST https://pim/api/oauth/v1/token/"', 'api-not-found'],
    [429, 'You have exceeded the limit of API requests per second.', 'rate-limited'],
    [500, 'Internal Server Error', 'server-error'],
  ])('%i %s', async (status, message, code) => {
    const { grant } = await grantOn(() => refusal(status, message));
    const found = await problemOf(grant.byPassword(client, user));
    expect(found).toMatchObject({ code, evidence: { status } });
    expect(missingParams(found)).toEqual([]);
  });

  it.each<[string, Reply, ProblemCode]>([
    ['a login page', { body: '<html><form><input type="password"></form></html>' }, 'login-page'],
    ['another site', { body: '<!doctype html><title>Shop</title>' }, 'not-akeneo'],
    ['maintenance', { status: 503, body: 'Undergoing maintenance.' }, 'maintenance'],
    ['maintenance by redirect', { status: 302, headers: { location: '/maintenance' } }, 'maintenance'],
    ['sign-on by redirect', { status: 302, headers: { location: '/user/login' } }, 'login-page'],
    [
      'https',
      { status: 301, headers: { location: 'https://127.0.0.1/api/oauth/v1/token' } },
      'https-required',
    ],
    [
      'another host',
      { status: 308, headers: { location: 'https://sso.example.com/' } },
      'redirected-elsewhere',
    ],
    ['a firewall', { status: 403, body: '<html>403 Forbidden</html>' }, 'blocked'],
    ['a gateway', { status: 504, body: '<html>504</html>' }, 'gateway-failed'],
    ['a web server without the API', { status: 404, body: '<html>404</html>' }, 'api-not-found'],
    ['a proxy with a size limit', { status: 413, body: '<html>413</html>' }, 'blocked'],
    ['JSON without a token', { body: { ok: true } }, 'unexpected-answer'],
    ['half of a token', { body: '{"access_token":"granted-acc' }, 'malformed-answer'],
    ['codes of OAuth', { status: 401, body: { error: 'invalid_client' } }, 'client-rejected'],
    ['codes of OAuth for the user', { status: 400, body: { error: 'invalid_grant' } }, 'user-rejected'],
  ])('%s', async (_case, reply, code) => {
    const { grant, transport } = await grantOn(() => reply);
    const found = await problemOf(grant.byPassword(client, user));
    expect(found.code).toBe(code);
    expect(missingParams(found)).toEqual([]);
    expect(JSON.stringify([found, transport.exchanges])).not.toContain('granted-acc');
  });

  it.each([clientRefusal, 'This grant type is not authorized for this client'])(
    'a client id in the form of a UUID belongs to an app: %s',
    async (message) => {
      const { grant } = await grantOn(() => refusal(422, message));
      const app = { clientId: '90741597-54c5-48a1-98da-a68e7ee0a715', clientSecret: 'the-client-secret' };
      const found = await problemOf(grant.byPassword(app, user));
      expect(found).toMatchObject({ code: 'client-belongs-to-app', action: { kind: 'edit-credentials' } });
      expect(missingParams(found)).toEqual([]);
    },
  );

  it('nothing, when the call was cancelled', async () => {
    const stop = new AbortController();
    const { grant } = await grantOn(() => {
      stop.abort();
      return 'hang';
    });
    expect((await problemOf(grant.byPassword(client, user, stop.signal))).code).toBe('cancelled');
  });
});

it('no secret is in a problem or an exchange, also when the server sends all back', async () => {
  const { grant, transport } = await grantOn(({ headers, body }) => ({
    status: body.includes('refresh') ? 422 : 500,
    body: { code: 422, message: `${JSON.stringify(headers)} ${body} ${decodeURIComponent(body)}` },
  }));
  const secrets = { password: 'p&ss wörd', refresh: 'refresh-token-of-the-test' };
  const found = [
    await problemOf(grant.byPassword(client, { ...user, password: secrets.password })),
    await problemOf(grant.byRefresh(client, secrets.refresh)),
  ];
  const shown = JSON.stringify([found, transport.exchanges]);
  expect(found[1]?.params.message).toContain('[redacted]');
  for (const secret of [client.clientSecret, secrets.password, 'p%26ss', secrets.refresh, basic.slice(6)]) {
    expect(shown).not.toContain(secret);
  }
});
