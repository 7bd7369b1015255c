import { describe, expect, it } from 'vitest';
import { appToken } from '../apps/support/app-flow.ts';
import { type Demo, withDemo } from '../support/demo.ts';

const demo = withDemo();
const path = '/api/rest/v1/channels';

async function tokenOf({ pim, token }: Demo): Promise<string> {
  const { username, password } = pim.connection;
  return (await token({ grant_type: 'password', username, password })).json.access_token;
}
const call = (authorization: string) => demo().send(path, { headers: { authorization } });

describe('B4 calls with a bad token', () => {
  it('unknown token', async () => {
    const reply = await call('Bearer unknown');
    expect(reply.status).toBe(401);
    expect(reply.json).toEqual({ code: 401, message: 'The access token provided is invalid.' });
    expect(reply.headers.get('www-authenticate')).toBeNull();
  });

  it('expired token, which a purge makes invalid', async () => {
    const token = await tokenOf(demo());
    demo().pim.faults.expireTokens();
    expect((await call(`Bearer ${token}`)).json).toEqual({
      code: 401,
      message: 'The access token provided has expired.',
    });
    demo().pim.faults.purgeTokens();
    expect((await call(`Bearer ${token}`)).json).toEqual({
      code: 401,
      message: 'The access token provided is invalid.',
    });
  });

  it('a token expires by itself after its life', async () => {
    demo().pim.faults.accessTokenSeconds = 0;
    const token = await tokenOf(demo());
    demo().pim.faults.accessTokenSeconds = 3600;
    expect((await call(`Bearer ${token}`)).json.message).toBe('The access token provided has expired.');
  });

  it('no header, Basic, or bearer in lower case', async () => {
    const token = await tokenOf(demo());
    const expected = { code: 401, message: 'Full authentication is required to access this resource.' };
    for (const reply of [await demo().send(path), await call(demo().basic), await call(`bearer ${token}`)]) {
      expect(reply.status).toBe(401);
      expect(reply.json).toEqual(expected);
    }
  });

  it('a user disabled afterwards', async () => {
    const token = await tokenOf(demo());
    demo().pim.faults.userDisabled = true;
    const reply = await call(`Bearer ${token}`);
    demo().pim.faults.userDisabled = false;
    expect(reply.status).toBe(401);
    expect(reply.json).toEqual({ error: 'access_denied', error_description: 'User account is disabled.' });
  });

  it('a role without overall access', async () => {
    const token = await tokenOf(demo());
    demo().pim.faults.overallAccessRemoved = true;
    const reply = await call(`Bearer ${token}`);
    demo().pim.faults.overallAccessRemoved = false;
    expect(reply.status).toBe(403);
    expect(reply.json).toEqual({ code: 403, message: 'You are not allowed to access the web API.' });
  });

  it('disconnected app', async () => {
    const token = await appToken(demo().pim, 'read_channel_settings');
    expect((await call(`Bearer ${token}`)).status).toBe(200);
    demo().pim.faults.disconnectApp();
    const reply = await call(`Bearer ${token}`);
    expect(reply.status).toBe(401);
    expect(reply.json).toEqual({
      code: 401,
      message: 'The access token provided is invalid. Your app has been disconnected from that PIM.',
    });
  });

  it('a token in the query is accepted', async () => {
    expect((await demo().send(`${path}?access_token=${await tokenOf(demo())}`)).status).toBe(200);
  });

  it('a stripped Authorization header looks like none', async () => {
    const token = await tokenOf(demo());
    demo().pim.faults.stripAuthorization = true;
    const reply = await call(`Bearer ${token}`);
    demo().pim.faults.stripAuthorization = false;
    expect(reply.json.message).toBe('Full authentication is required to access this resource.');
  });
});

describe('B4 on 7.0', () => {
  const seven = withDemo({ version: '7.0' });

  it('no header, and no header in the answer', async () => {
    const reply = await seven().send(path);
    expect(reply.status).toBe(401);
    expect(reply.json).toEqual({
      code: 401,
      message: 'Full authentication is required to access this resource.',
    });
    expect(reply.headers.get('www-authenticate')).toBeNull();
  });
});

describe.each(['4.0', '5.0', '6.0'] as const)('B4 on %s', (version) => {
  const old = withDemo({ version, products: 10 });

  it('no header, Basic, or bearer in lower case: in the style of OAuth', async () => {
    const token = await tokenOf(old());
    for (const authorization of [undefined, old().basic, `bearer ${token}`]) {
      const headers = authorization === undefined ? {} : { authorization };
      const reply = await old().send(path, { headers });
      expect(reply.status).toBe(401);
      expect(reply.json).toEqual({
        error: 'access_denied',
        error_description: 'OAuth2 authentication required',
      });
      expect(reply.headers.get('www-authenticate')).toBe(
        'Bearer realm="Service", error="access_denied", error_description="OAuth2 authentication required"',
      );
    }
  });

  it('unknown token: as today', async () => {
    const reply = await old().send(path, { headers: { authorization: 'Bearer unknown' } });
    expect([reply.status, reply.json]).toEqual([
      401,
      { code: 401, message: 'The access token provided is invalid.' },
    ]);
  });
});
