import { type App, BrowserWindow } from 'electron';

/** Two instances on the same files would overwrite each other: a second start ends and hands over to the first. */
export function takeSingleInstance(app: App): boolean {
  if (app.requestSingleInstanceLock()) return true;
  app.quit();
  return false;
}

/** A second start brings the window to the front; `open` makes one where the app lives on without (macOS). */
export function focusOnSecondStart(app: App, open: () => BrowserWindow): void {
  app.on('second-instance', () => {
    const window = BrowserWindow.getAllWindows()[0] ?? open();
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
}
