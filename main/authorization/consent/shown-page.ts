import type { ShownPage } from './carriers.ts';

/** What the consent window says of the page that it shows, in words: a page can draw a padlock, but not this. */
export type PageWords = Readonly<Record<'encrypted' | 'here' | 'open' | 'opening' | 'failed', string>>;

/**
 * Host and state of the connection, with the name of the app, for example `pim.example.com · not encrypted — Pimscope`.
 *
 * @param course how far the page at `url` has come: only one that is shown proves a connection
 */
export function windowTitle(url: string, course: 'opening' | 'shown' | 'failed', words: PageWords): string {
  const page = webAddress(url);
  if (page === null) return 'Pimscope';
  return `${page.host} · ${words[course === 'shown' ? stateOf(page) : course]} — Pimscope`;
}

/** The page as the screen is told of it; null for what is no page of the web, such as `about:blank`. */
export function shownPage(url: string): ShownPage | null {
  const page = webAddress(url);
  return page === null ? null : { origin: page.origin, secure: stateOf(page) !== 'open' };
}

/** An address of http or https; null for every other. */
export function webAddress(url: string): URL | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  return address.protocol === 'https:' || address.protocol === 'http:' ? address : null;
}

function stateOf({ protocol, hostname }: URL): 'encrypted' | 'here' | 'open' {
  if (protocol === 'https:') return 'encrypted';
  return isThisComputer(hostname) ? 'here' : 'open';
}

/** Names and addresses that never leave this computer (RFC 6761, section 6.3; RFC 1122, section 3.2.1.3). */
function isThisComputer(hostname: string): boolean {
  return /^(127(\.\d{1,3}){3}|\[::1\]|(.+\.)?localhost)$/.test(hostname);
}
