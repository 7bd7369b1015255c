import type { App, BrowserWindow } from 'electron';
import { closeConsentWindows } from '../authorization/consent-window.ts';
import { onLastOwnWindowClosed, ownWindows } from '../ipc/own-windows.ts';

/** What runs until the app ends. */
export interface Running {
  demoPim: { stop(): Promise<void> };
  mirrors: { stop(): Promise<void> };
  agents: { close(): void };
  loopback: { stop(): Promise<void> };
}

/**
 * Ends the app with its last window (on macOS it stays in the dock, and `open` brings a window back), and with the app
 * the demo PIM, the listener on this computer and the connections. Consent windows don't outlive the last of Pimscope's own.
 */
export function stopWithApp(
  app: App,
  { demoPim, mirrors, agents, loopback }: Running,
  report: (what: string, error: unknown) => void,
  open: () => BrowserWindow,
): void {
  onLastOwnWindowClosed(closeConsentWindows);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (ownWindows().length === 0) open();
  });
  app.on('will-quit', () => {
    agents.close();
    loopback.stop().catch((error: unknown) => report('The listener did not stop', error));
    mirrors.stop().catch((error: unknown) => report('The mirrors did not stop', error));
    demoPim.stop().catch((error: unknown) => report('The demo PIM did not stop', error));
  });
}
