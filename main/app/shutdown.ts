import { type App, BrowserWindow } from 'electron';

/** What runs until the app ends. */
export interface Running {
  demoPim: { stop(): Promise<void> };
  agents: { close(): void };
}

/**
 * Ends the app with its last window (on macOS it stays in the dock, and `open` brings a window back), and with the app
 * the demo PIM and the connections.
 */
export function stopWithApp(
  app: App,
  { demoPim, agents }: Running,
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
    agents.close();
    demoPim.stop().catch((error: unknown) => report('The demo PIM did not stop', error));
  });
}
