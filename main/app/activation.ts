import type { BrowserWindow } from 'electron';
import type { Activation } from '../../preload/contract/consent.ts';
import type { Broadcast } from '../ipc/broadcast.ts';

/**
 * Brings Pimscope forward when somebody chose *Connect* or *Open* for it in a PIM, and tells the screen. Where there is
 * no window (macOS), one is opened first and told once its page is there.
 */
export function showActivation(
  activation: Activation,
  { shown, open, broadcast }: { shown: () => BrowserWindow | undefined; open: () => BrowserWindow; broadcast: Broadcast },
): void {
  const window = shown();
  if (window === undefined) {
    const opened = open();
    opened.webContents.once('did-finish-load', () => broadcast('activated', activation));
    return;
  }
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
  broadcast('activated', activation);
}
