import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron';

/** The origin of the interface: the only one whose main frame may call main. */
export const interfaceOrigin = 'app://bundle';

/**
 * Whether a message comes from the main frame of one of Pimscope's own pages. A frame inside the page, another page in
 * the same window, and a frame that is already gone are refused.
 */
export function isTrustedSender(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null) return false;
  return originOf(frame.url) === interfaceOrigin;
}

/** `URL.origin` is "null" for schemes that Node does not know: host and scheme are put together here. */
function originOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
