import type * as E from 'electron';
import { focusedWindow, openWindows } from './window-list.ts';

/** Electron's `webContents` module. */
export const webContentsModule = {
  getAllWebContents: (): E.WebContents[] => openWindows().map((window) => window.webContents),
  getFocusedWebContents: (): E.WebContents | null => focusedWindow()?.webContents ?? null,
  fromId: (id: number): E.WebContents | undefined =>
    webContentsModule.getAllWebContents().find((one) => one.id === id),
  fromDevToolsTargetId: (targetId: string): E.WebContents | undefined =>
    openWindows().find((window) => window.targetId === targetId)?.webContents,
};
