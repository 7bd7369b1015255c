import { type App, type BrowserWindow, screen } from 'electron';
import type { WindowTabs } from '../../preload/contract/windows.ts';
import { lastUsedWindow, ownWindows } from '../ipc/own-windows.ts';
import type { SettingsStore, WindowPlace } from '../profiles/settings-store.ts';
import { afterTimeout } from '../secrets/vault-lock.ts';
import { openWindow } from './window.ts';
import { createWindowMemory } from './window-memory.ts';
import { placeBeside, visiblePlace } from './window-place.ts';

/** Pimscope's own windows and what is open in them. */
export interface Windows {
  /** Opens those of the last time, or the first one. */
  restore(): void;
  /** Another window beside the one that was used last. */
  open(tabs?: WindowTabs): BrowserWindow;
  tabs(page: number): WindowTabs;
  remember(page: number, tabs: WindowTabs): void;
  close(page: number): void;
}

export interface WindowsOptions {
  app: Pick<App, 'on'>;
  address: string;
  preload: string;
  settings: SettingsStore;
  report: (what: string, error: unknown) => void;
}

const first = { x: 0, y: 0, width: 1280, height: 820 };
const nothingOpen: WindowTabs = { tabs: [], active: null };

export function createWindows({ app, address, preload, settings, report }: WindowsOptions): Windows {
  const memory = createWindowMemory({
    after: afterTimeout,
    store(windows, last) {
      try {
        settings.change({ windows, ...(last === null ? {} : { window: last }) });
      } catch (error) {
        report('The windows could not be stored', error);
      }
    },
  });
  app.on('before-quit', () => memory.quitting());

  const openAt = (place: WindowPlace | null, opened: WindowTabs): BrowserWindow => {
    const shown = opened.tabs.find(({ profileId }) => profileId === opened.active);
    const window = openWindow({
      address: shown === undefined ? address : `${address}#${shown.path}`,
      preload,
      place,
      report,
    });
    const page = window.webContents.id;
    const placeNow = () => ({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
    memory.opened(page, { ...opened, place: place ?? { bounds: first, maximized: false } });
    window.on('close', () => memory.changed(page, { place: placeNow() }));
    window.once('closed', () => memory.closed(page));
    return window;
  };

  const open = (tabs: WindowTabs = nothingOpen): BrowserWindow => {
    memory.staying();
    const screens = screen.getAllDisplays();
    const other = lastUsedWindow();
    const place =
      other === undefined
        ? visiblePlace(settings.get().window, screens)
        : placeBeside(other.getNormalBounds(), screens);
    return openAt(place, tabs);
  };

  return {
    open,
    restore() {
      const { windows } = settings.get();
      for (const { place, tabs, active } of windows) {
        openAt(visiblePlace(place, screen.getAllDisplays()), { tabs, active });
      }
      if (windows.length === 0) open();
    },
    tabs: (page) => memory.tabs(page),
    remember(page, tabs) {
      const window = windowOf(page);
      if (window === undefined) return;
      const place = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
      memory.changed(page, { ...tabs, place });
    },
    close: (page) => windowOf(page)?.close(),
  };
}

function windowOf(page: number): BrowserWindow | undefined {
  return ownWindows().find(({ webContents }) => webContents.id === page);
}
