import type * as E from 'electron';
import type { HostTables } from './offered.ts';
import { menuItemOptions } from './tables-modules.ts';

/* Option bags that main hands to Electron: the keys that the host reads, or may ignore without harm. */

const messageBox = [
  'buttons',
  'cancelId',
  'checkboxChecked',
  'checkboxLabel',
  'defaultId',
  'detail',
  'message',
  'noLink',
  'signal',
  'title',
  'type',
] as const satisfies readonly (keyof E.MessageBoxOptions)[];

const openDialog = [
  'buttonLabel',
  'defaultPath',
  'filters',
  'message',
  'properties',
  'title',
] as const satisfies readonly (keyof E.OpenDialogOptions)[];

const saveDialog = [
  'buttonLabel',
  'defaultPath',
  'filters',
  'message',
  'properties',
  'title',
] as const satisfies readonly (keyof E.SaveDialogOptions)[];

export const optionTables = {
  FileFilter: { members: ['extensions', 'name'] },
  MenuItemConstructorOptions: { members: menuItemOptions },
  MessageBoxOptions: { members: messageBox },
  OpenDialogOptions: { members: openDialog },
  OpenExternalOptions: { members: ['activate'] satisfies (keyof E.OpenExternalOptions)[] },
  PopupOptions: { members: ['callback', 'window', 'x', 'y'] satisfies (keyof E.PopupOptions)[] },
  SaveDialogOptions: { members: saveDialog },
} satisfies HostTables;
