import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startDemoPim } from '../../../main/demo-pim/demo-pim.ts';
import { createTestAuthority } from '../../main/support/certificates.ts';
import { type ConsentSite, openConsentSite } from './consent-site.ts';
import type { ConsentLab } from './fixtures/consent/main.ts';
import { type Lab, openLab } from './lab.ts';

let lab: Lab;
let site: ConsentSite;
let app: ElectronApplication;

beforeAll(async () => {
  site = await openConsentSite('/pim');
  lab = await openLab({ folder: path.join(import.meta.dirname, 'fixtures/consent') });
  app = lab.app;
});
afterAll(async () => {
  await lab.close();
  site.close();
});
afterEach(() => app.evaluate(() => (globalThis as unknown as { lab: ConsentLab }).lab.close()));

/** Opens the authorize address with this case and gives Playwright's page of it. */
async function open(
  wanted: string,
  authorize = `/connect/apps/v1/authorize?case=${wanted}`,
  baseUrl = site.baseUrl,
): Promise<Page> {
  const opened = app.waitForEvent('window');
  await app.evaluate(
    (_electron, [base, url, callback]) =>
      (globalThis as unknown as { lab: ConsentLab }).lab.open(base, url, callback),
    [
      baseUrl,
      authorize.startsWith('http') ? authorize : `${site.baseUrl}${authorize}`,
      site.callback,
    ] as const,
  );
  return opened;
}
/** The machine may be busy. */
const soon = (what: () => unknown): ReturnType<typeof expect.poll> => expect.poll(what, { timeout: 10_000 });
const told = (): Promise<unknown[][]> =>
  app.evaluate(() => (globalThis as unknown as { lab: ConsentLab }).lab.told);
const toldOf = async (what: string): Promise<unknown[]> =>
  (await told()).filter(([kind]) => kind === what).map(([, about]) => about);
const titles = (): Promise<string[]> =>
  app.evaluate(() =>
    (globalThis as unknown as { lab: ConsentLab }).lab.windows().map((window) => window.getTitle()),
  );

describe('the callback', () => {
  for (const wanted of [
    'redirect',
    'twice-redirected',
    'assign',
    'form',
    'link',
    'iframe-link',
    'iframe-elsewhere',
  ]) {
    test(`is told once and never reached: ${wanted}`, async () => {
      await open(wanted);
      await soon(() => toldOf('callback')).toEqual([`${site.callback}?code=c0de&state=s7`]);
      expect(site.connections()).toBe(0);
      expect(await toldOf('problem')).toEqual([]);
    });
  }

  test('is not reached by what is no page: fetch, a redirected fetch, a picture, a beacon, a worker', async () => {
    const page = await open('fetch');
    await soon(() => page.title()).toBe('tried');
    expect(site.connections()).toBe(0);
    expect(await toldOf('callback')).toEqual([]);
  });
});

describe('the window', () => {
  test('says where it is, whatever the page calls itself', async () => {
    await open('wizard');
    const { origin, host } = new URL(site.baseUrl);
    await soon(() => toldOf('page')).toEqual([{ origin, secure: true }]);
    expect(await titles()).toEqual([`${host} · this computer — Pimscope`]);
  });

  test('is left to go on after the login form, which comes with 401', async () => {
    await open('status-401');
    await soon(() => toldOf('page')).toHaveLength(1);
    expect(await toldOf('problem')).toEqual([]);
  });

  test('goes to no file', async () => {
    const page = await open('to-file');
    await soon(() => site.visits.at(-1)?.path).toContain('authorize');
    expect(page.url()).not.toContain('file:');
    expect(await toldOf('problem')).toEqual([]);
  });

  test('takes no download', async () => {
    const refused = app.evaluate(
      ({ app: electronApp }) =>
        new Promise<boolean>((resolve) => {
          electronApp.once('session-created', (created) =>
            created.once('will-download', (event) => setImmediate(() => resolve(event.defaultPrevented))),
          );
        }),
    );
    await open('download');
    expect(await refused).toBe(true);
    expect(await toldOf('problem')).toEqual([]);
  });

  test('tells when a person closes it, and forgets its cookies', async () => {
    const page = await open('wizard');
    await page.locator('h1').waitFor();
    await page.reload();
    expect(site.visits.at(-1)?.cookie).toBe('session=kept');
    await app.evaluate(() => (globalThis as unknown as { lab: ConsentLab }).lab.windows()[0]?.close());
    await soon(async () => (await told()).at(-1)).toEqual(['closed']);
    await open('wizard');
    await soon(() => toldOf('page')).toHaveLength(1);
    expect(site.visits.at(-1)?.cookie).toBe('');
  });

  test('closes although the page would hold on to it', async () => {
    const page = await open('holds-on');
    await page.locator('h1').click();
    await app.evaluate(() => (globalThis as unknown as { lab: ConsentLab }).lab.windows()[0]?.close());
    await soon(async () => (await told()).at(-1)).toEqual(['closed']);
  });

  test('closes without a word when it is told to', async () => {
    await open('wizard');
    await soon(() => toldOf('page')).toHaveLength(1);
    await app.evaluate(() => (globalThis as unknown as { lab: ConsentLab }).lab.close());
    expect(await titles()).toEqual([]);
    expect(await toldOf('closed')).toEqual([]);
  });
});

test('the whole way through the demo PIM: login form, wizard, callback', async () => {
  const callbackUrl = site.callback;
  const pim = await startDemoPim({ products: 10, seed: 'consent', callbackUrl });
  const [person] = pim.users;
  const query = new URLSearchParams({
    client_id: pim.app.clientId,
    response_type: 'code',
    scope: 'read_products',
    state: 's7',
  });
  const page = await open('', `${pim.url}/connect/apps/v1/authorize?${query.toString()}`, pim.url);
  await page.locator('[name=_username]').fill(person?.username ?? '');
  await page.locator('[name=_password]').fill(person?.password ?? '');
  await page.getByRole('button', { name: 'Log in' }).click();
  const step = page.locator('[data-step]:visible');
  const next = step.getByRole('button', { name: 'Next' });
  const confirm = step.getByRole('button', { name: 'Confirm' });
  await step.getByRole('checkbox').check();
  for (;;) {
    await next.or(confirm).waitFor();
    if (await confirm.isVisible()) {
      break;
    }
    await next.click();
  }
  await confirm.click();
  await soon(() => toldOf('callback')).toEqual([
    expect.stringMatching(new RegExp(`^${callbackUrl}\\?code=\\w{86}&state=s7$`)),
  ]);
  expect(await toldOf('problem')).toEqual([]);
  expect(site.connections()).toBe(0);
  await pim.close();
});

describe('what the PIM shows', () => {
  for (const [wanted, code, params] of [
    ['status-403', 'consent-not-allowed', { status: 403 }],
    ['empty-403', 'consent-not-allowed', { status: 403 }],
    ['status-404', 'apps-not-offered', { status: 404 }],
    ['status-500', 'server-error', { status: 500 }],
    ['status-502', 'gateway-failed', { status: 502 }],
    ['to-maintenance', 'maintenance', {}],
    ['unknown-app', 'consent-app-unknown', {}],
    ['refused', 'consent-request-refused', { reason: 'too_long' }],
    ['error-inside', 'consent-app-unknown', {}],
    ['cut', 'connection-cut', { errorCode: 'ERR_EMPTY_RESPONSE' }],
  ] as const) {
    test(`${wanted} is ${code}`, async () => {
      await open(wanted);
      const { host } = new URL(site.baseUrl);
      await soon(() => toldOf('problem')).toMatchObject([{ code, params: { host, ...params } }]);
    });
  }

  test('nothing at a closed port is connection-refused, and the title says that there is no connection', async () => {
    const gone = await openConsentSite();
    gone.close();
    await open('', `${gone.baseUrl}/`);
    await soon(() => toldOf('problem')).toEqual([expect.objectContaining({ code: 'connection-refused' })]);
    expect(await titles()).toEqual([`${new URL(gone.baseUrl).host} · no connection — Pimscope`]);
  });
});

test('a certificate that this computer does not trust is told, and the page is not shown', async () => {
  const { key, cert } = await (await createTestAuthority()).issue('127.0.0.1');
  const server = createTlsServer({ key, cert }, (_request, response) => response.end('secret page'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on TCP
  await open('', `https://${host}/`);
  await soon(() => toldOf('problem')).toMatchObject([
    { code: 'certificate-untrusted', params: { host, errorCode: 'ERR_CERT_AUTHORITY_INVALID' } },
  ]);
  expect(await titles()).toEqual([`${host} · no connection — Pimscope`]);
  expect(await toldOf('page')).toEqual([]);
  server.close();
  server.closeAllConnections();
});

test('plain http where TLS is spoken to is told as such', async () => {
  const { host } = new URL(site.baseUrl);
  await open('', `https://${host}/`);
  await soon(() => toldOf('problem')).toMatchObject([{ code: 'tls-failed', params: { host } }]);
});

describe('a pop-up for signing in', () => {
  test('has its opener and the same session, speaks to it, closes itself, and has no way out either', async () => {
    const page = await open('pop-up');
    const [popUp] = await Promise.all([app.waitForEvent('window'), page.locator('button').click()]);
    await page.locator('h1', { hasText: 'signed in' }).waitFor();
    expect(site.visits.at(-1)).toEqual({ path: '/pim/signing-in', cookie: 'session=kept' });
    const host = new URL(site.baseUrl).host;
    expect(await titles()).toEqual([
      `${host} · this computer — Pimscope`,
      `${host} · this computer — Pimscope`,
    ]);
    expect(await page.evaluate('opened.closed')).toBe(false);
    await popUp.locator('button').click();
    await soon(titles).toHaveLength(1);
    expect(await page.evaluate('opened.closed')).toBe(true);
    expect(await toldOf('closed')).toEqual([]);
  });

  test('that ends at the callback is the way home too', async () => {
    const page = await open('pop-up-to-callback');
    await page.locator('button').click();
    await soon(() => toldOf('callback')).toEqual([`${site.callback}?code=c0de&state=s7`]);
    expect(site.connections()).toBe(0);
  });

  test('of the callback itself is not opened, and the callback is told', async () => {
    const page = await open('pop-up-of-callback');
    await page.locator('button').click();
    await soon(() => toldOf('callback')).toHaveLength(1);
    expect(await page.evaluate('answer')).toBeNull();
    expect(await titles()).toHaveLength(1);
    expect(site.connections()).toBe(0);
  });

  test('of a file is refused', async () => {
    const page = await open('pop-up-of-file');
    await page.locator('button').click();
    expect(await page.evaluate('answer')).toBeNull();
    expect(await titles()).toHaveLength(1);
  });

  test('by a link in a new window works, and closes with the consent window', async () => {
    const page = await open('blank-link');
    await page.locator('a').click();
    await soon(titles).toHaveLength(2);
    await app.evaluate(() => (globalThis as unknown as { lab: ConsentLab }).lab.close());
    await soon(titles).toHaveLength(0);
    await soon(() => app.windows().map((one) => one.url())).toEqual([lab.page.url()]);
  });
});

test('all this time nobody connected to the callback, which would have been counted', async () => {
  expect(site.connections()).toBe(0);
  await expect(fetch(site.callback)).rejects.toThrow();
  expect(site.connections()).toBe(1);
});

test("pages of the app stay under the app's own rule", async () => {
  await open('wizard');
  await lab.page.evaluate("location.href = 'https://evil.example/'; window.open('https://evil.example/')");
  expect(await lab.page.evaluate('location.pathname')).toBe('/index.html');
});

test("a second start brings the app's window forward, and the consent window on top of it", async () => {
  await open('wizard');
  await soon(() => toldOf('page')).toHaveLength(1);
  const focused = await app.evaluate(({ app: electronApp, BrowserWindow }) => {
    const order: string[] = [];
    for (const window of BrowserWindow.getAllWindows())
      window.on('focus', () => order.push(window.getTitle()));
    BrowserWindow.getAllWindows()[0]?.minimize();
    BrowserWindow.getFocusedWindow()?.blur();
    electronApp.emit('second-instance', {}, [], '', null);
    return { order, isMinimized: BrowserWindow.getAllWindows()[0]?.isMinimized() };
  });
  expect(focused).toEqual({ order: ['Lab', expect.stringContaining('this computer')], isMinimized: false });
});

test("the consent window closes with the last of the app's windows, and is told as closed", async () => {
  await open('wizard');
  await soon(() => toldOf('page')).toHaveLength(1);
  await app.evaluate(({ app: electronApp, BrowserWindow }) => {
    electronApp.on('window-all-closed', () => undefined);
    BrowserWindow.getAllWindows()[0]?.close();
  });
  await soon(async () => (await told()).at(-1)).toEqual(['closed']);
  expect(await titles()).toEqual([]);
});
