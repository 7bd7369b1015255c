import { afterEach, describe, expect, it } from 'vitest';
import { matching } from '../support/body.ts';
import { withDemo } from '../support/demo.ts';
import { authorizeApp, authorizePath, browserOf, codeOf } from './support/app-flow.ts';
import { Browser } from './support/browser.ts';

const demo = withDemo();
const pim = () => demo().pim;
const wizard = () => `/#/connect/apps/authorize?client_id=${pim().app.clientId}`;
const failure = (key: string) =>
  `/#/connect/apps/authorize?error=akeneo_connectivity.connection.connect.apps.${key}`;

/** What the PIM answers a user who comes with this address. */
async function answer(path: string, username = 'admin') {
  const browser = await browserOf(pim(), username);
  return browser.get(path);
}

afterEach(() => {
  pim().faults.disconnectApp();
});

describe('A2 authorize', () => {
  it('row 0: the login form in place with 401, and after login back to the wanted address', async () => {
    const browser = new Browser(pim());
    const path = authorizePath(pim().app, { scope: 'read_products', state: 'a b&c' });
    const form = await browser.get(path);
    expect(form.status).toBe(401);
    expect(form.text).toContain('name="_password"');
    const wrong = await browser.post('/user/login-check', { _username: 'admin', _password: 'wrong' });
    expect([wrong.status, wrong.location]).toEqual([302, '/user/login']);
    expect((await browser.get('/user/login')).text).toContain('The username or the password is wrong.');
    const right = await browser.logIn(pim(), 'admin');
    expect([right.status, right.location]).toEqual([302, path]);
    expect((await browser.get(path)).location).toBe(wizard());
  });

  it('row 0: only / redirects to the login page', async () => {
    const browser = new Browser(pim());
    const reply = await browser.get('/');
    expect([reply.status, reply.location]).toEqual([302, `${pim().url}/user/login`]);
    expect((await browser.get('/user/login')).status).toBe(200);
  });

  it('row 1: 404 while the feature is switched off', async () => {
    pim().faults.appsSwitchedOff = true;
    const reply = await answer(authorizePath(pim().app));
    pim().faults.appsSwitchedOff = false;
    expect(reply.status).toBe(404);
    expect(reply.headers.get('content-type')).toMatch(/^text\/html/);
  });

  it.each([
    ['missing', '/connect/apps/v1/authorize?response_type=code'],
    ['empty', '/connect/apps/v1/authorize?response_type=code&client_id='],
    ['unknown', authorizePath({ clientId: '00000000-0000-4000-8000-000000000000' })],
  ])('row 2: client_id %s', async (_, path) => {
    const reply = await answer(path);
    expect([reply.status, reply.location]).toEqual([302, failure('error.app_not_found')]);
  });

  it('row 3: 403 without manage apps and open apps, but only for an app that is known', async () => {
    const reply = await answer(authorizePath(pim().app, { response_type: '' }), 'viewer');
    expect(reply.status).toBe(403);
    expect(reply.headers.get('content-type')).toMatch(/^text\/html/);
    expect((await answer('/connect/apps/v1/authorize', 'viewer')).location).toBe(
      failure('error.app_not_found'),
    );
  });

  it.each([
    ['response_type missing', { response_type: '' }, 'constraint.response_type.not_blank'],
    ['response_type other', { response_type: 'token' }, 'constraint.response_type.must_be_code'],
    ['scope of 1001 characters', { scope: 'x'.repeat(1001) }, 'constraint.scope.too_long'],
    ['scope that is no text', { 'scope[]': 'read_products' }, 'constraint.scope.must_be_a_string'],
  ])('row 4: %s', async (_, parameters, key) => {
    const reply = await answer(authorizePath(pim().app, parameters));
    expect([reply.status, reply.location]).toEqual([302, failure(key)]);
  });

  it('row 4: a scope of 1000 characters is not too long', async () => {
    const reply = await answer(authorizePath(pim().app, { scope: 'x'.repeat(1000) }));
    expect(reply.location).toBe(wizard());
  });

  it('row 5: 403 when the app is not connected and the user only opens apps', async () => {
    expect((await answer(authorizePath(pim().app), 'editor')).status).toBe(403);
    await authorizeApp(pim(), 'read_products');
    expect((await answer(authorizePath(pim().app), 'editor')).status).toBe(302);
  });

  it('row 6: the wizard for an app that is not connected, and for new scopes', async () => {
    const path = authorizePath(pim().app, { scope: 'read_products' });
    expect((await answer(path)).location).toBe(wizard());
    await authorizeApp(pim(), 'read_products');
    const more = authorizePath(pim().app, { scope: 'read_products read_categories' });
    expect((await answer(more, 'manager')).location).toBe(wizard());
  });

  it('row 7: connected and nothing new: at once to the callback with a code', async () => {
    await authorizeApp(pim(), 'read_products read_categories');
    const reply = await answer(authorizePath(pim().app, { scope: 'read_categories read_products' }));
    expect(reply.status).toBe(302);
    expect(reply.location).toMatch(/^http:\/\/127\.0\.0\.1:43117\/callback\?code=[A-Za-z0-9]{86}$/);
  });

  it('row 7: fewer scopes replace the stored ones, and asking for them again needs the wizard', async () => {
    await authorizeApp(pim(), 'read_products read_categories');
    await answer(authorizePath(pim().app, { scope: 'read_products' }));
    const again = authorizePath(pim().app, { scope: 'read_categories' });
    expect((await answer(again)).location).toBe(wizard());
  });

  it('row 7: a user who only opens apps gets a code and changes no scopes, whatever is asked', async () => {
    await authorizeApp(pim(), 'read_products read_categories');
    const path = authorizePath(pim().app, { scope: 'read_assets' });
    expect((await answer(path, 'editor')).location).toContain('/callback?code=');
    const before = authorizePath(pim().app, { scope: 'read_products read_categories' });
    expect((await answer(before)).location).toContain('/callback?code=');
  });

  it('row 8: profile or email that this user has not consented to', async () => {
    await authorizeApp(pim(), 'read_products');
    const path = authorizePath(pim().app, { scope: 'openid profile read_products' });
    const reply = await answer(path);
    expect([reply.status, reply.location]).toEqual([
      302,
      `/#/connect/apps/authenticate?client_id=${pim().app.clientId}`,
    ]);
    await authorizeApp(pim(), 'openid profile read_products');
    expect((await answer(path)).location).toContain('/callback?code=');
    // Consent is of one person.
    expect((await answer(path, 'manager')).location).toContain('/authenticate?');
  });

  it('row 8: consents that are not asked for any more are dropped, even when others are missing', async () => {
    await authorizeApp(pim(), 'openid email read_products');
    const profile = authorizePath(pim().app, { scope: 'openid profile read_products' });
    expect((await answer(profile)).location).toContain('/authenticate?');
    const email = authorizePath(pim().app, { scope: 'openid email read_products' });
    expect((await answer(email)).location).toContain('/authenticate?');
  });

  it('row 8: openid alone is consented without a question, and leaving it out deletes the consents', async () => {
    await authorizeApp(pim(), 'openid email read_products');
    const openid = authorizePath(pim().app, { scope: 'openid read_products' });
    expect((await answer(openid)).location).toContain('/callback?code=');
    await answer(authorizePath(pim().app, { scope: 'read_products' }));
    const email = authorizePath(pim().app, { scope: 'openid email read_products' });
    expect((await answer(email)).location).toContain('/authenticate?');
  });
});

describe('A2 details', () => {
  it('redirect_uri and PKCE parameters are not read', async () => {
    await authorizeApp(pim(), '');
    const reply = await answer(
      authorizePath(pim().app, {
        redirect_uri: 'https://elsewhere.example/',
        code_challenge: 'x',
        code_challenge_method: 'plain',
      }),
    );
    expect(reply.location).toMatch(/^http:\/\/127\.0\.0\.1:43117\/callback\?code=/);
  });

  it('unknown and wrongly separated scopes are dropped without a word', async () => {
    await authorizeApp(pim(), 'read_products nonsense read_categories,read_channel_settings read_products');
    const same = authorizePath(pim().app, { scope: 'read_products' });
    expect((await answer(same)).location).toContain('/callback?code=');
    const more = authorizePath(pim().app, { scope: 'read_channel_settings' });
    expect((await answer(more)).location).toBe(wizard());
  });

  it.each([
    ['absent', undefined, null],
    ['empty', '', ''],
    ['kept as it is', 'ä b&c=d', 'ä b&c=d'],
  ])('state %s', async (_, state, expected) => {
    const callback = await authorizeApp(pim(), '', state === undefined ? {} : { state });
    expect(callback.searchParams.get('state')).toBe(expected);
    expect(codeOf(callback)).toMatch(/^[A-Za-z0-9]{86}$/);
  });

  it('a second attempt in the same browser replaces scopes and state of the first', async () => {
    const browser = await browserOf(pim(), 'admin');
    await browser.get(authorizePath(pim().app, { scope: 'read_products', state: 'first' }));
    await browser.get(authorizePath(pim().app, { scope: 'read_categories', state: 'second' }));
    const reply = await browser.scriptPost(`/rest/apps/confirm-authorization/${pim().app.clientId}`);
    expect(reply.json).toHaveProperty('redirectUrl', matching(/&state=second$/));
    const categories = authorizePath(pim().app, { scope: 'read_categories' });
    expect((await browser.get(categories)).location).toContain('/callback?code=');
  });
});

describe('A2 callback with a query', () => {
  const queried = withDemo({ callbackUrl: 'http://localhost:9999/back?tenant=1' });

  it('joins with &', async () => {
    const callback = await authorizeApp(queried().pim, '', { state: 's' });
    expect(callback.href).toMatch(/^http:\/\/localhost:9999\/back\?tenant=1&code=\w{86}&state=s$/);
  });
});

describe('A2 callback with a fragment', () => {
  const broken = withDemo({ callbackUrl: 'http://localhost:9999/back#part' });

  it('is broken: the parameters come after the fragment', async () => {
    const callback = await authorizeApp(broken().pim, '', { state: 's' });
    expect(callback.href).toMatch(/^http:\/\/localhost:9999\/back#part\?code=\w{86}&state=s$/);
  });
});

describe('login', () => {
  it('cookies are kept from scripts and other sites, and the id changes at login', async () => {
    const browser = new Browser(pim());
    const before = (await browser.get('/connect/apps/v1/authorize')).headers.get('set-cookie') ?? '';
    const after = (await browser.logIn(pim(), 'admin')).headers.get('set-cookie') ?? '';
    expect(after).toMatch(/^demo_pim_session_\d+=[0-9a-f]{48}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(after.split(';', 1)).not.toEqual(before.split(';', 1));
  });

  it('logout ends the session', async () => {
    const browser = await browserOf(pim(), 'admin');
    expect((await browser.get('/')).status).toBe(200);
    expect((await browser.get('/user/logout')).location).toBe('/user/login');
    expect((await browser.get('/')).status).toBe(302);
  });
});
