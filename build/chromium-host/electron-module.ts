import type * as E from 'electron';
import { app } from './app/app.ts';
import { getName, getPath } from './app/paths.ts';
import { browser } from './chromium/browser.ts';
import { facade } from './facade.ts';
import type { HostContext } from './host-context.ts';
import { hostEvents } from './host-events.ts';
import { claimedChord, claimKeys, hostPages, visitPages, windowIdOf } from './host-pages.ts';
import { isHeadless } from './host-state.ts';
import { openHostWindow } from './host-window.ts';
import { ipcMain } from './ipc/ipc-main.ts';
import { createModules } from './modules/modules.ts';
import { mayConnect } from './navigation/network-policy.ts';
import { sessionModule } from './session/sessions.ts';
import { strict } from './strict/strict.ts';
import { BrowserWindow } from './window/browser-window.ts';
import { webContentsModule } from './window/web-contents-module.ts';

const context: HostContext = {
  headless: isHeadless,
  browser,
  appName: getName,
  userData: () => getPath('userData'),
  isReady: () => app.isReady(),
  whenReady: () => app.whenReady(),
  pages: hostPages,
  forEachPage: visitPages,
  openHostWindow,
  claimKeys,
  onKeyDown: (listener) => {
    const onKey = (chord: unknown, targetId: string): void => {
      const windowId = windowIdOf(targetId);
      const claimed = claimedChord(chord);
      if (windowId !== undefined && claimed) {
        listener(claimed, windowId);
      }
    };
    hostEvents.on('key', onKey);
    return () => hostEvents.off('key', onKey);
  },
  mayConnect,
};

const modules = createModules(context, {
  windowById: (id) => BrowserWindow.fromId(id),
  quit: () => app.quit(),
});

const members = {
  app: facade<E.App>('app', app),
  BrowserWindow: strict('BrowserWindow', BrowserWindow),
  ipcMain: facade<E.IpcMain>('ipcMain', ipcMain),
  get protocol(): E.Protocol {
    return sessionModule.defaultSession.protocol;
  },
  session: strict('session', sessionModule),
  webContents: strict('webContents', webContentsModule),
};

for (const [name, module] of Object.entries(modules)) {
  Object.defineProperty(members, name, { value: strict(name, module), enumerable: true, writable: true });
}

/** The module `electron` that the app gets. */
export const electron: object = strict('electron', members);
