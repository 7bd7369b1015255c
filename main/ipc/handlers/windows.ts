import type { WindowTabs } from '../../../preload/contract/windows.ts';
import type { HandlersOf } from '../handlers.ts';

export interface WindowsHandlersOptions {
  tabs(page: number): WindowTabs;
  remember(page: number, tabs: WindowTabs): void;
  open(tabs: WindowTabs): unknown;
  close(page: number): void;
}

export function windowsHandlers(windows: WindowsHandlersOptions): HandlersOf<'windows'> {
  return {
    restored: (_nothing, { page }) => windows.tabs(page),
    remember: (tabs, { page }) => {
      windows.remember(page, tabs);
      return undefined;
    },
    open: (tabs) => {
      windows.open(tabs);
      return undefined;
    },
    close: (_nothing, { page }) => {
      windows.close(page);
      return undefined;
    },
  };
}
