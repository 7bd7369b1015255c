import type * as E from 'electron';
import type { HostContext } from '../../host-context.ts';
import { NotImplementedError } from '../../strict/not-implemented-error.ts';
import { messageBoxPage } from '../dialog/pages.ts';

export type Role = NonNullable<E.MenuItemConstructorOptions['role']>;

/** What the roles do things to; the core gives it. */
export interface MenuOwner {
  /** BrowserWindow.fromId */
  windowById(id: number): E.BrowserWindow | null;
  /** app.quit */
  quit(): void;
}

type Template = E.MenuItemConstructorOptions[];

interface RoleFacts {
  readonly label: string;
  readonly accelerator?: string;
  readonly submenu?: Template;
  /** Chromium does this by itself when the keys are pressed in a page, so the keys are not taken from it. */
  readonly byChromium?: true;
}

const SEPARATOR: E.MenuItemConstructorOptions = { type: 'separator' };
const roles = (...names: Role[]): Template => names.map((role) => ({ role }));

const FACTS: Partial<Record<Role, RoleFacts>> = {
  about: { label: 'About' },
  close: { label: 'Close Window', accelerator: 'CommandOrControl+W' },
  copy: { label: 'Copy', accelerator: 'CommandOrControl+C', byChromium: true },
  cut: { label: 'Cut', accelerator: 'CommandOrControl+X', byChromium: true },
  delete: { label: 'Delete' },
  forceReload: { label: 'Force Reload', accelerator: 'CommandOrControl+Shift+R' },
  minimize: { label: 'Minimize', accelerator: 'CommandOrControl+M' },
  paste: { label: 'Paste', accelerator: 'CommandOrControl+V', byChromium: true },
  pasteAndMatchStyle: {
    label: 'Paste and Match Style',
    accelerator: 'CommandOrControl+Shift+V',
    byChromium: true,
  },
  quit: { label: 'Quit', accelerator: 'CommandOrControl+Q' },
  redo: { label: 'Redo', accelerator: 'CommandOrControl+Shift+Z', byChromium: true },
  reload: { label: 'Reload', accelerator: 'CommandOrControl+R' },
  resetZoom: { label: 'Actual Size', accelerator: 'CommandOrControl+0', byChromium: true },
  selectAll: { label: 'Select All', accelerator: 'CommandOrControl+A', byChromium: true },
  toggleDevTools: {
    label: 'Toggle Developer Tools',
    accelerator: 'CommandOrControl+Shift+I',
    byChromium: true,
  },
  togglefullscreen: { label: 'Toggle Full Screen', accelerator: 'F11', byChromium: true },
  undo: { label: 'Undo', accelerator: 'CommandOrControl+Z', byChromium: true },
  zoomIn: { label: 'Zoom In', accelerator: 'CommandOrControl+Plus', byChromium: true },
  zoomOut: { label: 'Zoom Out', accelerator: 'CommandOrControl+-', byChromium: true },
  help: { label: 'Help' },
  window: { label: 'Window' },
  appMenu: { label: 'Application', submenu: [{ role: 'about' }, SEPARATOR, { role: 'quit' }] },
  fileMenu: { label: 'File', submenu: roles('quit') },
  editMenu: {
    label: 'Edit',
    submenu: [
      ...roles('undo', 'redo'),
      SEPARATOR,
      ...roles('cut', 'copy', 'paste', 'delete'),
      SEPARATOR,
      ...roles('selectAll'),
    ],
  },
  viewMenu: {
    label: 'View',
    submenu: [
      ...roles('reload', 'forceReload', 'toggleDevTools'),
      SEPARATOR,
      ...roles('resetZoom', 'zoomIn', 'zoomOut'),
      SEPARATOR,
      ...roles('togglefullscreen'),
    ],
  },
  windowMenu: { label: 'Window', submenu: roles('minimize', 'close') },
};

/** Label, keys and submenu of a role. @throws NotImplementedError for the roles that only macOS has. */
export function roleFacts(role: Role): RoleFacts {
  const facts = FACTS[role];
  if (!facts) {
    throw new NotImplementedError(`menu role '${role}'`);
  }
  return facts;
}

/** Blink's names for what a role does to the text being edited. */
const EDITING: Partial<Record<Role, string>> = {
  undo: 'undo',
  redo: 'redo',
  cut: 'cut',
  copy: 'copy',
  paste: 'paste',
  pasteAndMatchStyle: 'pasteAndMatchStyle',
  delete: 'delete',
  selectAll: 'selectAll',
};

/** Does what the role says to the window, or to the app. */
export async function runRole(
  role: Role,
  window: E.BrowserWindow | null,
  ctx: Pick<HostContext, 'appName' | 'openHostWindow' | 'pages'>,
  owner: MenuOwner,
): Promise<void> {
  if (role === 'quit') {
    owner.quit();
  } else if (role === 'about') {
    const html = messageBoxPage({ title: 'About', message: ctx.appName(), detail: 'On the Chromium host.' });
    await ctx.openHostWindow(html, { width: 360, height: 170 });
  } else if (window) {
    const command = EDITING[role];
    IN_WINDOW[role]?.(window);
    if (command) {
      await edit(command, window, ctx);
    }
  }
}

async function edit(
  command: string,
  window: E.BrowserWindow,
  ctx: Pick<HostContext, 'pages'>,
): Promise<void> {
  const page = ctx.pages().find((candidate) => candidate.windowId === window.id);
  await page?.session.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Unidentified',
    commands: [command],
  });
}

/** Heads of submenus (help, window, editMenu) are not here: nothing happens when they are chosen. */
const IN_WINDOW: Partial<Record<Role, (window: E.BrowserWindow) => void>> = {
  close: (window) => window.close(),
  minimize: (window) => window.minimize(),
  togglefullscreen: (window) => window.setFullScreen(!window.isFullScreen()),
  reload: ({ webContents }) => webContents.reload(),
  forceReload: ({ webContents }) => webContents.reloadIgnoringCache(),
  toggleDevTools: ({ webContents }) => webContents.toggleDevTools(),
  resetZoom: ({ webContents }) => webContents.setZoomLevel(0),
  zoomIn: ({ webContents }) => webContents.setZoomLevel(webContents.getZoomLevel() + 0.5),
  zoomOut: ({ webContents }) => webContents.setZoomLevel(webContents.getZoomLevel() - 0.5),
};
