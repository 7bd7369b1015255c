import { describe, expect, it, vi } from 'vitest';
import { browserOf } from '../apps/support/app-flow.ts';
import { withDemo } from '../support/demo.ts';

const demo = withDemo();
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const client = 'Parameter "client_id" is missing or does not match any client, or secret is invalid';
const missing = 'Parameter "grant_type", "username" or "password" is missing, empty or invalid';
const staleRefresh = 'Refresh token is invalid or has expired';
const noUser = 'No user found for the given username and password';

const login = () => {
  const { username, password } = demo().pim.connection;
  return { grant_type: 'password', username, password };
};
const withBasic = (basic: string) => ({
  headers: { authorization: basic, 'content-type': 'application/json' },
});
const basicOf = (id: string, secret: string) => `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;

describe('B3 errors of the token endpoint', () => {
  it.each([
    ['no grant_type', { username: 'a', password: 'b' }],
    ['an empty grant_type', { grant_type: '', username: 'a', password: 'b' }],
    ['an unknown grant_type', { grant_type: 'passwort', username: 'a', password: 'b' }],
    ['no username', { grant_type: 'password', password: 'b' }],
    ['an empty password', { grant_type: 'password', username: 'a', password: '' }],
  ])('422 missing parameter: %s', async (_, body) => {
    const reply = await demo().token(body);
    expect(reply.status).toBe(422);
    expect(reply.json).toEqual({ code: 422, message: missing });
  });

  it('422 client: a wrong secret hides a wrong password', async () => {
    const { clientId } = demo().pim.connection;
    const reply = await demo().token(
      { ...login(), password: 'wrong' },
      withBasic(basicOf(clientId, 'wrong')),
    );
    expect(reply.json).toEqual({ code: 422, message: client });
    expect(reply.status).toBe(422);
  });

  it.each([
    ['no credentials', undefined],
    ['an unknown id', basicOf('1_unknown', 'x')],
    ['an undecodable Basic header', 'Basic ###'],
  ])('422 client: %s', async (_, authorization) => {
    const headers = {
      'content-type': 'application/json',
      ...(authorization === undefined ? {} : { authorization }),
    };
    const reply = await demo().token(login(), { headers });
    expect(reply.json).toEqual({ code: 422, message: client });
  });

  it('422 client: Basic wins over credentials in the body', async () => {
    const { clientId, secret } = demo().pim.connection;
    const body = JSON.stringify({ ...login(), client_id: clientId, client_secret: secret });
    const reply = await demo().token({}, { body, ...withBasic(basicOf(clientId, 'wrong')) });
    expect(reply.json.message).toBe(client);
  });

  it('422 grant not authorized for a client of the password grant', async () => {
    const reply = await demo().token({ grant_type: 'authorization_code', code: 'x' });
    expect(reply.json).toEqual({ code: 422, message: 'This grant type is not authorized for this client' });
  });

  it.each([
    ['a wrong password', () => ({ ...login(), password: 'wrong' })],
    ['an unknown user', () => ({ ...login(), username: 'nobody' })],
  ])('422 no user: %s', async (_, body) => {
    expect((await demo().token(body())).json).toEqual({ code: 422, message: noUser });
  });

  it('422 no user: a disabled user', async () => {
    demo().pim.faults.userDisabled = true;
    const reply = await demo().token(login());
    demo().pim.faults.userDisabled = false;
    expect(reply.json).toEqual({ code: 422, message: noUser });
  });

  it('422 refresh without a token', async () => {
    const reply = await demo().token({ grant_type: 'refresh_token' });
    expect(reply.json).toEqual({
      code: 422,
      message: 'Parameter "grant_type" or "refresh_token" is missing or empty',
    });
  });

  it('422 refresh with an unknown token', async () => {
    const reply = await demo().token({ grant_type: 'refresh_token', refresh_token: 'unknown' });
    expect(reply.json).toEqual({ code: 422, message: 'Refresh token is invalid or has expired' });
  });

  it('422 refresh with a token that was used', async () => {
    const { refresh_token } = (await demo().token(login())).json;
    const again = { grant_type: 'refresh_token', refresh_token };
    expect((await demo().token(again)).status).toBe(200);
    expect((await demo().token(again)).json).toEqual({ code: 422, message: staleRefresh });
  });

  it('422 refresh with a token that is older than 14 days', async () => {
    const refreshed = async (daysLater: number) => {
      const { refresh_token } = (await demo().token(login())).json;
      const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + daysLater * 86_400_000);
      try {
        return (await demo().token({ grant_type: 'refresh_token', refresh_token })).json;
      } finally {
        clock.mockRestore();
      }
    };
    expect(await refreshed(13.9)).toHaveProperty('access_token');
    expect(await refreshed(14.1)).toEqual({ code: 422, message: staleRefresh });
  });

  it("422 refresh with another client's token", async () => {
    const { pim } = demo();
    const browser = await browserOf(pim, 'admin');
    const created = await browser.scriptPost('/rest/connections', { label: 'Other' });
    const page = await browser.scriptGet('/pages/connect/connection-settings/other');
    const [id = '', secret = ''] = [...page.text.matchAll(/<dd class="value">([^<]*)/g)].map(
      ([, value]) => value ?? '',
    );
    const { refresh_token } = (await demo().token(login())).json;
    const foreign = await demo().token(
      {},
      {
        ...withBasic(basicOf(id, secret)),
        body: JSON.stringify({ grant_type: 'refresh_token', refresh_token }),
      },
    );
    expect(created.status).toBe(200);
    expect(foreign.json).toEqual({ code: 422, message: staleRefresh });
  });

  it('422 scope', async () => {
    const reply = await demo().token({ ...login(), scope: 'read_products' });
    expect(reply.json).toEqual({ code: 422, message: 'An unsupported scope was requested.' });
  });

  it('415 without a content type', async () => {
    const body = new TextEncoder().encode(JSON.stringify(login()));
    const reply = await demo().token({}, { headers: { authorization: demo().basic }, body });
    expect(reply.status).toBe(415);
    expect(reply.json.message).toBe(
      'The "Content-Type" header is missing. "application/json" or "application/x-www-form-urlencoded" has to be specified as value.',
    );
  });

  it('415 with another content type', async () => {
    const reply = await demo().token({}, { headers: { 'content-type': 'application/xml' }, body: '<a/>' });
    expect(reply.json).toEqual({
      code: 415,
      message:
        '"application/xml" in "Content-Type" header is not valid. Only "application/json" or "application/x-www-form-urlencoded" are allowed.',
    });
  });

  it('400 for malformed JSON', async () => {
    const reply = await demo().token(
      {},
      { headers: { 'content-type': 'application/json' }, body: '{"grant' },
    );
    expect(reply.status).toBe(400);
    expect(reply.json).toEqual({ code: 400, message: 'Invalid json message received' });
  });

  it('413 from the 301st byte on, and not before', async () => {
    const exact = (length: number) => `grant_type=password&username=a&password=${'x'.repeat(length - 40)}`;
    expect(exact(300).length).toBe(300);
    expect(
      (await demo().token({}, { headers: { authorization: demo().basic, ...form }, body: exact(300) }))
        .status,
    ).toBe(422);
    const reply = await demo().token(
      {},
      { headers: { authorization: demo().basic, ...form }, body: exact(301) },
    );
    expect(reply.status).toBe(413);
    expect(reply.json).toEqual({
      code: 413,
      message: 'Request content exceeded the maximum allowed size of 300 bytes',
    });
  });

  it('405 for GET', async () => {
    const reply = await demo().send('/api/oauth/v1/token');
    const message = `No route found for "GET ${demo().pim.url}/api/oauth/v1/token": Method Not Allowed (Allow: POST)`;
    expect(reply.status).toBe(405);
    expect(reply.json).toEqual({ code: 405, message });
    expect(reply.headers.get('allow')).toBe('POST');
  });

  it('404 with a trailing slash', async () => {
    const reply = await demo().send('/api/oauth/v1/token/', { method: 'POST' });
    expect(reply.json).toEqual({
      code: 404,
      message: `No route found for "POST ${demo().pim.url}/api/oauth/v1/token/"`,
    });
  });

  it('the content type is checked before the size, the size before the grant type', async () => {
    const long = 'x'.repeat(400);
    expect((await demo().token({}, { headers: { 'content-type': 'text/plain' }, body: long })).status).toBe(
      415,
    );
    expect((await demo().token({}, { headers: form, body: long })).status).toBe(413);
  });
});
