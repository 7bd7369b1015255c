import type * as E from 'electron';
import type { HostTables } from './offered.ts';

/*
 * What the modules folder offers of Electron's API. The lists are typed against electron.d.ts, so a name that
 * Electron does not have fails to compile; each module's type is a Pick by its list, so one it lacks does too.
 */

export const safeStorageMembers = [
  'decryptStringAsync',
  'encryptStringAsync',
  'getSelectedStorageBackend',
  'isAsyncEncryptionAvailable',
] as const satisfies readonly (keyof E.SafeStorage)[];
export type SafeStorageMember = (typeof safeStorageMembers)[number];

export const dialogMembers = [
  'showErrorBox',
  'showMessageBox',
  'showOpenDialog',
  'showSaveDialog',
] as const satisfies readonly (keyof E.Dialog)[];
export type DialogMember = (typeof dialogMembers)[number];

/** Present so that they say by name that a program cannot wait for a window here. */
export const dialogThrowing = [
  'showMessageBoxSync',
  'showOpenDialogSync',
  'showSaveDialogSync',
] as const satisfies readonly (keyof E.Dialog)[];
export type DialogThrowing = (typeof dialogThrowing)[number];

export const menuMembers = [
  'append',
  'closePopup',
  'getMenuItemById',
  'insert',
  'items',
  'popup',
] as const satisfies readonly (keyof E.Menu)[];
export type MenuMember = (typeof menuMembers)[number];

export const menuStatics = [
  'buildFromTemplate',
  'getApplicationMenu',
  'setApplicationMenu',
] as const satisfies readonly (keyof typeof E.Menu)[];

export const menuItemMembers = [
  'accelerator',
  'checked',
  'click',
  'commandId',
  'enabled',
  'id',
  'label',
  'menu',
  'registerAccelerator',
  'role',
  'sublabel',
  'submenu',
  'toolTip',
  'type',
  'visible',
] as const satisfies readonly (keyof E.MenuItem)[];
export type MenuItemMember = (typeof menuItemMembers)[number];

/** Keys of a menu template; `before`, `after` and the like, icons and badges are not built. */
export const menuItemOptions = [
  'accelerator',
  'acceleratorWorksWhenHidden',
  'checked',
  'click',
  'enabled',
  'id',
  'label',
  'registerAccelerator',
  'role',
  'sublabel',
  'submenu',
  'toolTip',
  'type',
  'visible',
] as const satisfies readonly (keyof E.MenuItemConstructorOptions)[];

export const clipboardMembers = [
  'clear',
  'has',
  'readText',
  'write',
  'writeText',
] as const satisfies readonly (keyof E.Clipboard)[];
export type ClipboardMember = (typeof clipboardMembers)[number];

export const clipboardItemMembers = [
  'getType',
  'types',
] as const satisfies readonly (keyof E.ClipboardItem)[];
export type ClipboardItemMember = (typeof clipboardItemMembers)[number];

export const shellMembers = [
  'beep',
  'openExternal',
  'openPath',
  'showItemInFolder',
] as const satisfies readonly (keyof E.Shell)[];
export type ShellMember = (typeof shellMembers)[number];

export const nativeThemeMembers = [
  'shouldUseDarkColors',
  'themeSource',
] as const satisfies readonly (keyof E.NativeTheme)[];
export type NativeThemeMember = (typeof nativeThemeMembers)[number];

export const powerMonitorMembers = [
  'getSystemIdleState',
  'getSystemIdleTime',
  'isOnBatteryPower',
  'onBatteryPower',
] as const satisfies readonly (keyof E.PowerMonitor)[];
export type PowerMonitorMember = (typeof powerMonitorMembers)[number];

/** Accepted by powerMonitor.on; they fire only when a test emits them. */
export const powerMonitorInertEvents = [
  'lock-screen',
  'on-ac',
  'on-battery',
  'resume',
  'shutdown',
  'suspend',
  'unlock-screen',
  'user-did-become-active',
  'user-did-resign-active',
] as const;

export const screenMembers = [
  'getAllDisplays',
  'getCursorScreenPoint',
  'getDisplayMatching',
  'getDisplayNearestPoint',
  'getPrimaryDisplay',
] as const satisfies readonly (keyof E.Screen)[];
export type ScreenMember = (typeof screenMembers)[number];

export const screenInertEvents = ['display-added', 'display-metrics-changed', 'display-removed'] as const;

export const netMembers = ['fetch', 'isOnline', 'online'] as const satisfies readonly (keyof E.Net)[];
export type NetMember = (typeof netMembers)[number];

export const moduleTables = {
  Clipboard: { members: clipboardMembers },
  ClipboardItem: { members: clipboardItemMembers },
  Dialog: { members: dialogMembers, throwing: dialogThrowing },
  Menu: { members: menuMembers, statics: menuStatics, inertEvents: ['menu-will-close', 'menu-will-show'] },
  MenuItem: { members: menuItemMembers },
  NativeTheme: { members: nativeThemeMembers, events: ['updated'] },
  Net: { members: netMembers },
  PowerMonitor: { members: powerMonitorMembers, inertEvents: powerMonitorInertEvents },
  SafeStorage: { members: safeStorageMembers },
  Screen: { members: screenMembers, inertEvents: screenInertEvents },
  Shell: { members: shellMembers },
} satisfies HostTables;
