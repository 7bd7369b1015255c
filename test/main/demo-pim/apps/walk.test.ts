import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { withDemo } from '../support/demo.ts';
import { authorizePath, browserOf, codeOf, requestToken, tokenFields } from './support/app-flow.ts';
import { Browser } from './support/browser.ts';

const demo = withDemo();
const pim = () => demo().pim;

/** The page behind a fragment, as the script of the shell loads it. */
function open(browser: Browser, fragment: string) {
  expect(fragment).toMatch(/^\/?#\//);
  return browser.scriptGet(`/pages${fragment.replace(/^\/?#/, '')}`);
}

/** Where the form of a page is sent. */
function actionOf(text: string): string {
  return /<form[^>]* action="([^"]+)"/.exec(text)?.[1] ?? '';
}

/** The address of a link, by its text. */
function linkOf(text: string, label: string): string {
  const found = new RegExp(`<a[^>]* href="([^"]+)"[^>]*>${label}</a>`).exec(text)?.[1] ?? '';
  return found.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

function shownValues(text: string): readonly string[] {
  return [...text.matchAll(/<dd class="value">([^<]*)<\/dd>/g)].map(([, value]) => value ?? '');
}

const answerSchema = z.object({ location: z.string().optional(), redirectUrl: z.string().optional() });

/** Sends the form of a page and gives back where it leads. */
async function submit(browser: Browser, page: { text: string }, fields: Record<string, string> = {}) {
  const { location, redirectUrl } = answerSchema.parse(
    (await browser.scriptPost(actionOf(page.text), fields)).json,
  );
  return location ?? redirectUrl ?? '';
}

describe('the way of a person through the pages', () => {
  it('creates an app, connects it, sees it, disconnects it, deletes it', async () => {
    const browser = new Browser(pim());
    expect((await browser.get('/')).location).toBe(`${pim().url}/user/login`);
    await browser.logIn(pim(), 'admin');
    const shell = await browser.get('/');
    const store = await open(browser, linkOf(shell.text, 'App Store'));
    const form = await open(browser, linkOf(store.text, 'Create an app'));
    const created = await submit(browser, form, {
      name: 'Shop <b>',
      activateUrl: 'https://shop.example/activate',
      callbackUrl: 'https://shop.example/callback',
    });
    const credentials = await open(browser, created);
    const [clientId = '', clientSecret = '', , callbackUrl = ''] = shownValues(credentials.text);
    const app = { clientId, clientSecret, callbackUrl };
    expect(credentials.text).toContain('Shop &#60;b&#62;');

    // The App Store opens the app, which sends the browser back with its request.
    const again = await open(browser, '#/connect/app-store');
    const cards = again.text.slice(again.text.indexOf('Shop'));
    expect(linkOf(cards, 'Connect')).toBe(
      `https://shop.example/activate?pim_url=${encodeURIComponent(pim().url)}`,
    );
    const asked = await browser.get(
      authorizePath(app, { scope: 'openid email delete_products', state: 's' }),
    );
    const wizard = await open(browser, asked.location);
    expect(wizard.text.match(/data-step>/g)).toHaveLength(4);
    expect(wizard.text).toContain('Your email address');
    expect(wizard.text).toContain('View, edit and delete products');
    expect(wizard.text).toContain('name="consent" required');
    expect(linkOf(wizard.text, 'Cancel')).toBe('#/connect/app-store');
    const callback = new URL(await submit(browser, wizard));
    expect(callback.origin + callback.pathname).toBe('https://shop.example/callback');
    expect(callback.searchParams.get('state')).toBe('s');
    expect((await requestToken(pim(), tokenFields(app, codeOf(callback)))).status).toBe(200);

    const list = await open(browser, linkOf(shell.text, 'Connected apps'));
    const settings = await open(browser, linkOf(list.text, 'Manage app'));
    expect(settings.text).toContain('delete_products');
    const question = await open(browser, linkOf(settings.text, 'Disconnect'));
    const after = await open(browser, await submit(browser, question));
    expect(after.text).toContain('No app is connected');

    const removal = await open(browser, linkOf(credentials.text, 'Delete'));
    const left = await open(browser, await submit(browser, removal));
    expect(left.text).not.toContain('Shop');
    expect(left.text).toContain('Pimscope');
  });

  it('A3 steps 3 and 4, permissions and summary: an app without categories gets empty lists', async () => {
    const browser = await browserOf(pim(), 'admin');
    const walk = async (scope: string, fields: Record<string, string>) => {
      const asked = await browser.get(authorizePath(pim().app, { scope }));
      const wizard = await open(browser, asked.location);
      const titles = [...wizard.text.matchAll(/<h2 tabindex="-1">([^<]+)/g)].map(([, title]) => title);
      const callback = new URL(await submit(browser, wizard, fields));
      const reply = await requestToken(pim(), tokenFields(pim().app, codeOf(callback)));
      const { access_token } = z.object({ access_token: z.string() }).parse(reply.json);
      const headers = { authorization: `Bearer ${access_token}` };
      const page = await demo().send('/api/rest/v1/products-uuid?limit=1&with_count=true', { headers });
      return { titles, count: page.json.items_count, items: page.json._embedded.items.length };
    };
    const all = await walk('read_products', { categories: 'all' });
    expect(all).toEqual({
      titles: ['Authorizations', 'Permissions', 'Summary'],
      count: 300,
      items: 1,
    });
    // Only the first connection asks for permissions.
    const more = await walk('read_products read_categories', {});
    expect(more).toEqual({ titles: ['Authorizations', 'Confirmation'], count: 300, items: 1 });
    pim().faults.disconnectApp();
    const none = await walk('read_products', { categories: 'none' });
    expect([none.count, none.items]).toEqual([0, 0]);
    pim().faults.disconnectApp();
    const withoutProducts = await browser.get(authorizePath(pim().app, { scope: 'read_categories' }));
    expect((await open(browser, withoutProducts.location)).text).not.toContain('Permissions');
  });

  it('cancel leaves nothing behind', async () => {
    const browser = await browserOf(pim(), 'admin');
    const asked = await browser.get(authorizePath(pim().app, { scope: 'read_products' }));
    const wizard = await open(browser, asked.location);
    await open(browser, linkOf(wizard.text, 'Cancel'));
    expect((await open(browser, '#/connect/connected-apps')).text).toContain('No app is connected');
  });

  it('an error stays inside the PIM and is said in words', async () => {
    const browser = await browserOf(pim(), 'admin');
    const asked = await browser.get('/connect/apps/v1/authorize?client_id=unknown');
    const page = await open(browser, asked.location);
    expect(page.text).toContain('The client_id does not match any existing app.');
  });

  it('one step for profile and email of a connected app', async () => {
    const browser = await browserOf(pim(), 'admin');
    await submit(
      browser,
      await open(browser, (await browser.get(authorizePath(pim().app, { scope: 'read_products' }))).location),
    );
    const asked = await browser.get(authorizePath(pim().app, { scope: 'openid profile read_products' }));
    const page = await open(browser, asked.location);
    expect(page.text).toContain('Your first name and your last name');
    expect(await submit(browser, page)).toMatch(/^http:\/\/127\.0\.0\.1:43117\/callback\?code=/);
  });

  it('an app that asks for other scopes is marked until it was opened again', async () => {
    const browser = await browserOf(pim(), 'admin');
    const path = authorizePath(pim().app, { scope: 'read_products' });
    const { location } = await browser.get(path);
    const callback = location.startsWith('/#')
      ? await submit(browser, await open(browser, location))
      : location;
    const { json } = await requestToken(pim(), tokenFields(pim().app, codeOf(new URL(callback))));
    const { access_token } = z.object({ access_token: z.string() }).parse(json);
    await demo().send('/connect/apps/v1/scopes/update?scopes=read_products%20read_categories', {
      method: 'POST',
      headers: { authorization: `Bearer ${access_token}` },
    });
    expect((await open(browser, '#/connect/connected-apps')).text).toContain('Asks for other access');
    await browser.get(path);
    expect((await open(browser, '#/connect/connected-apps')).text).not.toContain('Asks for other access');
  });

  it('creates a connection whose credentials work, and regenerates them', async () => {
    const browser = await browserOf(pim(), 'admin');
    const list = await open(browser, '#/connect/connection-settings');
    const form = await open(browser, linkOf(list.text, 'Create'));
    const created = await submit(browser, form, { label: 'Web shop' });
    const grant = async () => {
      const values = shownValues((await open(browser, created)).text);
      const [clientId = '', secret = '', username = '', password = ''] = values;
      const basic = `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`;
      const headers = { authorization: basic, 'content-type': 'application/json' };
      expect(username).toMatch(/^web_shop_\d{4}$/);
      return () => demo().token({ grant_type: 'password', username, password }, { headers });
    };
    const first = await grant();
    const { json } = await first();
    expect(json.access_token).toMatch(/^\w{86}$/);
    const page = await open(browser, created);
    await submit(browser, await open(browser, linkOf(page.text, 'Regenerate secret')));
    expect((await first()).status).toBe(422);
    const second = await grant();
    expect((await second()).status).toBe(200);
    await submit(browser, await open(browser, linkOf(page.text, 'Regenerate password')));
    expect((await second()).json.message).toBe('No user found for the given username and password');
  });

  it('shows the credentials of the demo connection to who manages connections only', async () => {
    const page = '/pages/connect/connection-settings/pimscope';
    const shown = await (await browserOf(pim(), 'admin')).scriptGet(page);
    const { clientId, secret, username, password } = pim().connection;
    expect(shownValues(shown.text)).toEqual([clientId, secret, username, password]);
    expect((await (await browserOf(pim(), 'developer')).scriptGet(page)).status).toBe(403);
  });
});
