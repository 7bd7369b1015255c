import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Lab, loadInLab, openLab } from './lab.ts';
import './lab-window.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

test('main knows the page by its app:// address, in a secure context', async () => {
  const url = await lab.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
  );
  expect(url).toBe('app://bundle/index.html');
  expect(await lab.page.evaluate(() => window.isSecureContext)).toBe(true);
});

test("the handler gets method, body and the app's origin", async () => {
  const echoed = await lab.page.evaluate(async () => {
    const response = await fetch('/echo?x=1', { method: 'POST', body: 'grüße' });
    return response.text();
  });
  expect(JSON.parse(echoed)).toEqual({
    method: 'POST',
    url: 'app://bundle/echo?x=1',
    origin: 'app://bundle',
    body: 'grüße',
  });
});

test("the handler's status and headers reach the page", async () => {
  const answer = await lab.page.evaluate(async () => {
    const missing = await fetch('/nothing.html');
    const script = await fetch('/script.js');
    return [missing.status, await missing.text(), script.headers.get('content-type')];
  });
  expect(answer).toEqual([404, 'nothing here', 'text/javascript']);
});

describe('the content security policy of a response', () => {
  test('stops scripts that are not files of the app', async () => {
    const ran = await lab.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      document.body.append(script);
      const link = document.createElement('a');
      link.href = 'javascript:void (window.inlineRan = true)';
      document.body.append(link);
      link.click();
      return window.inlineRan;
    });
    expect(ran).toBeUndefined();
    expect(await lab.page.evaluate(() => window.inlineRan)).toBeUndefined();
  });

  test('stops connections to other origins, and lets through the sources written with the app scheme', async () => {
    const outcome = await lab.page.evaluate(async () => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        violations.push(event.effectiveDirective),
      );
      const foreign = await fetch('http://127.0.0.1:9/').catch((error: Error) => error.name);
      const own = await fetch('/script.js').then((response) => response.status);
      return { foreign, own, violations };
    });
    expect(outcome).toEqual({ foreign: 'TypeError', own: 200, violations: ['connect-src'] });
  });
});

test('a page that the handler refuses is still a page, with its status told to did-navigate', async () => {
  await lab.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.once('did-navigate', (_event, url, status) =>
      Object.assign(globalThis, { navigated: [url, status] }),
    );
    return contents?.loadURL('app://bundle/missing.html');
  });
  const navigated = await lab.app.evaluate(() => (globalThis as { navigated?: unknown }).navigated);
  expect(navigated).toEqual(['app://bundle/missing.html', 404]);
  await loadInLab(lab, '/index.html');
});

test("a failing handler fails the load, with Electron's error", async () => {
  const error = await lab.app.evaluate(async ({ BrowserWindow, session }) => {
    session.defaultSession.protocol.handle('broken', () => Promise.reject(new Error('on purpose')));
    const window = BrowserWindow.getAllWindows()[0];
    return window?.loadURL('broken://x/').then(
      () => 'loaded',
      (failure: Error & { code: string; errno: number }) => [failure.message, failure.code, failure.errno],
    );
  });
  expect(error).toEqual(["ERR_FAILED (-2) loading 'broken://x/'", 'ERR_FAILED', -2]);
  await loadInLab(lab, '/index.html');
});

test('storage of the origin outlives the app', async () => {
  const userData = await mkdtemp(path.join(tmpdir(), 'lab-kept-'));
  const first = await openLab({ userData });
  await first.page.evaluate(() => localStorage.setItem('kept', 'yes'));
  await first.close();
  const second = await openLab({ userData });
  const kept = await second.page.evaluate(() => localStorage.getItem('kept'));
  await second.close();
  await rm(userData, { recursive: true, force: true, maxRetries: 3 });
  expect(kept).toBe('yes');
});
