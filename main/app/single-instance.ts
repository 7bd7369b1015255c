import type { App, BrowserWindow } from 'electron';
import { focusConsentWindows } from '../authorization/consent-window.ts';
import { lastUsedWindow } from '../ipc/own-windows.ts';

/** Two instances on the same files would overwrite each other: a second start ends and hands over to the first. */
export function takeSingleInstance(app: App): boolean {
  if (app.requestSingleInstanceLock()) return true;
  app.quit();
  return false;
}

/**
 * A second start brings the window that was used last to the front, and on top of it the consent window, where one is
 * open. `open` makes a window where the app lives on without (macOS).
 */
export function focusOnSecondStart(app: App, open: () => BrowserWindow): void {
  app.on('second-instance', () => {
    const window = lastUsedWindow() ?? open();
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    focusConsentWindows();
  });
}
