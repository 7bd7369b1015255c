import type { App, BrowserWindow } from 'electron';
import { closeConsentWindows } from '../authorization/consent-window.ts';
import { onLastOwnWindowClosed, ownWindows } from '../ipc/own-windows.ts';
import { finishBeforeQuit } from './finish-before-quit.ts';

/** What runs until the app ends. */
export interface Running {
  activity: { flush(): Promise<void> };
  secretCopy: { isPending(): boolean; clearNow(): Promise<void> };
  demoPim: { stop(): Promise<void> };
  mirrors: { stop(): Promise<void> };
  catalogExports: { stopAll(): Promise<void> };
  agents: { close(): void };
  loopback: { stop(): Promise<void> };
}

/**
 * Ends the app with its last window (on macOS it stays in the dock, and `open` brings a window back), and with the app
 * the demo PIM, the listener on this computer and the connections; a copied secret is cleared and the activity written
 * before that. Consent windows don't outlive the last of Pimscope's own.
 */
export function stopWithApp(
  app: App,
  { activity, secretCopy, demoPim, mirrors, catalogExports, agents, loopback }: Running,
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
  finishBeforeQuit(
    app,
    [
      {
        what: 'A copied secret could not be cleared',
        run: async () => {
          if (secretCopy.isPending()) await secretCopy.clearNow();
        },
      },
      { what: 'The last calls could not be written', run: () => activity.flush() },
      { what: 'The listener did not stop', run: () => loopback.stop() },
      { what: 'The exports did not stop', run: () => catalogExports.stopAll() },
      { what: 'The mirrors did not stop', run: () => mirrors.stop() },
      { what: 'The demo PIM did not stop', run: () => demoPim.stop() },
    ],
    report,
  );
  app.on('quit', () => agents.close());
}
