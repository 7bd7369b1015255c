import { afterEach, describe, expect, it } from 'vitest';
import { matching, some } from '../support/body.ts';
import { withDemo } from '../support/demo.ts';
import { authorizeApp, authorizePath, browserOf } from './support/app-flow.ts';
import { Browser } from './support/browser.ts';

const demo = withDemo();
const pim = () => demo().pim;
const id = () => pim().app.clientId;

/** A browser with a request waiting. */
async function asked(scope: string, username = 'admin'): Promise<Browser> {
  const browser = await browserOf(pim(), username);
  await browser.get(authorizePath(pim().app, { scope }));
  return browser;
}

afterEach(() => {
  pim().faults.disconnectApp();
});

describe('A3 load-wizard-data', () => {
  it('first connection: messages with the most of each kind, consent box', async () => {
    const browser = await asked('openid profile email write_products read_products read_channel_settings');
    const reply = await browser.scriptGet(`/rest/apps/load-wizard-data/${id()}`);
    expect(reply.status).toBe(200);
    expect(reply.json).toEqual({
      appName: 'Pimscope',
      appLogo: null,
      appUrl: null,
      appIsCertified: false,
      scopeMessages: [
        { icon: 'channel_settings', type: 'view', entities: 'channel_settings' },
        { icon: 'products', type: 'edit', entities: 'products' },
      ],
      oldScopeMessages: null,
      authenticationScopes: ['email', 'profile'],
      oldAuthenticationScopes: null,
      displayCheckboxConsent: true,
    });
  });

  it('new scopes: new and old apart, no consent box', async () => {
    await authorizeApp(pim(), 'openid email read_products');
    const browser = await asked('openid email read_products read_categories');
    expect((await browser.scriptGet(`/rest/apps/load-wizard-data/${id()}`)).json).toMatchObject({
      scopeMessages: [{ type: 'view', entities: 'categories' }],
      oldScopeMessages: [{ type: 'view', entities: 'products' }],
      authenticationScopes: [],
      oldAuthenticationScopes: ['email'],
      displayCheckboxConsent: false,
    });
  });

  it('more of the same entities is new, less is not', async () => {
    await authorizeApp(pim(), 'write_products read_categories');
    const browser = await asked('delete_products read_products read_categories');
    const more = await browser.scriptGet(`/rest/apps/load-wizard-data/${id()}`);
    expect(more.json).toMatchObject({
      scopeMessages: [{ type: 'delete', entities: 'products' }],
      oldScopeMessages: [
        { type: 'view', entities: 'categories' },
        { type: 'edit', entities: 'products' },
      ],
      oldAuthenticationScopes: [],
    });
    const less = await browser.get(authorizePath(pim().app, { scope: 'read_products' }));
    expect(less.location).toContain('/callback?code=');
  });

  it('404 without a request in this browser', async () => {
    await asked('read_products');
    const other = await browserOf(pim(), 'admin');
    expect((await other.scriptGet(`/rest/apps/load-wizard-data/${id()}`)).status).toBe(404);
  });
});

describe('A3 confirm-authorization', () => {
  it('connects the app and names where to go', async () => {
    const browser = await asked('read_products');
    const reply = await browser.scriptPost(`/rest/apps/confirm-authorization/${id()}`);
    expect(reply.status).toBe(200);
    expect(reply.json).toEqual({
      appId: id(),
      userGroup: matching(/^app_/),
      redirectUrl: matching(/^http:\/\/127\.0\.0\.1:43117\/callback\?code=\w{86}$/),
    });
    expect((await browser.scriptGet('/pages/connect/connected-apps')).text).toContain('<h2>Pimscope</h2>');
  });

  it('400 with errors without a request in this browser', async () => {
    const browser = await browserOf(pim(), 'admin');
    const reply = await browser.scriptPost(`/rest/apps/confirm-authorization/${id()}`);
    expect(reply.status).toBe(400);
    expect(reply.json).toEqual({ errors: [expect.objectContaining({ message: some(String) })] });
  });

  it('404 with the key of its text for an unknown app', async () => {
    const browser = await browserOf(pim(), 'viewer');
    for (const step of ['authorization', 'authentication']) {
      const reply = await browser.scriptPost(`/rest/apps/confirm-${step}/unknown`);
      expect([reply.status, reply.json]).toEqual([
        404,
        { errors: [{ message: 'akeneo_connectivity.connection.connect.apps.error.app_not_found' }] },
      ]);
    }
  });

  it('403 for a user who only opens apps', async () => {
    await authorizeApp(pim(), '');
    const browser = await asked('read_products', 'editor');
    expect((await browser.scriptPost(`/rest/apps/confirm-authorization/${id()}`)).status).toBe(403);
  });
});

describe('A3 confirm-authentication', () => {
  it('consents and names where to go', async () => {
    await authorizeApp(pim(), 'read_products');
    const browser = await asked('openid email read_products', 'editor');
    const reply = await browser.scriptPost(`/rest/apps/confirm-authentication/${id()}`);
    expect([reply.status, reply.json]).toEqual([
      200,
      { redirectUrl: matching(/^http:\/\/127\.0\.0\.1:43117\/callback\?code=\w{86}$/) },
    ]);
  });

  it('403 for a user who manages apps but may not open them', async () => {
    await authorizeApp(pim(), 'read_products');
    const browser = await asked('openid email read_products', 'manager');
    expect((await browser.scriptPost(`/rest/apps/confirm-authentication/${id()}`)).status).toBe(403);
  });

  it('does not connect an app', async () => {
    const browser = await asked('openid email');
    expect((await browser.scriptPost(`/rest/apps/confirm-authentication/${id()}`)).status).toBe(400);
  });
});

describe('A3 activate', () => {
  it('the activate URL with the address of the PIM', async () => {
    const browser = await browserOf(pim(), 'admin');
    const reply = await browser.scriptGet(`/rest/apps/activate/${id()}`);
    expect(reply.json).toEqual({
      url: `http://127.0.0.1:43117/activate?pim_url=${encodeURIComponent(pim().url)}`,
    });
    expect((await browser.scriptGet('/rest/apps/activate/unknown')).status).toBe(404);
  });

  it('carries the address that the PIM is configured with, right or wrong', async () => {
    pim().faults.pimUrl = 'http://localhost:8080';
    const browser = await browserOf(pim(), 'admin');
    const reply = await browser.scriptGet(`/rest/apps/activate/${id()}`);
    pim().faults.pimUrl = null;
    expect(reply.json).toHaveProperty(
      'url',
      'http://127.0.0.1:43117/activate?pim_url=http%3A%2F%2Flocalhost%3A8080',
    );
  });
});

describe('A3 who may call', () => {
  it.each(['load-wizard-data', 'activate'])('%s: 302 to / unless a script calls', async (name) => {
    const browser = await asked('read_products');
    const reply = await browser.get(`/rest/apps/${name}/${id()}`);
    expect([reply.status, reply.location]).toEqual([302, '/']);
  });

  it.each(['confirm-authorization', 'confirm-authentication'])('%s: the same', async (name) => {
    const browser = await asked('read_products');
    const reply = await browser.post(`/rest/apps/${name}/${id()}`);
    expect([reply.status, reply.location]).toEqual([302, '/']);
  });

  it('401 without a session', async () => {
    const browser = new Browser(pim());
    expect((await browser.scriptGet(`/rest/apps/load-wizard-data/${id()}`)).status).toBe(401);
  });
});
