import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { DemoPim } from '../../../../main/demo-pim/demo-pim.ts';
import { some } from '../support/body.ts';
import { startDemo, withDemo } from '../support/demo.ts';
import { appToken, authorizeApp, browserOf, codeOf, requestToken, tokenFields } from './support/app-flow.ts';
import type { Browser } from './support/browser.ts';

const demo = withDemo();
const pim = () => demo().pim;
const draft = {
  name: 'Shop',
  activateUrl: 'https://shop.example/activate?lang=en',
  callbackUrl: 'http://localhost:8080/callback',
};

const locationSchema = z.object({ location: z.string() });

/** What a page of the PIM shows as values to copy, in order. */
function shownValues(text: string): readonly string[] {
  return [...text.matchAll(/<dd class="value">([^<]*)<\/dd>/g)].map(([, value]) => value ?? '');
}

async function create(browser: Browser): Promise<DemoPim['app']> {
  const created = await browser.scriptPost('/rest/custom-apps', draft);
  const { location } = locationSchema.parse(created.json);
  const page = await browser.scriptGet(`/pages${location.slice(1)}`);
  const [clientId = '', clientSecret = '', , callbackUrl = ''] = shownValues(page.text);
  return { clientId, clientSecret, callbackUrl };
}

describe('A1 the app that comes with the demo PIM', () => {
  it('has credentials in their shapes, the same ones for the same seed', async () => {
    const { app } = pim();
    expect(app.clientId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(app.clientSecret).toMatch(/^[A-Za-z0-9]{86}$/);
    expect(app.callbackUrl).toBe('http://127.0.0.1:43117/callback');
    const same = await startDemo();
    const other = await startDemo({ seed: 'other' });
    expect(same.pim.app).toEqual(app);
    expect(other.pim.app.clientId).not.toBe(app.clientId);
    expect(other.pim.app.clientSecret).not.toBe(app.clientSecret);
    await Promise.all([same.pim.close(), other.pim.close()]);
  });

  it('is no client of the password grant', async () => {
    const { username, password } = pim().connection;
    const { clientId, clientSecret } = pim().app;
    const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
    const reply = await demo().token(
      { grant_type: 'password', username, password },
      { headers: { authorization: basic, 'content-type': 'application/json' } },
    );
    expect([reply.status, reply.json.message]).toEqual([
      422,
      'Parameter "client_id" is missing or does not match any client, or secret is invalid',
    ]);
  });
});

describe('A1 custom apps', () => {
  it('a created one shows its credentials and can be connected', async () => {
    const browser = await browserOf(pim(), 'developer');
    const app = await create(browser);
    expect(app.clientId).toMatch(/^[0-9a-f-]{36}$/);
    expect(app.clientSecret).toMatch(/^[A-Za-z0-9]{86}$/);
    const code = codeOf(await authorizeApp(pim(), 'read_products', { app }));
    expect((await requestToken(pim(), tokenFields(app, code))).status).toBe(200);
  });

  it.each([
    ['name', { name: '' }],
    ['name', { name: 'ab' }],
    ['name', { name: 'x'.repeat(256) }],
    ['activateUrl', { activateUrl: '' }],
    ['activateUrl', { activateUrl: 'not a url' }],
    ['callbackUrl', { callbackUrl: '' }],
    ['callbackUrl', { callbackUrl: 'myapp://callback' }],
    ['callbackUrl', { callbackUrl: 'shop.example/callback' }],
    ['callbackUrl', { callbackUrl: `https://shop.example/${'x'.repeat(240)}` }],
  ])('refuses %s of %j', async (propertyPath, changed) => {
    const browser = await browserOf(pim(), 'admin');
    const reply = await browser.scriptPost('/rest/custom-apps', { ...draft, ...changed });
    expect(reply.status).toBe(422);
    expect(reply.json).toEqual({ errors: [{ propertyPath, message: some(String) }] });
  });

  it.each(['http://127.0.0.1:43117/callback', 'http://localhost:1/callback', 'https://shop.example'])(
    'accepts the callback %s',
    async (callbackUrl) => {
      const browser = await browserOf(pim(), 'admin');
      const reply = await browser.scriptPost('/rest/custom-apps', { ...draft, callbackUrl });
      expect(reply.status).toBe(200);
      await browser.scriptPost(`/rest${locationSchema.parse(reply.json).location.slice(20)}/delete`);
    },
  );

  it('at most 20', async () => {
    const full = await startDemo({ seed: 'full' });
    const browser = await browserOf(full.pim, 'admin');
    for (let count = 1; count < 20; count++)
      expect((await browser.scriptPost('/rest/custom-apps', draft)).status).toBe(200);
    const reply = await browser.scriptPost('/rest/custom-apps', draft);
    await full.pim.close();
    expect(reply.json).toEqual({
      errors: [{ propertyPath: '', message: 'You can create up to 20 custom apps.' }],
    });
  });

  it('403 without the right to create custom apps', async () => {
    const browser = await browserOf(pim(), 'manager');
    expect((await browser.scriptPost('/rest/custom-apps', draft)).status).toBe(403);
    expect((await browser.scriptGet('/pages/connect/app-store/create')).status).toBe(403);
    expect((await browser.scriptGet('/pages/connect/app-store')).text).not.toContain('Create an app');
  });
});

describe('A4 secret and deletion', () => {
  it('a new secret keeps tokens, and only the next token request fails with the old one', async () => {
    const own = await startDemo({ seed: 'secret' });
    const token = await appToken(own.pim, 'read_products');
    const browser = await browserOf(own.pim, 'admin');
    const { clientId } = own.pim.app;
    await browser.scriptPost(`/rest/custom-apps/${clientId}/regenerate-secret`);
    const rest = await own.send('/api/rest/v1/products', { headers: { authorization: `Bearer ${token}` } });
    expect(rest.status).toBe(200);
    const code = codeOf(await authorizeApp(own.pim, 'read_products'));
    const old = await requestToken(own.pim, tokenFields(own.pim.app, code));
    expect([old.status, old.json]).toEqual([400, { error: 'invalid_client' }]);
    const page = await browser.scriptGet(`/pages/connect/app-store/custom-apps/${clientId}`);
    const clientSecret = shownValues(page.text)[1] ?? '';
    const fresh = await requestToken(own.pim, tokenFields({ ...own.pim.app, clientSecret }, code));
    expect(fresh.json).toHaveProperty('access_token', token);
    await own.pim.close();
  });

  it('deleting a custom app disconnects it', async () => {
    const own = await startDemo({ seed: 'delete' });
    const token = await appToken(own.pim, 'read_products');
    const browser = await browserOf(own.pim, 'admin');
    await browser.scriptPost(`/rest/custom-apps/${own.pim.app.clientId}/delete`);
    const rest = await own.send('/api/rest/v1/products', { headers: { authorization: `Bearer ${token}` } });
    expect([rest.status, rest.json.message]).toEqual([
      401,
      'The access token provided is invalid. Your app has been disconnected from that PIM.',
    ]);
    expect((await requestToken(own.pim, tokenFields(own.pim.app, 'x'))).json).toEqual({
      error: 'invalid_client',
    });
    expect((await browser.scriptGet('/pages/connect/connected-apps')).text).toContain('No app is connected');
    await own.pim.close();
  });
});

describe('A1 connected_app deep link', () => {
  it('302 to the page of the app; 404 when not connected; 403 without manage apps', async () => {
    const own = await startDemo({ seed: 'link' });
    const path = `/connect/apps/v1/connected_app/${own.pim.app.clientId}`;
    const browser = await browserOf(own.pim, 'manager');
    expect((await browser.get(path)).status).toBe(404);
    await appToken(own.pim, 'read_products');
    const reply = await browser.get(path);
    expect(reply.status).toBe(302);
    expect(reply.location).toMatch(/^\/#\/connect\/connected-apps\/\w+$/);
    const page = await browser.scriptGet(`/pages${reply.location.slice(2)}`);
    expect(page.text).toContain('View products');
    expect((await (await browserOf(own.pim, 'editor')).get(path)).status).toBe(403);
    await own.pim.close();
  });
});
