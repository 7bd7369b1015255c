import { normalEncoding } from './normal-encoding.ts';

/** What a callback brings. Null where it is missing, empty or there more than once. */
export interface CallbackParameters {
  code: string | null;
  state: string | null;
}

type Pair = readonly [name: string, value: string];

/**
 * Recognises the callback as Akeneo makes it of the registered one: `code` and `state` are appended to it as text, behind
 * `?`, or `&` where it has a `?` already, so they land in the fragment where it has one (pim-community-dev,
 * RedirectUriWithAuthorizationCodeGenerator.php). Scheme, host, port and path must be the same, its own parameters must
 * come first; an address with user information never is the callback.
 */
export function createCallbackMatcher(callbackUrl: string): (url: string) => boolean {
  return (url) => addedPairs(url, callbackUrl) !== null;
}

/**
 * What Akeneo appended to the registered callback; nothing but nulls where `url` is not that callback. Parameters that
 * the registered callback has itself do not count, also not a `code` of its own.
 */
export function readCallback(url: string, callbackUrl: string): CallbackParameters {
  const pairs = addedPairs(url, callbackUrl) ?? [];
  return { code: onlyValue(pairs, 'code'), state: onlyValue(pairs, 'state') };
}

/**
 * Whether a listener on this computer can serve a callback: plain http to one of the three names of loopback. Not the
 * rest of 127.0.0.0/8, which needs set-up on macOS, and not `*.localhost`, which not every browser resolves.
 */
export function isLoopback(url: string): boolean {
  const parsed = parseWeb(url);
  return parsed?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(parsed.hostname);
}

function addedPairs(text: string, callbackUrl: string): Pair[] | null {
  const registered = parseWeb(callbackUrl);
  const url = parseWeb(text);
  if (registered === null || url === null || !samePlace(url, registered)) return null;
  const ofQuery = pairsBehind(url.searchParams, registered.searchParams);
  const ofFragment = fragmentBehind(url.hash, registered.hash);
  if (ofQuery === null || ofFragment === null) return null;
  return [...ofQuery, ...new URLSearchParams(ofFragment)];
}

/** An address of the web without user information, or null. */
function parseWeb(text: string): URL | null {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  return url.username === '' && url.password === '' ? url : null;
}

/** `URL` has already lowered scheme and host, taken default ports away and encoded other scripts. */
function samePlace(url: URL, other: URL): boolean {
  return url.origin === other.origin && normalEncoding(url.pathname) === normalEncoding(other.pathname);
}

/** The parameters behind those of the registered callback, or null where these are not all there, in their order. */
function pairsBehind(all: URLSearchParams, own: URLSearchParams): Pair[] | null {
  const pairs = [...all];
  const first = [...own];
  const isOwn = ([name, value]: Pair, at: number) => pairs[at]?.[0] === name && pairs[at][1] === value;
  return first.every(isOwn) ? pairs.slice(first.length) : null;
}

/**
 * What follows the registered callback's fragment, or null where another fragment stands there. None at all fits: it
 * does not reach a server. Where none is registered, a browser may have kept that of an earlier address.
 */
function fragmentBehind(all: string, own: string): string | null {
  if (own === '' || all === '') return '';
  const rest = normalEncoding(all);
  const start = normalEncoding(own);
  if (!rest.startsWith(start)) return null;
  const behind = rest.slice(start.length);
  return behind === '' || /^[?&]/.test(behind) ? behind.slice(1) : null;
}

function onlyValue(pairs: readonly Pair[], name: string): string | null {
  const [first, ...others] = pairs.filter((pair) => pair[0] === name);
  return first === undefined || others.length > 0 || first[1] === '' ? null : first[1];
}
