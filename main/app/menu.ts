import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { z } from 'zod';
import { shortcuts } from '../../preload/contract/shortcuts.ts';
import type { menuCommandSchema } from '../../preload/contract/windows.ts';
import type { NativeWords } from './native-words.ts';

export interface MenuOptions {
  newWindow: () => void;
  /** Asks something of the window that is used. */
  command: (command: z.output<typeof menuCommandSchema>) => void;
  words: NativeWords['menu'];
  platform?: string;
}

/** The application's menu: the system's own items, so that their shortcuts work everywhere, windows and tabs. */
export function setMenu({ newWindow, command, words, platform = process.platform }: MenuOptions): void {
  const onMac = platform === 'darwin';
  const mac: MenuItemConstructorOptions[] = onMac ? [{ role: 'appMenu' }] : [];
  const template: MenuItemConstructorOptions[] = [
    ...mac,
    {
      label: words.file,
      submenu: [
        { label: words.newWindow, accelerator: shortcuts.newWindow, click: () => newWindow() },
        { type: 'separator' },
        { label: words.closeTab, accelerator: shortcuts.closeTab, click: () => command('close-tab') },
        {
          label: words.reopenTab,
          accelerator: shortcuts.reopenTab,
          click: () => command('reopen-tab'),
        },
        { role: 'close', accelerator: shortcuts.closeWindow },
        { type: 'separator' },
        { label: words.palette, accelerator: shortcuts.palette, click: () => command('palette') },
        { label: words.settings, accelerator: shortcuts.settings, click: () => command('settings') },
        { label: words.lockVault, accelerator: shortcuts.lockVault, click: () => command('lock-vault') },
        { type: 'separator' },
        { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: words.view,
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
      label: words.window,
      submenu: [
        { role: 'minimize' },
        { type: 'separator' },
        { label: words.nextTab, accelerator: shortcuts.nextTab, click: () => command('next-tab') },
        {
          label: words.previousTab,
          accelerator: shortcuts.previousTab,
          click: () => command('previous-tab'),
        },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
