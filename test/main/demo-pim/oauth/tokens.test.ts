import { describe, expect, it } from 'vitest';
import { startDemo, withDemo } from '../support/demo.ts';

const demo = withDemo();
const login = () => {
  const { username, password } = demo().pim.connection;
  return { grant_type: 'password', username, password };
};
const use = (token: string) =>
  demo().send('/api/rest/v1/channels', { headers: { authorization: `Bearer ${token}` } });

describe('B1, B2 a token is granted', () => {
  it('answers the five fields and forbids caching', async () => {
    const reply = await demo().token(login());
    expect(reply.status).toBe(200);
    expect(Object.keys(reply.json)).toEqual([
      'access_token',
      'expires_in',
      'token_type',
      'scope',
      'refresh_token',
    ]);
    expect(reply.json).toMatchObject({ expires_in: 3600, token_type: 'bearer', scope: null });
    expect(reply.json.access_token).toMatch(/^[A-Za-z0-9]{86}$/);
    expect(reply.json.refresh_token).toMatch(/^[A-Za-z0-9]{86}$/);
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(reply.headers.get('pragma')).toBe('no-cache');
  });

  it('takes a form with the client in the body', async () => {
    const { clientId, secret } = demo().pim.connection;
    const body = new URLSearchParams({ ...login(), client_id: clientId, client_secret: secret });
    expect((await demo().token({}, { headers: {}, body })).status).toBe(200);
  });

  it('is granted to a role without overall access', async () => {
    demo().pim.faults.overallAccessRemoved = true;
    const reply = await demo().token(login());
    demo().pim.faults.overallAccessRemoved = false;
    expect(reply.status).toBe(200);
  });

  it('credentials have the shapes of a connection', () => {
    const { clientId, secret, username } = demo().pim.connection;
    expect(clientId).toMatch(/^\d+_[a-z0-9]{50}$/);
    expect(secret).toMatch(/^[a-z0-9]{50}$/);
    expect(username).toMatch(/^pimscope_\d{4}$/);
  });
});

describe('B5 refresh', () => {
  it('gives a new pair, uses the refresh token up, and leaves the first access token alive', async () => {
    const first = (await demo().token(login())).json;
    const refresh = { grant_type: 'refresh_token', refresh_token: first.refresh_token };
    const second = await demo().token(refresh);
    expect(second.status).toBe(200);
    expect(second.json.refresh_token).not.toBe(first.refresh_token);
    expect((await demo().token(refresh)).json).toEqual({
      code: 422,
      message: 'Refresh token is invalid or has expired',
    });
    expect((await use(first.access_token)).status).toBe(200);
    expect((await use(second.json.access_token)).status).toBe(200);
  });

  it('of two refreshes at once only one succeeds', async () => {
    const { refresh_token } = (await demo().token(login())).json;
    const refresh = () => demo().token({ grant_type: 'refresh_token', refresh_token });
    const statuses = (await Promise.all([refresh(), refresh()]))
      .map((reply) => reply.status)
      .toSorted((a, b) => a - b);
    expect(statuses).toEqual([200, 422]);
  });
});

describe('B6 what invalidates tokens', () => {
  const admin = (path: string) =>
    demo().send(`/demo/admin/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${demo().pim.admin.token}` },
    });

  it('a regenerated password: token invalid, refresh and old password refused', async () => {
    const own = await startDemo();
    const { username, password } = own.pim.connection;
    const body = { grant_type: 'password', username, password };
    const pair = (await own.token(body)).json;
    const headers = { authorization: `Bearer ${own.pim.admin.token}` };
    const changed = await own.send('/demo/admin/connection/regenerate-password', { method: 'POST', headers });
    const call = await own.send('/api/rest/v1/channels', {
      headers: { authorization: `Bearer ${pair.access_token}` },
    });
    expect(call.json).toEqual({ code: 401, message: 'The access token provided is invalid.' });
    const refresh = await own.token({ grant_type: 'refresh_token', refresh_token: pair.refresh_token });
    expect(refresh.json.message).toBe('Refresh token is invalid or has expired');
    expect((await own.token(body)).json.message).toBe('No user found for the given username and password');
    expect((await own.token({ ...body, password: changed.json.password })).status).toBe(200);
    await own.pim.close();
  });

  it('a regenerated secret and a deleted connection: the client is refused', async () => {
    const { access_token } = (await demo().token(login())).json;
    const { secret } = (await admin('connection/regenerate-secret')).json;
    const message = 'Parameter "client_id" is missing or does not match any client, or secret is invalid';
    expect((await demo().token(login())).json).toEqual({ code: 422, message });
    expect((await use(access_token)).status).toBe(401);
    const { clientId } = demo().pim.connection;
    const authorization = `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`;
    const init = { headers: { authorization, 'content-type': 'application/json' } };
    expect((await demo().token(login(), init)).status).toBe(200);
    await admin('connection/delete');
    expect((await demo().token(login(), init)).json).toEqual({ code: 422, message });
  });
});
