import type * as E from 'electron';
import type { Protocol } from '../cdp/protocol.ts';

type Name = Parameters<NonNullable<PermissionCheckHandler>>[1];

/** Electron's permissions and what Chromium calls them over DevTools. */
const PERMISSIONS: readonly (readonly [name: Name, ...types: Protocol.Browser.PermissionType[]])[] = [
  ['clipboard-read', 'clipboardReadWrite'],
  ['clipboard-sanitized-write', 'clipboardSanitizedWrite'],
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['midi', 'midi'],
  ['midiSysex', 'midiSysex'],
  ['media', 'audioCapture', 'videoCapture'],
  ['display-capture', 'displayCapture'],
  ['idle-detection', 'idleDetection'],
  ['storage-access', 'storageAccess'],
  ['window-management', 'windowManagement'],
];

export type PermissionRequestHandler = Parameters<E.Session['setPermissionRequestHandler']>[0];
export type PermissionCheckHandler = Parameters<E.Session['setPermissionCheckHandler']>[0];

/**
 * What a page may do, asked of the app's handlers at once: over DevTools no event says that a page asks. A permission
 * is granted where every handler there is grants it.
 */
export async function decidePermissions(
  contents: E.WebContents,
  origin: string,
  request: PermissionRequestHandler,
  check: PermissionCheckHandler,
): Promise<Protocol.Browser.PermissionType[]> {
  const granted: Protocol.Browser.PermissionType[] = [];
  const details = { isMainFrame: true, requestingUrl: contents.getURL() };
  for (const [permission, ...types] of PERMISSIONS) {
    const isChecked = !check || check(contents, permission, origin, details);
    const isGranted =
      isChecked &&
      (!request ||
        (await new Promise<boolean>((resolve) => {
          request(contents, permission, resolve, details);
        })));
    if (isGranted) {
      granted.push(...types);
    }
  }
  return granted;
}
