import type * as E from 'electron';
import type { HostTables } from './offered.ts';

const members = [
  'blur',
  'capturePage',
  'close',
  'destroy',
  'focus',
  'getBounds',
  'getContentBounds',
  'getContentSize',
  'getNormalBounds',
  'getParentWindow',
  'getPosition',
  'getSize',
  'getTitle',
  'hide',
  'id',
  'isDestroyed',
  'isFocused',
  'isFullScreen',
  'isMaximized',
  'isMinimized',
  'isVisible',
  'loadURL',
  'maximize',
  'minimize',
  'reload',
  'removeMenu',
  'restore',
  'setBackgroundColor',
  'setBounds',
  'setContentSize',
  'setFullScreen',
  'setMenu',
  'setMenuBarVisibility',
  'setPosition',
  'setProgressBar',
  'setSize',
  'setTitle',
  'show',
  'showInactive',
  'unmaximize',
  'webContents',
] as const satisfies readonly (keyof E.BrowserWindow)[];

const statics = [
  'fromId',
  'fromWebContents',
  'getAllWindows',
  'getFocusedWindow',
] as const satisfies readonly (keyof typeof E.BrowserWindow)[];

const options = [
  'autoHideMenuBar',
  'backgroundColor',
  'center',
  'fullscreenable',
  'height',
  'icon',
  'maximizable',
  'minHeight',
  'minimizable',
  'minWidth',
  'modal',
  'parent',
  'resizable',
  'show',
  'title',
  'useContentSize',
  'width',
  'x',
  'y',
] as const satisfies readonly (keyof E.BaseWindowConstructorOptions)[];

const webPreferences = [
  'contextIsolation',
  'devTools',
  'navigateOnDragDrop',
  'nodeIntegration',
  'partition',
  'preload',
  'sandbox',
  'session',
  'spellcheck',
  'webSecurity',
] as const satisfies readonly (keyof E.WebPreferences)[];

const events = [
  'blur',
  'close',
  'closed',
  'enter-full-screen',
  'focus',
  'hide',
  'leave-full-screen',
  'maximize',
  'minimize',
  'move',
  'moved',
  'page-title-updated',
  'ready-to-show',
  'resize',
  'resized',
  'restore',
  'show',
  'unmaximize',
];

const inertEvents = ['responsive', 'unresponsive'];

export const browserWindowTable = {
  BrowserWindow: { members, statics, events, inertEvents },
  // electron.d.ts declares what all windows have once more, in the parent class.
  BaseWindow: { members, events, inertEvents },
  BaseWindowConstructorOptions: { members: options },
  BrowserWindowConstructorOptions: {
    members: ['webPreferences'] satisfies (keyof E.BrowserWindowConstructorOptions)[],
  },
  WebPreferences: { members: webPreferences },
} satisfies HostTables;
