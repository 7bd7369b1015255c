import { type App, BrowserWindow } from 'electron';

interface Stoppable {
  stop(): Promise<void>;
}

/**
 * Ends the app with its last window (on macOS it stays in the dock, and `open` brings a window back), and the demo PIM
 * with the app.
 */
export function stopWithApp(
  app: App,
  demoPim: Stoppable,
  report: (what: string, error: unknown) => void,
  open: () => void,
): void {
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open();
  });
  app.on('will-quit', () => {
    demoPim.stop().catch((error: unknown) => report('The demo PIM did not stop', error));
  });
}
