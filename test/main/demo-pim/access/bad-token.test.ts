import { describe, expect, it } from 'vitest';
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

describe('B4 before 7.0', () => {
  const old = withDemo({ version: '6.0' });

  it('no header answers in the style of OAuth', async () => {
    const reply = await old().send(path);
    expect(reply.status).toBe(401);
    expect(reply.json).toEqual({
      error: 'access_denied',
      error_description: 'OAuth2 authentication required',
    });
    expect(reply.headers.get('www-authenticate')).toBe(
      'Bearer realm="Service", error="access_denied", error_description="OAuth2 authentication required"',
    );
  });
});
