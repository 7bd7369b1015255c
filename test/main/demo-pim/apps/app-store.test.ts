import { afterEach, describe, expect, it } from 'vitest';
import { matching, some } from '../support/body.ts';
import { withDemo } from '../support/demo.ts';
import {
  authorizeApp,
  authorizePath,
  browserOf,
  codeOf,
  requestToken,
  tokenFields,
} from './support/app-flow.ts';

describe.each(['6.0', '7.0', 'SaaS'] as const)('A1 and E apps of the App Store on %s', (version) => {
  const demo = withDemo({ version });
  const pim = () => demo().pim;
  const app = () => pim().storeApp;
  afterEach(() => {
    pim().faults.appStoreUnreachable = false;
  });

  it('has credentials in their shapes, and others than the custom app', () => {
    expect(app()).toEqual({
      clientId: matching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      clientSecret: matching(/^[A-Za-z0-9]{86}$/),
      callbackUrl: 'http://127.0.0.1:43117/callback',
    });
    expect(app().clientId).not.toBe(pim().app.clientId);
  });

  it('can be connected, and its token works', async () => {
    const callback = await authorizeApp(pim(), 'read_channel_settings', { app: app() });
    const reply = await requestToken(pim(), tokenFields(app(), codeOf(callback)));
    expect([reply.status, reply.json]).toEqual([
      200,
      {
        access_token: matching(/^[A-Za-z0-9]{86}$/),
        token_type: 'bearer',
        scope: 'read_channel_settings',
      },
    ]);
  });

  it('A4 row 1: the App Store says that the challenge is wrong', async () => {
    const code = codeOf(await authorizeApp(pim(), 'read_products', { app: app() }));
    const fields = tokenFields(app(), code, { code_challenge: 'a'.repeat(64) });
    const reply = await requestToken(pim(), fields);
    expect([reply.status, reply.json]).toEqual([400, { error: 'invalid_client' }]);
  });

  it('A4 row 1: network trouble with the App Store ends as invalid_client', async () => {
    const code = codeOf(await authorizeApp(pim(), 'read_products', { app: app() }));
    pim().faults.appStoreUnreachable = true;
    const reply = await requestToken(pim(), tokenFields(app(), code));
    expect([reply.status, reply.json]).toEqual([400, { error: 'invalid_client' }]);
    pim().faults.appStoreUnreachable = false;
    expect((await requestToken(pim(), tokenFields(app(), code))).status).toBe(200);
  });

  it('A4 rows 5 and 6: a description of what is wrong with a code, but not on 6.0', async () => {
    const described = (error_description: string) =>
      version === '6.0' ? { error: 'invalid_grant' } : { error: 'invalid_grant', error_description };
    const unknown = await requestToken(pim(), tokenFields(app(), 'unknown'));
    expect([unknown.status, unknown.json]).toEqual([400, described('Code is not valid')]);
    const code = codeOf(await authorizeApp(pim(), 'read_products', { app: app() }));
    pim().faults.clockAheadMs = 31_000;
    const late = await requestToken(pim(), tokenFields(app(), code));
    pim().faults.clockAheadMs = 0;
    expect([late.status, late.json]).toEqual([400, described('Code has expired')]);
  });

  it('A2 row 2: an error page when the App Store can not be asked about an id', async () => {
    const browser = await browserOf(pim(), 'admin');
    pim().faults.appStoreUnreachable = true;
    const reply = await browser.get(authorizePath(app()));
    expect([reply.status, reply.headers.get('content-type')]).toEqual([500, 'text/html; charset=UTF-8']);
    const unknown = await browser.get(authorizePath({ clientId: '' }));
    expect(unknown.location).toBe(
      '/#/connect/apps/authorize?error=akeneo_connectivity.connection.connect.apps.error.app_not_found',
    );
  });
});

describe('A2 row 2: a custom app needs no App Store', () => {
  const demo = withDemo();

  it('is found and proves itself while the store is out of reach', async () => {
    demo().pim.faults.appStoreUnreachable = true;
    const callback = await authorizeApp(demo().pim, 'read_products');
    const reply = await requestToken(demo().pim, tokenFields(demo().pim.app, codeOf(callback)));
    expect(reply.json).toEqual({
      access_token: some(String),
      token_type: 'bearer',
      scope: 'read_products',
    });
  });
});

describe('A3 the wizard of an app of the App Store', () => {
  const demo = withDemo({ edition: 'CE' });

  it('names its logo, its page and that it is certified', async () => {
    const { pim } = demo();
    const browser = await browserOf(pim, 'admin');
    await browser.get(authorizePath(pim.storeApp, { scope: 'read_products' }));
    const reply = await browser.scriptGet(`/rest/apps/load-wizard-data/${pim.storeApp.clientId}`);
    expect(reply.json).toEqual({
      appName: 'Catalog Browser',
      appLogo: '/demo-pim/icon.svg',
      appUrl: 'https://app-store.example/catalog-browser',
      appIsCertified: true,
      scopeMessages: [{ icon: 'products', type: 'view', entities: 'products' }],
      oldScopeMessages: null,
      authenticationScopes: [],
      oldAuthenticationScopes: null,
      displayCheckboxConsent: true,
    });
  });

  it('has no steps of the Enterprise Edition on the Community Edition', async () => {
    const { pim } = demo();
    const browser = await browserOf(pim, 'admin');
    await browser.get(authorizePath(pim.storeApp, { scope: 'read_products' }));
    const page = `/pages/connect/apps/authorize?client_id=${pim.storeApp.clientId}`;
    const { text } = await browser.scriptGet(page);
    const titles = [...text.matchAll(/<h2 tabindex="-1">([^<]+)/g)].map(([, title]) => title);
    expect(titles).toEqual(['Authorizations', 'Confirmation']);
  });
});

describe('the page of the App Store on a release without custom apps', () => {
  const demo = withDemo({ version: '6.0' });

  it('offers the app of the store and no custom ones, and says when the store can not be reached', async () => {
    const { pim } = demo();
    const browser = await browserOf(pim, 'admin');
    const page = '/pages/connect/app-store';
    const offered = (await browser.scriptGet(page)).text;
    expect(offered).toContain('Catalog Browser');
    expect(offered).not.toContain('Custom apps');
    pim.faults.appStoreUnreachable = true;
    const without = (await browser.scriptGet(page)).text;
    pim.faults.appStoreUnreachable = false;
    expect(without).not.toContain('Catalog Browser');
    expect(without).toContain("The App Store can't be reached.");
  });
});
