import type * as E from 'electron';
import type { HostTables } from './offered.ts';

const members = [
  'capturePage',
  'close',
  'closeDevTools',
  'copy',
  'cut',
  'executeJavaScript',
  'focus',
  'getTitle',
  'getType',
  'getURL',
  'getZoomFactor',
  'getZoomLevel',
  'id',
  'insertCSS',
  'isDestroyed',
  'isDevToolsOpened',
  'isLoading',
  'loadURL',
  'mainFrame',
  'openDevTools',
  'paste',
  'redo',
  'reload',
  'reloadIgnoringCache',
  'selectAll',
  'send',
  'session',
  'setWindowOpenHandler',
  'setZoomFactor',
  'setZoomLevel',
  'stop',
  'toggleDevTools',
  'undo',
] as const satisfies readonly (keyof E.WebContents)[];

const statics = [
  'fromDevToolsTargetId',
  'fromId',
  'getAllWebContents',
  'getFocusedWebContents',
] as const satisfies readonly (keyof typeof E.webContents)[];

const frame = [
  'detached',
  'frames',
  'frameToken',
  'frameTreeNodeId',
  'isDestroyed',
  'name',
  'origin',
  'parent',
  'processId',
  'routingId',
  'send',
  'top',
  'url',
] as const satisfies readonly (keyof E.WebFrameMain)[];
const image = [
  'getSize',
  'isEmpty',
  'toDataURL',
  'toPNG',
] as const satisfies readonly (keyof E.NativeImage)[];

/** Parameters of the navigation events that are objects. */
const navigation = [
  'frame',
  'isMainFrame',
  'isSameDocument',
  'url',
] as const satisfies readonly (keyof E.WebContentsWillNavigateEventParams)[];

export const webContentsTables = {
  HandlerDetails: {
    members: ['disposition', 'features', 'frameName', 'url'] satisfies (keyof E.HandlerDetails)[],
  },
  IpcMainEvent: {
    members: [
      'frameId',
      'processId',
      'reply',
      'sender',
      'senderFrame',
      'type',
    ] satisfies (keyof E.IpcMainEvent)[],
  },
  IpcMainInvokeEvent: {
    members: [
      'frameId',
      'processId',
      'sender',
      'senderFrame',
      'type',
    ] satisfies (keyof E.IpcMainInvokeEvent)[],
  },
  NativeImage: { members: image },
  WebContents: {
    members,
    statics,
    events: [
      'blur',
      'console-message',
      'destroyed',
      'did-create-window',
      'did-fail-load',
      'did-finish-load',
      'did-navigate',
      'did-navigate-in-page',
      'did-start-loading',
      'did-stop-loading',
      'dom-ready',
      'focus',
      'page-title-updated',
      'preload-error',
      'render-process-gone',
      'will-frame-navigate',
      'will-navigate',
      'will-redirect',
    ],
    inertEvents: [
      'certificate-error',
      'context-menu',
      'responsive',
      'unresponsive',
      'will-attach-webview',
      'will-prevent-unload',
    ],
  },
  WebContentsConsoleMessageEventParams: {
    members: [
      'level',
      'lineNumber',
      'message',
      'sourceId',
    ] satisfies (keyof E.WebContentsConsoleMessageEventParams)[],
  },
  WebContentsWillFrameNavigateEventParams: { members: navigation },
  WebContentsWillNavigateEventParams: { members: navigation },
  WebContentsWillRedirectEventParams: { members: navigation },
  WebFrameMain: { members: frame },
  WindowOpenHandlerResponse: {
    members: [
      'action',
      'outlivesOpener',
      'overrideBrowserWindowOptions',
    ] satisfies (keyof E.WindowOpenHandlerResponse)[],
  },
  DidCreateWindowDetails: {
    members: [
      'disposition',
      'frameName',
      'options',
      'referrer',
      'url',
    ] satisfies (keyof E.DidCreateWindowDetails)[],
  },
} satisfies HostTables;
