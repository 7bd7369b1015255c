import type * as E from 'electron';
import type { BrowserWindow } from './browser-window.ts';

const windows = new Map<number, BrowserWindow>();
let focused: BrowserWindow | undefined;
let lastId = 0;

export function newWindowId(): number {
  lastId += 1;
  return lastId;
}

export function addWindow(window: BrowserWindow): void {
  windows.set(window.id, window);
}

export function removeWindow(window: BrowserWindow): void {
  windows.delete(window.id);
  focused = focused === window ? undefined : focused;
}

export function openWindows(): BrowserWindow[] {
  return [...windows.values()];
}

export function windowOfContents(contents: E.WebContents): BrowserWindow | undefined {
  return openWindows().find((window) => window.webContents === contents);
}

export function windowById(id: number): BrowserWindow | undefined {
  return windows.get(id);
}

export function focusedWindow(): BrowserWindow | undefined {
  return focused;
}

/** Makes this window the focused one, or none; gives the one that was. */
export function changeFocus(window: BrowserWindow | undefined): BrowserWindow | undefined {
  const before = focused;
  focused = window;
  return before;
}
