import type * as E from 'electron';
import type { HostTables } from './offered.ts';

/* Plain values that go in or come out: the fields that the host fills or reads. */

const display = [
  'bounds',
  'id',
  'label',
  'rotation',
  'scaleFactor',
  'size',
  'workArea',
  'workAreaSize',
] as const satisfies readonly (keyof E.Display)[];

const cookie = [
  'domain',
  'expirationDate',
  'httpOnly',
  'name',
  'path',
  'sameSite',
  'secure',
  'session',
  'value',
] as const satisfies readonly (keyof E.Cookie)[];

const privileges = [
  'allowServiceWorkers',
  'codeCache',
  'corsEnabled',
  'secure',
  'standard',
  'supportFetchAPI',
] as const satisfies readonly (keyof E.Privileges)[];

/** What the hooks of WebRequest are told. */
const request = [
  'id',
  'method',
  'referrer',
  'resourceType',
  'timestamp',
  'url',
  'webContents',
  'webContentsId',
] as const satisfies readonly (keyof E.OnBeforeRequestListenerDetails)[];

export const structureTables = {
  CallbackResponse: { members: ['cancel', 'redirectURL'] satisfies (keyof E.CallbackResponse)[] },
  BeforeSendResponse: { members: ['cancel', 'requestHeaders'] satisfies (keyof E.BeforeSendResponse)[] },
  HeadersReceivedResponse: {
    members: ['cancel', 'responseHeaders'] satisfies (keyof E.HeadersReceivedResponse)[],
  },
  OnBeforeRequestListenerDetails: { members: request },
  OnBeforeSendHeadersListenerDetails: {
    members: [...request, 'requestHeaders'] satisfies (keyof E.OnBeforeSendHeadersListenerDetails)[],
  },
  OnHeadersReceivedListenerDetails: {
    members: [
      ...request,
      'responseHeaders',
      'statusCode',
      'statusLine',
    ] satisfies (keyof E.OnHeadersReceivedListenerDetails)[],
  },
  ClearStorageDataOptions: { members: ['origin', 'storages'] satisfies (keyof E.ClearStorageDataOptions)[] },
  Cookie: { members: cookie },
  CookiesGetFilter: {
    members: ['domain', 'name', 'path', 'secure', 'session', 'url'] satisfies (keyof E.CookiesGetFilter)[],
  },
  CookiesSetDetails: {
    members: [
      'domain',
      'expirationDate',
      'httpOnly',
      'name',
      'path',
      'sameSite',
      'secure',
      'url',
      'value',
    ] satisfies (keyof E.CookiesSetDetails)[],
  },
  CustomScheme: { members: ['privileges', 'scheme'] satisfies (keyof E.CustomScheme)[] },
  DecryptStringAsyncReturnValue: {
    members: ['result', 'shouldReEncrypt'] satisfies (keyof E.DecryptStringAsyncReturnValue)[],
  },
  Display: { members: display },
  Event: { members: ['defaultPrevented', 'preventDefault'] satisfies (keyof E.Event)[] },
  KeyboardEvent: {
    members: [
      'altKey',
      'ctrlKey',
      'metaKey',
      'shiftKey',
      'triggeredByAccelerator',
    ] satisfies (keyof E.KeyboardEvent)[],
  },
  MessageBoxReturnValue: {
    members: ['checkboxChecked', 'response'] satisfies (keyof E.MessageBoxReturnValue)[],
  },
  OpenDialogReturnValue: { members: ['canceled', 'filePaths'] satisfies (keyof E.OpenDialogReturnValue)[] },
  Point: { members: ['x', 'y'] satisfies (keyof E.Point)[] },
  Privileges: { members: privileges },
  Rectangle: { members: ['height', 'width', 'x', 'y'] satisfies (keyof E.Rectangle)[] },
  RenderProcessGoneDetails: {
    members: ['exitCode', 'reason'] satisfies (keyof E.RenderProcessGoneDetails)[],
  },
  SaveDialogReturnValue: { members: ['canceled', 'filePath'] satisfies (keyof E.SaveDialogReturnValue)[] },
  Size: { members: ['height', 'width'] satisfies (keyof E.Size)[] },
} satisfies HostTables;
