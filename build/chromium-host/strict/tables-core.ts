import type * as E from 'electron';
import type { HostTables } from './offered.ts';
import { webContentsTables } from './tables-web-contents.ts';
import { browserWindowTable } from './tables-window.ts';

const app = [
  'commandLine',
  'enableSandbox',
  'exit',
  'focus',
  'getAppPath',
  'getLocale',
  'getName',
  'getPath',
  'getPreferredSystemLanguages',
  'getSystemLocale',
  'getVersion',
  'hasSingleInstanceLock',
  'isAccessibilitySupportEnabled',
  'isPackaged',
  'isReady',
  'name',
  'quit',
  'releaseSingleInstanceLock',
  'requestSingleInstanceLock',
  'setAboutPanelOptions',
  'setAppUserModelId',
  'setBadgeCount',
  'setName',
  'setPath',
  'showAboutPanel',
  'whenReady',
] as const satisfies readonly (keyof E.App)[];

const commandLine = [
  'appendArgument',
  'appendSwitch',
  'getSwitchValue',
  'hasSwitch',
  'removeSwitch',
] as const satisfies readonly (keyof E.CommandLine)[];

const session = [
  'clearCache',
  'clearStorageData',
  'closeAllConnections',
  'cookies',
  'flushStorageData',
  'getUserAgent',
  'protocol',
  'registerPreloadScript',
  'resolveProxy',
  'setDevicePermissionHandler',
  'setPermissionCheckHandler',
  'setPermissionRequestHandler',
  'setSpellCheckerEnabled',
  'setUserAgent',
  'webRequest',
] as const satisfies readonly (keyof E.Session)[];

const sessionStatics = [
  'defaultSession',
  'fromPartition',
] as const satisfies readonly (keyof typeof E.session)[];

const cookies = ['flushStore', 'get', 'remove', 'set'] as const satisfies readonly (keyof E.Cookies)[];
const protocol = [
  'handle',
  'isProtocolHandled',
  'registerSchemesAsPrivileged',
  'unhandle',
] as const satisfies readonly (keyof E.Protocol)[];
const downloadItem = [
  'cancel',
  'getFilename',
  'getState',
  'getURL',
] as const satisfies readonly (keyof E.DownloadItem)[];
const webRequest = [
  'onBeforeRequest',
  'onBeforeSendHeaders',
  'onHeadersReceived',
] as const satisfies readonly (keyof E.WebRequest)[];
const ipcMain = ['handle', 'handleOnce', 'removeHandler'] as const satisfies readonly (keyof E.IpcMain)[];
const ipcRenderer = [
  'invoke',
  'removeAllListeners',
  'send',
] as const satisfies readonly (keyof E.IpcRenderer)[];
const contextBridge = ['exposeInMainWorld'] as const satisfies readonly (keyof E.ContextBridge)[];

/** What the core offers: app, windows, pages, sessions, protocol and messages between the processes. */
export const coreTables = {
  electron: {
    members: [
      'app',
      'BrowserWindow',
      'clipboard',
      'ClipboardItem',
      'dialog',
      'ipcMain',
      'Menu',
      'MenuItem',
      'nativeTheme',
      'net',
      'powerMonitor',
      'protocol',
      'safeStorage',
      'screen',
      'session',
      'shell',
      'webContents',
    ] satisfies (keyof typeof E)[],
  },
  'electron/renderer': { members: ['contextBridge', 'ipcRenderer'] satisfies (keyof typeof E)[] },
  App: {
    members: app,
    events: [
      'before-quit',
      'browser-window-blur',
      'browser-window-created',
      'browser-window-focus',
      'quit',
      'ready',
      'render-process-gone',
      'second-instance',
      'web-contents-created',
      'will-finish-launching',
      'will-quit',
      'window-all-closed',
    ],
    inertEvents: [
      'activate',
      'certificate-error',
      'child-process-gone',
      'open-file',
      'open-url',
      'session-created',
    ],
  },
  CommandLine: { members: commandLine },
  ContextBridge: { members: contextBridge },
  Cookies: { members: cookies },
  DownloadItem: { members: downloadItem, events: ['done'] },
  IpcMain: { members: ipcMain },
  IpcRenderer: { members: ipcRenderer },
  Process: { members: ['defaultApp', 'resourcesPath', 'type'] satisfies (keyof NodeJS.Process)[] },
  ProcessVersions: { members: ['chrome', 'electron'] satisfies (keyof NodeJS.ProcessVersions)[] },
  Protocol: { members: protocol },
  Session: { members: session, statics: sessionStatics, throwing: ['setProxy'], events: ['will-download'] },
  WebRequest: { members: webRequest },
  ...browserWindowTable,
  ...webContentsTables,
} satisfies HostTables;
