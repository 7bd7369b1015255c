import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Writes the smallest app that opens a window with a sandboxed preload and answers one call: what Pimscope is measured
 * against. @returns its folder
 */
export function makeEmptyApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pimscope-empty-app-'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'empty-window', version: '1.0.0', main: 'main.cjs' }),
  );
  writeFileSync(
    join(folder, 'main.cjs'),
    `const { app, BrowserWindow, ipcMain } = require('electron');
ipcMain.handle('answer', () => ({ theme: 'system' }));
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 820, show: false,
    webPreferences: { preload: ${JSON.stringify(join(folder, 'preload.cjs'))}, sandbox: true, contextIsolation: true } });
  window.once('ready-to-show', () => window.show());
  window.loadURL('data:text/html,<div data-app-state=ready>empty</div>');
});
app.on('window-all-closed', () => app.quit());
`,
  );
  writeFileSync(
    join(folder, 'preload.cjs'),
    `const { contextBridge, ipcRenderer } = require('electron');
contextBridge.exposeInMainWorld('empty', { ask: () => ipcRenderer.invoke('answer') });
`,
  );
  return folder;
}
