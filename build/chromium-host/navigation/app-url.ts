/*
 * Chromium takes no custom schemes over the DevTools protocol, so `scheme://host/path` is `http://host.scheme.localhost/path`
 * inside the browser (a secure context with an origin of its own, intercepted before any name is resolved).
 * Main sees only the first form, the browser only the second; the functions here translate.
 */

const BUILT_IN = new Set([
  'http',
  'https',
  'file',
  'data',
  'about',
  'blob',
  'ws',
  'wss',
  'javascript',
  'devtools',
  'chrome',
]);
const schemes = new Set<string>();

/** Makes the scheme one of the app's own. */
export function addScheme(scheme: string): void {
  schemes.add(scheme.toLowerCase());
}

export function isBuiltInScheme(scheme: string): boolean {
  return BUILT_IN.has(scheme.toLowerCase());
}

/** `app://bundle/index.html` as the browser knows it; other URLs as they are. */
export function toBrowserUrl(url: string): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url);
  const scheme = match?.[1]?.toLowerCase();
  if (!match || !scheme || !schemes.has(scheme)) {
    return url;
  }
  const rest = match[3] ?? '';
  return `http://${match[2]}.${scheme}.localhost${rest.startsWith('/') ? rest : `/${rest}`}`;
}

/** The URL as main and Electron's API know it. */
export function toAppUrl(url: string): string {
  const match = /^http:\/\/([^/?#]+)\.([a-z0-9+-]+)\.localhost((?:[/?#].*)?)$/i.exec(url);
  const scheme = match?.[2]?.toLowerCase();
  return match && scheme && schemes.has(scheme) ? `${scheme}://${match[1]}${match[3]}` : url;
}

/** The scheme of the app that this browser URL stands for, if it is one. */
export function appScheme(browserUrl: string): string | undefined {
  const scheme = toAppUrl(browserUrl).split(':', 1)[0] ?? '';
  return schemes.has(scheme) ? scheme : undefined;
}

/** Origin of a URL in main's form: `app://bundle`, `https://x`, or 'null'. */
export function originOf(appUrl: string): string {
  const own = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)/i.exec(appUrl)?.[1];
  if (own && schemes.has(own.split(':', 1)[0] ?? '')) {
    return own;
  }
  return URL.canParse(appUrl) ? new URL(appUrl).origin : 'null';
}

/** Rewrites the app's schemes in a header that names sources (Content-Security-Policy and the like). */
export function toBrowserSources(header: string): string {
  let rewritten = header;
  for (const scheme of schemes) {
    rewritten = rewritten.replace(
      new RegExp(`(^|[\\s;,])${scheme.replace(/[.+]/g, '\\$&')}:(//([^\\s;,/]+))?`, 'gi'),
      (_, before, __, host) => `${before}http://${host || '*'}.${scheme}.localhost`,
    );
  }
  return rewritten;
}
