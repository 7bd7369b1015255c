import { BrowserWindow, nativeTheme } from 'electron';
import { addOwnWindow } from '../ipc/own-windows.ts';
import type { WindowPlace } from '../profiles/settings-store.ts';
import { reloadAfterCrash } from './reload-after-crash.ts';

export interface WindowOptions {
  address: string;
  preload: string;
  /** Null for the middle of the screen, in the first size. */
  place: WindowPlace | null;
  /** Told when the interface could not be loaded, or the page ended by itself. */
  report: (what: string, error: unknown) => void;
}

const smallest = { width: 900, height: 600 };
/** As `--ps-page` in renderer/app/base.css: what shows at the edges while the window is resized. */
const pageColors = { light: '#f8f9fb', dark: '#141922' };
const first = { width: 1280, height: 820 };

/** Opens a window of Pimscope. */
export function openWindow({ address, preload, place, report }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...first,
    ...place?.bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Pimscope',
    backgroundColor: nativeTheme.shouldUseDarkColors ? pageColors.dark : pageColors.light,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  addOwnWindow(window);
  if (place?.maximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  reloadAfterCrash(window, report);
  window.loadURL(address).catch((error: unknown) => {
    report('The interface could not be loaded', error);
    // It would never be ready to show, and the app would run unseen.
    if (!window.isDestroyed()) window.show();
  });
  return window;
}
