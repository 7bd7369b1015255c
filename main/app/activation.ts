import type { BrowserWindow } from 'electron';
import type { Activation } from '../../preload/contract/consent.ts';
import { tellWindow } from '../ipc/broadcast.ts';
import { lastUsedWindow } from '../ipc/own-windows.ts';

/**
 * Brings Pimscope forward when somebody chose *Connect* or *Open* for it in a PIM, and tells the window that was used last. Where there is
 * no window (macOS), one is opened first and told once its page is there.
 */
export function showActivation(activation: Activation, open: () => BrowserWindow): void {
  const window = lastUsedWindow();
  if (window === undefined) {
    const opened = open();
    opened.webContents.once('did-finish-load', () => tellWindow(opened, 'activated', activation));
    return;
  }
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
  tellWindow(window, 'activated', activation);
}
