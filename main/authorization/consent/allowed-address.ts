import { webAddress } from './shown-page.ts';

/** Where something is to be loaded in the consent window. */
export type Place = 'window' | 'pop-up' | 'frame';

/**
 * Whether the consent window may load an address there: pages of the web, an empty pop-up that its opener fills, and in
 * frames also what a page makes by itself, since sign-on pages do. Nothing of this computer, of the app or of another
 * program.
 */
export function mayLoad(url: string, place: Place): boolean {
  if (webAddress(url) !== null) return true;
  if (place === 'pop-up') return url === '' || url === 'about:blank';
  return place === 'frame' && /^(about:|data:|blob:)/i.test(url);
}

/** The address that a request reaches: a WebSocket begins as a request of http (RFC 6455, section 4.1). */
export function requestedAddress(url: string): string {
  return url.replace(/^ws(s?):/i, 'http$1:');
}
