import { BrowserWindow, nativeTheme, screen } from 'electron';
import { addOwnWindow, lastUsedWindow } from '../ipc/own-windows.ts';
import type { SettingsStore } from '../profiles/settings-store.ts';
import { reloadAfterCrash } from './reload-after-crash.ts';
import { placeBeside, visiblePlace } from './window-place.ts';

export interface WindowOptions {
  address: string;
  preload: string;
  settings: SettingsStore;
  /** Told when the place of the window could not be remembered, or the page ended by itself. */
  report: (what: string, error: unknown) => void;
}

const smallest = { width: 900, height: 600 };
/** As `--ps-page` in renderer/app/base.css: what shows at the edges while the window is resized. */
const pageColors = { light: '#f8f9fb', dark: '#141922' };
const first = { width: 1280, height: 820 };

/**
 * Opens a window of Pimscope: the first one where it was last time, as long as that place is still on a screen, the
 * others beside the one that was used last.
 */
export function openWindow({ address, preload, settings, report }: WindowOptions): BrowserWindow {
  const screens = screen.getAllDisplays();
  const other = lastUsedWindow();
  const place =
    other === undefined
      ? visiblePlace(settings.get().window, screens)
      : placeBeside(other.getNormalBounds(), screens);
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
  window.on('close', () => {
    try {
      settings.change({ window: { bounds: window.getNormalBounds(), maximized: window.isMaximized() } });
    } catch (error) {
      report('The place of the window could not be stored', error);
    }
  });
  reloadAfterCrash(window, report);
  window.loadURL(address).catch((error: unknown) => {
    report('The interface could not be loaded', error);
    // It would never be ready to show, and the app would run unseen.
    if (!window.isDestroyed()) window.show();
  });
  return window;
}
