import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { SettingsStore, WindowPlace } from '../profiles/settings-store.ts';
import { reloadAfterCrash } from './reload-after-crash.ts';

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

/** Opens Pimscope's window where it was last time, as long as that place is still on a screen. */
export function openWindow({ address, preload, settings, report }: WindowOptions): BrowserWindow {
  const place = visiblePlace(settings.get().window);
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

/** At least 100 pixels of the title must be on a screen, or the window could not be moved back. */
function visiblePlace(place: WindowPlace | null): WindowPlace | null {
  if (place === null) return null;
  const { x, y, width } = place.bounds;
  const reachable = screen.getAllDisplays().some(({ workArea }) => {
    const left = Math.max(x, workArea.x);
    const right = Math.min(x + width, workArea.x + workArea.width);
    return right - left >= 100 && y >= workArea.y - 10 && y <= workArea.y + workArea.height - 40;
  });
  return reachable ? place : null;
}
