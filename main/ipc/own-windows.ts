import type { BrowserWindow } from 'electron';

/** Pimscope's own windows, the one that was used last at the end. Consent windows are never among them. */
const windows: BrowserWindow[] = [];
const lastClosed: (() => void)[] = [];

/** Says that a window is Pimscope's own: it is told of events and brought forward by a second start. */
export function addOwnWindow(window: BrowserWindow): void {
  windows.push(window);
  window.on('focus', () => {
    if (remove(window)) windows.push(window);
  });
  window.once('closed', () => {
    remove(window);
    if (windows.length === 0) for (const listener of lastClosed) listener();
  });
}

export function ownWindows(): readonly BrowserWindow[] {
  return windows.filter((window) => !window.isDestroyed());
}

/** The window that was used last, if one is open. */
export function lastUsedWindow(): BrowserWindow | undefined {
  return ownWindows().at(-1);
}

/** Told each time that the last own window has closed; other windows may still be open. */
export function onLastOwnWindowClosed(listener: () => void): void {
  lastClosed.push(listener);
}

function remove(window: BrowserWindow): boolean {
  const at = windows.indexOf(window);
  if (at !== -1) windows.splice(at, 1);
  return at !== -1;
}
