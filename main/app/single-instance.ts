import { type App, BrowserWindow } from 'electron';

/** Two instances on the same files would overwrite each other: a second start ends and hands over to the first. */
export function takeSingleInstance(app: App): boolean {
  if (app.requestSingleInstanceLock()) return true;
  app.quit();
  return false;
}

export function focusOnSecondStart(app: App): void {
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
}
