import { afterEach, describe, expect, it } from 'vitest';
import { matching } from '../support/body.ts';
import { withDemo } from '../support/demo.ts';
import { appToken, authorizeApp, challenge, codeOf, requestToken, tokenFields } from './support/app-flow.ts';

const demo = withDemo();
const pim = () => demo().pim;
const newCode = async (scope = 'read_products') => codeOf(await authorizeApp(pim(), scope));
const status = async (token: string) =>
  (await demo().send('/api/rest/v1/products', { headers: { authorization: `Bearer ${token}` } })).status;

afterEach(() => {
  pim().faults.clockAheadMs = 0;
  pim().faults.appTokenSeconds = null;
  pim().faults.disconnectApp();
});

const unknownClient = '00000000-0000-4000-8000-000000000000';
const notValid = { error: 'invalid_grant', error_description: 'Code is not valid' };
const expired = { error: 'invalid_grant', error_description: 'Code has expired' };

describe('A4 success', () => {
  it('exactly access_token, token_type and sorted scope', async () => {
    const code = await newCode('write_catalog_structure delete_products read_association_types');
    const reply = await requestToken(pim(), tokenFields(pim().app, code));
    expect(reply.status).toBe(200);
    expect(reply.json).toEqual({
      access_token: matching(/^[A-Za-z0-9]{86}$/),
      token_type: 'bearer',
      scope: 'delete_products read_association_types write_catalog_structure',
    });
  });

  it('an empty scope is an empty text', async () => {
    const reply = await requestToken(pim(), tokenFields(pim().app, await newCode('')));
    expect(reply.json).toHaveProperty('scope', '');
  });

  it('a JSON body will do too', async () => {
    const reply = await demo().send('/connect/apps/v1/oauth2/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(tokenFields(pim().app, await newCode())),
    });
    expect(reply.status).toBe(200);
  });
});

describe('A4 errors: always 400', () => {
  it.each<[string, Record<string, string | undefined>, object]>([
    ['1 wrong challenge', { code_challenge: challenge('a0b1c2', 'wrong') }, { error: 'invalid_client' }],
    [
      '1 before 5: a wrong secret hides a wrong code',
      { code_challenge: 'x', code: 'y' },
      { error: 'invalid_client' },
    ],
    ['1 unknown client with a proof', { client_id: unknownClient }, { error: 'invalid_client' }],
    ['2 client_id blank', { client_id: '' }, { error: 'invalid_request' }],
    ['2 client_id missing, before 5', { client_id: undefined, code: 'x' }, { error: 'invalid_request' }],
    [
      '3 client unknown without proof',
      { client_id: unknownClient, code_challenge: '' },
      { error: 'invalid_client' },
    ],
    ['4 code blank', { code: '' }, { error: 'invalid_request' }],
    [
      '4 before 7: refresh_token without a code',
      { code: undefined, grant_type: 'refresh_token' },
      { error: 'invalid_request' },
    ],
    ['5 code unknown', { code: 'x' }, notValid],
    ['5 before 7', { code: 'x', grant_type: 'password' }, notValid],
    ['7 grant_type missing', { grant_type: undefined }, { error: 'unsupported_grant_type' }],
    ['7 grant_type other', { grant_type: 'password' }, { error: 'unsupported_grant_type' }],
    ['7 before 8', { grant_type: '', code_identifier: '' }, { error: 'unsupported_grant_type' }],
    ['8 code_identifier blank', { code_identifier: '' }, { error: 'invalid_request' }],
    ['9 code_challenge blank', { code_challenge: '' }, { error: 'invalid_request' }],
    [
      '9 client_secret is no substitute',
      { code_challenge: undefined, client_secret: 'the right one' },
      { error: 'invalid_request' },
    ],
  ])('row %s', async (_, changed, body) => {
    const secret = changed.client_secret === undefined ? {} : { client_secret: pim().app.clientSecret };
    const fields = tokenFields(pim().app, await newCode(), { ...changed, ...secret });
    const reply = await requestToken(pim(), fields);
    expect([reply.status, reply.json]).toEqual([400, body]);
  });

  it('row 1: the challenge in upper case or base64 fails', async () => {
    const code = await newCode();
    const right = challenge('a0b1c2', pim().app.clientSecret);
    const base64 = Buffer.from(right, 'hex').toString('base64url');
    for (const code_challenge of [right.toUpperCase(), base64]) {
      const reply = await requestToken(pim(), tokenFields(pim().app, code, { code_challenge }));
      expect(reply.json).toEqual({ error: 'invalid_client' });
    }
  });

  it('row 5: a code is good once, and a failed attempt does not burn it', async () => {
    const code = await newCode();
    const failed = await requestToken(pim(), tokenFields(pim().app, code, { grant_type: 'x' }));
    expect(failed.status).toBe(400);
    expect((await requestToken(pim(), tokenFields(pim().app, code))).status).toBe(200);
    const again = await requestToken(pim(), tokenFields(pim().app, code));
    expect([again.status, again.json]).toEqual([400, notValid]);
  });

  it('row 6: a code is good for 30 seconds', async () => {
    const code = await newCode();
    pim().faults.clockAheadMs = 31_000;
    const late = await requestToken(pim(), tokenFields(pim().app, code));
    expect([late.status, late.json]).toEqual([400, expired]);
    const hidden = await requestToken(pim(), tokenFields(pim().app, code, { code_challenge: 'wrong' }));
    expect(hidden.json).toEqual({ error: 'invalid_client' });
    const before7 = await requestToken(pim(), tokenFields(pim().app, code, { grant_type: 'x' }));
    expect(before7.json).toEqual(expired);
    pim().faults.clockAheadMs = 25_000;
    expect((await requestToken(pim(), tokenFields(pim().app, code))).status).toBe(200);
  });

  it('a code is not bound to the client that asked for it', async () => {
    await authorizeApp(pim(), 'read_categories', { app: pim().storeApp });
    const code = await newCode('read_products');
    const reply = await requestToken(pim(), tokenFields(pim().storeApp, code));
    expect([reply.status, reply.json]).toEqual([
      200,
      { access_token: matching(/^[A-Za-z0-9]{86}$/), token_type: 'bearer', scope: 'read_categories' },
    ]);
  });

  it('GET is 405 in HTML', async () => {
    const reply = await demo().send('/connect/apps/v1/oauth2/token');
    expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'POST']);
    expect(reply.headers.get('content-type')).toMatch(/^text\/html/);
  });
});

describe('A4 re-issue and revocation', () => {
  it('the same scopes give the same token, and it works', async () => {
    const first = await appToken(pim(), 'read_products read_categories');
    expect(await appToken(pim(), 'read_categories read_products')).toBe(first);
    expect(await status(first)).toBe(200);
  });

  it('other scopes give a new token, and the old one is deleted', async () => {
    const first = await appToken(pim(), 'read_products');
    const second = await appToken(pim(), 'read_products read_categories');
    expect(second).not.toBe(first);
    expect(await status(second)).toBe(200);
    const old = await demo().send('/api/rest/v1/products', { headers: { authorization: `Bearer ${first}` } });
    expect([old.status, old.json]).toEqual([
      401,
      { code: 401, message: 'The access token provided is invalid.' },
    ]);
  });

  it('a disconnected app: 401 with its text, also after it was connected again', async () => {
    const token = await appToken(pim(), 'read_products');
    pim().faults.disconnectApp();
    const fresh = await appToken(pim(), 'read_products');
    expect(await status(fresh)).toBe(200);
    const reply = await demo().send('/api/rest/v1/products', {
      headers: { authorization: `Bearer ${token}` },
    });
    expect([reply.status, reply.json]).toEqual([
      401,
      {
        code: 401,
        message: 'The access token provided is invalid. Your app has been disconnected from that PIM.',
      },
    ]);
  });

  it('a code of an app that was disconnected since is not valid', async () => {
    const code = await newCode();
    pim().faults.disconnectApp();
    expect((await requestToken(pim(), tokenFields(pim().app, code))).json).toEqual(notValid);
  });

  it('expiring and purging the tokens of connections leaves app tokens alone', async () => {
    const token = await appToken(pim(), 'read_products');
    pim().faults.expireTokens();
    pim().faults.purgeTokens();
    pim().faults.clockAheadMs = 365 * 86_400_000;
    expect(await status(token)).toBe(200);
  });

  it('an app token counts as one connection for the limit of calls in flight', async () => {
    const token = await appToken(pim(), 'read_products');
    pim().faults.latencyMs = 150;
    const all = await Promise.all(Array.from({ length: 5 }, () => status(token)));
    pim().faults.latencyMs = 0;
    expect(all.filter((code) => code === 429)).toHaveLength(1);
  });
});

describe('A4 scopes/update', () => {
  const update = (token: string | undefined) =>
    demo().send('/connect/apps/v1/scopes/update?scopes=read_products%20read_categories', {
      method: 'POST',
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    });

  it('answers "Ok" and changes nothing for the token', async () => {
    const token = await appToken(pim(), 'read_products');
    const reply = await update(token);
    expect([reply.status, reply.text]).toEqual([200, '"Ok"']);
    expect(await status(token)).toBe(200);
    expect(await appToken(pim(), 'read_products')).toBe(token);
  });

  it('403 for a token of a connection, 401 without a token', async () => {
    const { username, password } = pim().connection;
    const { access_token } = (await demo().token({ grant_type: 'password', username, password })).json;
    const refused = await update(access_token);
    expect([refused.status, refused.json.message]).toEqual([403, 'Not an authenticated App']);
    expect((await update(undefined)).status).toBe(401);
  });
});
