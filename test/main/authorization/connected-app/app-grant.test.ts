import { describe, expect, it } from 'vitest';
import { createAppGrant } from '../../../../main/authorization/connected-app/app-grant.ts';
import { authorizeApp, codeOf } from '../../demo-pim/apps/support/app-flow.ts';
import { demoPim } from '../../support/demo-access.ts';
import { type Reply, startHttpServer } from '../../support/http-server.ts';
import { problemOf, testTransport } from '../../support/test-transport.ts';

const client = { clientId: '0c5e0e0e-2f4a-4d0f-9a57-0d8d9b1c2a3f', clientSecret: 'the+secret&of the=app' };

async function onServer(reply: Reply) {
  const server = await startHttpServer(() => reply);
  const transport = testTransport();
  return { server, transport, grant: createAppGrant({ transport, baseUrl: server.url }) };
}

async function onDemoPim(options: Parameters<typeof demoPim>[0] = {}) {
  const pim = await demoPim(options);
  const transport = testTransport();
  const { clientId, clientSecret } = pim.app;
  return {
    pim,
    transport,
    grant: createAppGrant({ transport, baseUrl: pim.url }),
    app: { clientId, clientSecret },
  };
}

describe('the grant of a code, on a PIM', () => {
  it('brings a token without end and the scopes that were granted, sorted', async () => {
    const { pim, grant, app } = await onDemoPim();
    const code = codeOf(await authorizeApp(pim, 'read_products read_channel_settings nonsense'));
    const token = await grant.byCode(app, code);
    const { accessToken, ...rest } = token;
    expect(accessToken).toMatch(/^\w{86}$/);
    expect(rest).toEqual({
      scopes: ['read_channel_settings', 'read_products'],
      idToken: null,
      refreshToken: null,
      expiresInSeconds: null,
    });
  });

  it('brings an id_token where openid was consented to', async () => {
    const { pim, grant, app } = await onDemoPim();
    const code = codeOf(await authorizeApp(pim, 'openid profile read_products'));
    expect((await grant.byCode(app, code)).idToken).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  });

  it.each([
    ['a wrong secret', { clientSecret: 'wrong' }, undefined, 'app-client-rejected'],
    ['an unknown client', { clientId: client.clientId }, undefined, 'app-client-rejected'],
    ['a code that never was', {}, 'x'.repeat(86), 'code-refused'],
  ])('is refused for %s', async (_what, changed, wrongCode, expected) => {
    const { pim, grant, app } = await onDemoPim();
    const code = codeOf(await authorizeApp(pim, 'read_products'));
    const found = await problemOf(grant.byCode({ ...app, ...changed }, wrongCode ?? code));
    expect(found.code).toBe(expected);
    expect(JSON.stringify(found)).not.toContain(code);
  });

  it('is refused for a code that was used, and for one older than 30 seconds', async () => {
    const { pim, grant, app } = await onDemoPim();
    const used = codeOf(await authorizeApp(pim, 'read_products'));
    await grant.byCode(app, used);
    expect((await problemOf(grant.byCode(app, used))).code).toBe('code-refused');
    const old = codeOf(await authorizeApp(pim, 'read_products'));
    pim.faults.clockAheadMs = 31_000;
    expect((await problemOf(grant.byCode(app, old))).code).toBe('code-expired');
  });

  it('tells a wrong secret even when the code has expired too: the PIM looks at the secret first', async () => {
    const { pim, grant, app } = await onDemoPim();
    const code = codeOf(await authorizeApp(pim, 'read_products'));
    pim.faults.clockAheadMs = 31_000;
    const found = await problemOf(grant.byCode({ ...app, clientSecret: 'wrong' }, code));
    expect(found.code).toBe('app-client-rejected');
  });

  it('meets maintenance, which redirects to a page on this path', async () => {
    const { pim, grant, app } = await onDemoPim();
    pim.faults.maintenance = true;
    expect(await problemOf(grant.byCode(app, 'code'))).toMatchObject({
      code: 'maintenance',
      retryable: true,
    });
  });

  it('meets a PIM whose feature of apps is off', async () => {
    const { pim, grant, app } = await onDemoPim();
    pim.faults.appsSwitchedOff = true;
    expect((await problemOf(grant.byCode(app, 'code'))).code).toBe('apps-not-offered');
  });

  it('keeps end and refresh token where a gateway sends them, and refreshes with them', async () => {
    const { pim, grant, app } = await onDemoPim();
    pim.faults.appTokenSeconds = 600;
    const first = await grant.byCode(app, codeOf(await authorizeApp(pim, 'read_products')));
    expect(first.expiresInSeconds).toBe(600);
    expect(first.refreshToken).toBeTruthy();
    const second = await grant.byRefresh(app, first.refreshToken ?? '');
    expect(second.refreshToken).not.toBe(first.refreshToken);
    const again = await problemOf(grant.byRefresh(app, first.refreshToken ?? ''));
    expect(again.code).toBe('refresh-rejected');
  });
});

describe('the request of a token', () => {
  it('is a form with exactly these fields, and never the secret', async () => {
    const { server, grant } = await onServer({
      body: { access_token: 'a', token_type: 'bearer', scope: '' },
    });
    expect(await grant.byCode(client, 'the code')).toMatchObject({ accessToken: 'a', scopes: [] });
    const [request] = server.received;
    const fields = new URLSearchParams(request?.body);
    expect(request).toMatchObject({ method: 'POST', path: '/connect/apps/v1/oauth2/token' });
    expect(request?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(request?.headers.authorization).toBeUndefined();
    expect([...fields.keys()]).toEqual([
      'client_id',
      'grant_type',
      'code',
      'code_identifier',
      'code_challenge',
    ]);
    expect(fields.get('code')).toBe('the code');
    expect(fields.get('code_challenge')).toMatch(/^[0-9a-f]{64}$/);
    expect(request?.body).not.toContain('secret');
  });

  it.each<[string, Reply, string]>([
    [
      'no description, as PIMs before the end of 2022',
      { status: 400, body: { error: 'invalid_grant' } },
      'code-refused',
    ],
    ['invalid_request', { status: 400, body: { error: 'invalid_request' } }, 'app-token-request-refused'],
    [
      'unsupported_grant_type',
      { status: 400, body: { error: 'unsupported_grant_type' } },
      'app-token-request-refused',
    ],
    ['401, as RFC 6749 has it', { status: 401, body: { error: 'invalid_client' } }, 'app-client-rejected'],
    ['a web page', { body: '<html><body>Welcome</body></html>' }, 'not-akeneo'],
    ['the login page of a sign-on service', { body: '<html><input type="password"></html>' }, 'login-page'],
    ['a redirect to one', { status: 302, headers: { location: '/user/login' } }, 'login-page'],
    ['502', { status: 502, body: '<html>Bad gateway</html>' }, 'gateway-failed'],
    ['500', { status: 500, body: { code: 500, message: 'Internal Server Error' } }, 'server-error'],
    ['404', { status: 404, body: '<html>Not found</html>' }, 'apps-not-offered'],
    ['a token without a token', { body: { token_type: 'bearer' } }, 'unexpected-answer'],
    ['broken JSON', { body: '{"access_token":"abc' }, 'malformed-answer'],
  ])('answered with %s', async (_what, reply, code) => {
    const { grant } = await onServer(reply);
    expect((await problemOf(grant.byCode(client, 'code'))).code).toBe(code);
  });

  it('takes odd types of everything but the token for nothing', async () => {
    const body = { access_token: 'a', scope: ['x'], id_token: 7, refresh_token: '', expires_in: 'soon' };
    const { grant } = await onServer({ body });
    expect(await grant.byCode(client, 'code')).toEqual({
      accessToken: 'a',
      scopes: null,
      idToken: null,
      refreshToken: null,
      expiresInSeconds: null,
    });
  });

  it('leaves neither code nor proof in what a refusal shows, nor in what the log may keep', async () => {
    const echo = await startHttpServer(({ body }) => ({
      status: 400,
      body: { error: 'invalid_client', error_description: body },
    }));
    const transport = testTransport();
    const grant = createAppGrant({ transport, baseUrl: echo.url });
    const found = await problemOf(grant.byCode(client, 'the-only-code-there-is'));
    const proof = new URLSearchParams(echo.received[0]?.body).get('code_challenge') ?? '';
    const shown = JSON.stringify([found, transport.exchanges]);
    expect(shown).not.toContain('the-only-code-there-is');
    expect(shown).not.toContain(proof);
  });
});
