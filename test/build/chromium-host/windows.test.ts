import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Lab, openLab } from './lab.ts';
import './lab-window.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

test('a window has the size it asked for, is shown once it has painted, and takes the title of its page', async () => {
  const state = (): Promise<unknown> =>
    lab.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      return { ...window?.getBounds(), title: window?.getTitle(), isVisible: window?.isVisible() };
    });
  await expect.poll(state).toMatchObject({ width: 700, height: 500, title: 'Lab', isVisible: true });
  expect(await lab.page.evaluate(() => [innerWidth, innerHeight])).toEqual([700, 500]);
});

test('a later title of the page is told, and can be kept off the window', async () => {
  await lab.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.once('page-title-updated', (event, title) => {
      Object.assign(globalThis, { told: title });
      event.preventDefault();
    });
  });
  await lab.page.evaluate(() => {
    document.title = 'Refused';
  });
  await expect.poll(() => lab.app.evaluate(() => (globalThis as { told?: string }).told)).toBe('Refused');
  const title = await lab.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  expect(title).toBe('Lab');
});

test('resizing tells listeners and changes the page, but not below the minimum', async () => {
  const sizes = await lab.app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ width: 500, height: 400, minWidth: 450, show: false });
    await window.loadURL('app://bundle/index.html');
    const events: string[] = [];
    window.on('resize', () => events.push('resize'));
    window.on('move', () => events.push('move'));
    window.setBounds({ x: 30, y: 40, width: 100, height: 300 });
    await new Promise((resolve) => setTimeout(resolve, 0));
    const inner = (): Promise<number> => window.webContents.executeJavaScript('innerWidth');
    while ((await inner()) !== 450) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const result = { bounds: window.getBounds(), events };
    window.destroy();
    return result;
  });
  expect(sizes).toEqual({ bounds: { x: 30, y: 40, width: 450, height: 300 }, events: ['resize', 'move'] });
});

test('showing, hiding and focusing a second window moves the focus between the two', async () => {
  const log = await lab.app.evaluate(({ BrowserWindow }) => {
    const [first] = BrowserWindow.getAllWindows();
    const second = new BrowserWindow({ show: false });
    const events: string[] = [];
    first?.on('blur', () => events.push('first blur'));
    first?.on('focus', () => events.push('first focus'));
    second.on('show', () => events.push('second show'));
    second.on('focus', () => events.push('second focus'));
    second.on('hide', () => events.push('second hide'));
    first?.focus();
    events.length = 0;
    second.show();
    const isSecond = BrowserWindow.getFocusedWindow() === second;
    second.hide();
    first?.focus();
    second.destroy();
    return { events, isSecond };
  });
  expect(log).toEqual({
    events: ['second show', 'first blur', 'second focus', 'second hide', 'first focus'],
    isSecond: true,
  });
});

test("closing can be refused by a listener of 'close', and 'closed' comes once", async () => {
  const log = await lab.app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false });
    await window.loadURL('app://bundle/other.html');
    const events: string[] = [];
    window.once('close', (event) => {
      events.push('refused');
      event.preventDefault();
    });
    const closed = new Promise<void>((resolve) => window.on('closed', () => resolve())).then(() =>
      events.push('closed'),
    );
    window.close();
    const isKept = !window.isDestroyed();
    window.close();
    await closed;
    return { events, isKept, isGone: window.isDestroyed(), left: BrowserWindow.getAllWindows().length };
  });
  expect(log).toEqual({ events: ['refused', 'closed'], isKept: true, isGone: true, left: 1 });
});

test('a window that Playwright closes is closed for main as well', async () => {
  const opening = lab.app.waitForEvent('window');
  await lab.app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: true });
    window.once('closed', () => Object.assign(globalThis, { gone: true }));
    await window.loadURL('app://bundle/other.html');
  });
  const page = await opening;
  await page.close();
  await expect.poll(() => lab.app.evaluate(() => (globalThis as { gone?: boolean }).gone)).toBe(true);
});

test('maximizing and minimizing are told and remembered', async () => {
  const states = await lab.app.evaluate(({ BrowserWindow }) => {
    const seen: unknown[] = [];
    const [window] = BrowserWindow.getAllWindows();
    if (!window) {
      return seen;
    }
    window.on('maximize', () => seen.push('maximize'));
    window.on('unmaximize', () => seen.push('unmaximize'));
    window.maximize();
    seen.push(window.isMaximized(), window.getNormalBounds().width);
    window.unmaximize();
    seen.push(window.isMaximized());
    return seen;
  });
  expect(states).toEqual(['maximize', true, 700, 'unmaximize', false]);
});

test('a crashed page is told and can be loaded again', async () => {
  await lab.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.once('render-process-gone', (_event, { reason }) => {
      Object.assign(globalThis, { reason });
      contents.reload();
    });
    void contents?.loadURL('chrome://crash').catch(() => undefined);
  });
  await expect.poll(() => lab.app.evaluate(() => (globalThis as { reason?: string }).reason)).toBe('crashed');
});

test('a member that the host lacks says so by its name', async () => {
  const messages = await lab.app.evaluate(({ BrowserWindow, app }) => {
    const attempt = (use: () => unknown): string => {
      try {
        return `worked: ${use()}`;
      } catch (error) {
        return (error as Error).message;
      }
    };
    const [window] = BrowserWindow.getAllWindows();
    return [
      attempt(() => window?.setKiosk(true)),
      attempt(() => window?.webContents.debugger),
      attempt(() => app.relaunch()),
      attempt(() => new BrowserWindow({ transparent: true })),
      attempt(() => new BrowserWindow({ webPreferences: { nodeIntegration: true } })),
    ];
  });
  expect(messages).toEqual(
    [
      'BrowserWindow.setKiosk',
      'WebContents.debugger',
      'app.relaunch',
      'BrowserWindow option transparent',
      'BrowserWindow option webPreferences.nodeIntegration: true',
    ].map((name) => `not implemented on the Chromium host: ${name}`),
  );
});
