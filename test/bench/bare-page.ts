import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { launch } from '../e2e/fixtures/launch.ts';

export interface BarePage {
  page: Page;
  close(): Promise<void>;
}

/** Opens one of the pages of `bare/` alone in a window of the same host: what a screen of Pimscope is measured against. */
export async function openBarePage(name: 'grid' | 'tree', query = ''): Promise<BarePage> {
  const folder = mkdtempSync(join(tmpdir(), 'pimscope-bare-page-'));
  const userData = mkdtempSync(join(tmpdir(), 'pimscope-bench-'));
  const root = join(import.meta.dirname, 'bare');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    base: './',
    build: {
      outDir: join(folder, 'page'),
      target: 'chrome150',
      modulePreload: { polyfill: false },
      rollupOptions: { input: join(root, `${name}.html`) },
    },
  });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'bare-page', version: '1.0.0', main: 'main.cjs' }),
  );
  writeFileSync(join(folder, 'main.cjs'), mainOf(`bare://page/${name}.html${query}`));
  const electron = await launch({ userData, app: folder });
  const page = await electron.firstWindow();
  await page.locator('[data-app-state="ready"]').waitFor();
  return {
    page,
    close: async () => {
      await electron.close();
      rmSync(userData, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function mainOf(address: string): string {
  return `const { readFile } = require('node:fs/promises');
const { extname, join } = require('node:path');
const { app, BrowserWindow, protocol } = require('electron');
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
protocol.registerSchemesAsPrivileged([{ scheme: 'bare', privileges: { standard: true, secure: true } }]);
app.whenReady().then(() => {
  protocol.handle('bare', async (request) => {
    const { pathname } = new URL(request.url);
    const headers = { 'content-type': types[extname(pathname)] ?? 'application/octet-stream' };
    return new Response(await readFile(join(__dirname, 'page', pathname)), { headers });
  });
  const window = new BrowserWindow({ width: 1280, height: 820, show: false,
    webPreferences: { sandbox: true, contextIsolation: true } });
  window.once('ready-to-show', () => window.show());
  window.loadURL(${JSON.stringify(address)});
});
app.on('window-all-closed', () => app.quit());
`;
}
