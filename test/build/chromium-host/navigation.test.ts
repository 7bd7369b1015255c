import { createServer as createHttpServer, type Server } from 'node:http';
import { type AddressInfo, createServer, type Server as NetServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Lab, loadInLab, openLab } from './lab.ts';
import './lab-window.ts';

let lab: Lab;
/** A site with a login that redirects to the callback. */
let site: Server;
/** Where the callback would go: it counts connections, and none may come. */
let callback: NetServer;
let connections = 0;
let siteUrl = '';
let callbackUrl = '';

const listen = async (server: NetServer): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on TCP
};

beforeAll(async () => {
  callback = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  callbackUrl = `${await listen(callback)}/callback?code=c0de&state=s`;
  site = createHttpServer((request, response) => {
    if (request.url?.startsWith('/redirect')) {
      response
        .writeHead(302, { location: request.url === '/redirect-app' ? 'myapp://done?code=1' : callbackUrl })
        .end();
      return;
    }
    response.setHeader('content-type', 'text/html');
    response.end(`<title>Site</title><a id="go" href="${callbackUrl}">go</a><form id="form" method="post" action="/redirect"></form>
      <script>document.documentElement.dataset.ready = 'yes'</script>`);
  });
  siteUrl = await listen(site);
  lab = await openLab();
  await lab.app.evaluate(({ BrowserWindow }) => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const guard = (name: string) => (details: { url: string; preventDefault(): void }) => {
      asked.push([name, details.url]);
      if (!/^(app:|http:\/\/127\.0\.0\.1:\d+\/(site|redirect))/.test(details.url)) {
        details.preventDefault();
      }
    };
    contents?.on('will-navigate', guard('will-navigate'));
    contents?.on('will-redirect', guard('will-redirect'));
    contents?.setWindowOpenHandler(({ url, disposition, frameName }) => {
      asked.push(['open', url, disposition, frameName]);
      return { action: 'deny' };
    });
  });
});
afterAll(async () => {
  await lab.close();
  site.close();
  callback.close();
});
beforeEach(async () => {
  await lab.app.evaluate(() => {
    (globalThis as unknown as { asked: unknown[] }).asked.length = 0;
  });
});

const asked = (): Promise<unknown[]> =>
  lab.app.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked);
const load = (url: string): Promise<unknown> =>
  lab.app.evaluate(
    ({ BrowserWindow }, address) =>
      BrowserWindow.getAllWindows()[0]
        ?.loadURL(address)
        .then(
          () => 'loaded',
          (error: Error & { code: string }) => error.code,
        ),
    url,
  );
const openPages = (): Promise<number> =>
  lab.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);

describe('navigation of the page', () => {
  test('main loads what it wants without being asked', async () => {
    expect(await load('app://bundle/other.html')).toBe('loaded');
    expect(await asked()).toEqual([]);
  });

  test("a load tells of itself in Electron's order", async () => {
    await lab.app.evaluate(({ BrowserWindow }) => {
      const events: string[] = [];
      Object.assign(globalThis, { events });
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.once('did-start-loading', () => events.push('did-start-loading'));
      contents?.once('did-navigate', (_event, url, status) => events.push(`did-navigate ${url} ${status}`));
      contents?.once('dom-ready', () => events.push('dom-ready'));
      contents?.once('did-finish-load', () => events.push('did-finish-load'));
    });
    await load('app://bundle/index.html');
    const events = await lab.app.evaluate(() => (globalThis as unknown as { events: string[] }).events);
    expect(events.filter((event) => event !== 'did-start-loading')).toEqual([
      'did-navigate app://bundle/index.html 200',
      'dom-ready',
      'did-finish-load',
    ]);
    expect(events).toContain('did-start-loading');
  });

  test('a link that main prevents leaves the page where it is', async () => {
    await loadInLab(lab, '/links.html');
    await lab.page.locator('#plain').click();
    await expect.poll(asked).toEqual([['will-navigate', 'https://example.test/plain']]);
    expect(await lab.page.evaluate(() => location.pathname)).toBe('/links.html');
  });

  test('a script that leaves is asked about as well', async () => {
    await lab.page.evaluate((url) => location.assign(url), callbackUrl);
    await expect.poll(asked).toEqual([['will-navigate', callbackUrl]]);
    expect(await lab.page.evaluate(() => location.pathname)).toBe('/links.html');
  });
});

describe('a redirect to the callback', () => {
  test('after a form is seen with its code and stopped before anything is sent', async () => {
    await load(`${siteUrl}/site`);
    await lab.page.locator('#form').evaluate((form: HTMLFormElement) => form.submit());
    await expect.poll(asked).toContainEqual(['will-redirect', callbackUrl]);
    await expect.poll(() => lab.page.title()).toBe('Site');
    expect(connections).toBe(0);
  });

  test('that answers loadURL itself ends that load as aborted', async () => {
    expect(await load(`${siteUrl}/redirect`)).toBe('ERR_ABORTED');
    expect(await asked()).toEqual([['will-redirect', callbackUrl]]);
    expect(connections).toBe(0);
  });

  test('on a scheme that no browser knows is seen too', async () => {
    expect(await load(`${siteUrl}/redirect-app`)).toBe('ERR_ABORTED');
    expect(await asked()).toEqual([['will-redirect', 'myapp://done?code=1']]);
  });

  test('by a link makes no connection either', async () => {
    await load(`${siteUrl}/site`);
    await lab.page.locator('#go').click();
    await expect.poll(asked).toEqual([['will-navigate', callbackUrl]]);
    expect(connections).toBe(0);
  });
});

describe('loads that fail', () => {
  test('name the error of a refused port', async () => {
    const gone = createServer();
    const url = await listen(gone);
    await new Promise((resolve) => gone.close(resolve));
    await lab.app.evaluate(({ BrowserWindow }) => {
      const failures: unknown[] = [];
      Object.assign(globalThis, { failures });
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.on('did-fail-load', (_event, code, description, failed, isMainFrame) =>
        failures.push([code, description, failed, isMainFrame]),
      );
    });
    expect(await load(`${url}/`)).toBe('ERR_CONNECTION_REFUSED');
    const failures = await lab.app.evaluate(
      () => (globalThis as unknown as { failures: unknown[] }).failures,
    );
    expect(failures).toEqual([[-102, 'ERR_CONNECTION_REFUSED', `${url}/`, true]]);
  });
});

describe('pages that want another window', () => {
  beforeEach(() => loadInLab(lab, '/links.html'));

  test('get null from window.open, and main is asked', async () => {
    const opened = await lab.page.evaluate(() => window.open('/other.html', 'named', 'width=300'));
    expect(opened).toBeNull();
    await expect.poll(asked).toEqual([['open', 'app://bundle/other.html', 'new-window', 'named']]);
  });

  for (const [how, click] of [
    ['target=_blank', { selector: '#blank', options: {} }],
    ['the control key', { selector: '#plain', options: { modifiers: ['Control' as const] } }],
    ['the shift key', { selector: '#plain', options: { modifiers: ['Shift' as const] } }],
    ['the middle button', { selector: '#plain', options: { button: 'middle' as const } }],
  ] as const) {
    test(`are kept in theirs when a link is opened with ${how}`, async () => {
      await lab.page.locator(click.selector).click({
        ...click.options,
        modifiers: [...('modifiers' in click.options ? click.options.modifiers : [])],
      });
      await expect.poll(async () => (await asked()).length).toBe(1);
      expect((await asked())[0]).toEqual([
        'open',
        expect.stringContaining('https://example.test/'),
        expect.any(String),
        '',
      ]);
      expect(await openPages()).toBe(1);
      expect(lab.app.windows()).toHaveLength(1);
      expect(await lab.page.evaluate(() => location.pathname)).toBe('/links.html');
    });
  }
});

describe('what a page may not do', () => {
  test('a download is announced and refused', async () => {
    await loadInLab(lab, '/links.html');
    await lab.app.evaluate(({ session }) => {
      session.defaultSession.once('will-download', (event, item) => {
        Object.assign(globalThis, { download: [item.getFilename(), item.getURL()] });
        event.preventDefault();
      });
    });
    await lab.page.locator('#download').click();
    await expect
      .poll(() => lab.app.evaluate(() => (globalThis as { download?: unknown }).download))
      .toEqual(['file.bin', 'app://bundle/file.bin']);
  });

  test("permissions are what main's handlers say", async () => {
    await lab.app.evaluate(({ session }) => {
      session.defaultSession.setPermissionRequestHandler((_contents, permission, decide) =>
        decide(permission === 'clipboard-sanitized-write'),
      );
      session.defaultSession.setPermissionCheckHandler(
        (_contents, permission) => permission === 'clipboard-sanitized-write',
      );
    });
    await loadInLab(lab, '/index.html');
    const state = (name: string): Promise<string> =>
      lab.page.evaluate(
        async (asking) => (await navigator.permissions.query({ name: asking as PermissionName })).state,
        name,
      );
    await expect.poll(() => state('geolocation')).toBe('denied');
    expect(await state('notifications')).toBe('denied');
    expect(await state('clipboard-read')).toBe('denied');
    expect(await state('clipboard-write')).toBe('granted');
  });
});
