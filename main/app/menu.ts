import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { z } from 'zod';
import type { menuCommandSchema } from '../../preload/contract/windows.ts';

export interface MenuOptions {
  newWindow: () => void;
  /** Asks something of the window that is used. */
  command: (command: z.output<typeof menuCommandSchema>) => void;
  platform?: string;
}

/** The application's menu: the system's own items, so that their shortcuts work everywhere, windows and tabs. */
export function setMenu({ newWindow, command, platform = process.platform }: MenuOptions): void {
  const onMac = platform === 'darwin';
  const mac: MenuItemConstructorOptions[] = onMac ? [{ role: 'appMenu' }] : [];
  const template: MenuItemConstructorOptions[] = [
    ...mac,
    {
      label: 'File',
      submenu: [
        { label: 'New window', accelerator: 'CmdOrCtrl+Shift+N', click: () => newWindow() },
        { type: 'separator' },
        { label: 'Close tab', accelerator: 'CmdOrCtrl+W', click: () => command('close-tab') },
        {
          label: 'Reopen closed tab',
          accelerator: 'CmdOrCtrl+Shift+T',
          click: () => command('reopen-tab'),
        },
        { role: 'close', accelerator: 'CmdOrCtrl+Shift+W' },
        { type: 'separator' },
        { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        { role: 'toggleDevTools' },
      ],
    },
    {
      label: 'Window',
      submenu: [
        { role: 'minimize' },
        { type: 'separator' },
        { label: 'Next tab', accelerator: 'Ctrl+Tab', click: () => command('next-tab') },
        { label: 'Previous tab', accelerator: 'Ctrl+Shift+Tab', click: () => command('previous-tab') },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
