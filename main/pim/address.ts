import { isIPv6 } from 'node:net';
import type { AddressChange, AddressReading } from '../../preload/contract/pim-address.ts';
import type { ProblemCode } from '../../preload/contract/problem.ts';
import { akeneoSite, isLoopback } from './address-hosts.ts';
import { readAddressPath } from './address-path.ts';
import { cleanAddressText, isSentence } from './address-text.ts';
import { ProblemError, problem } from './problem-error.ts';

/**
 * Understands what people paste as the address of a PIM: with the path of the interface or of the API, without scheme,
 * with blanks and line breaks. No network is involved. Without a scheme https is taken, and http for this computer.
 */
export function readAddress(typed: string): AddressReading {
  const { text, changes } = cleanAddressText(typed);
  if (text === '') return refused('address-empty');
  if (isSentence(typed)) return refused('address-invalid', typed);

  const scheme = readScheme(text);
  if (scheme.name !== null && scheme.name !== 'http' && scheme.name !== 'https') {
    return { understood: false, problem: problem('address-scheme', { scheme: scheme.name }) };
  }
  const place = isIPv6(scheme.rest) ? `[${scheme.rest}]` : scheme.rest;
  if (isNoHost(place, scheme.name !== null)) return refused('address-invalid', place);
  const url = URL.parse(`${scheme.name ?? 'https'}://${place}`);
  if (url === null || !isHostname(url.hostname) || url.port === '0') return refused('address-invalid', place);
  if (scheme.name === null) {
    changes.push('scheme-added');
    if (isLoopback(url.hostname)) return understood(new URL(`http://${place}`), changes);
  }
  return understood(url, changes);
}

/** The base URL that a typed address stands for. @throws ProblemError as `readAddress` words it */
export function typedBaseUrl(typed: string): string {
  const reading = readAddress(typed);
  if (!reading.understood) throw new ProblemError(reading.problem);
  return reading.baseUrl;
}

/** The base URL of the PIM that an address of its API or interface belongs to. */
export function baseUrlOf(url: URL): string {
  const reading = readAddress(url.href);
  return reading.understood ? reading.baseUrl : url.origin;
}

function understood(url: URL, changes: AddressChange[]): AddressReading {
  const hostname = url.hostname.replace(/\.$/, '');
  const site = akeneoSite(hostname);
  if (site !== null) return { understood: false, problem: problem(site, { host: hostname }) };
  const path = readAddressPath(url.pathname);
  const all = [...changes, ...path.changes];
  if (url.username !== '' || url.password !== '') all.push('credentials-removed');
  if (/^#!?\//.test(url.hash)) all.push('interface-path-removed');
  else if (url.hash !== '') all.push('query-removed');
  if (url.search !== '') all.push('query-removed');
  const port = url.port === '' ? '' : `:${url.port}`;
  return {
    understood: true,
    baseUrl: `${url.protocol}//${hostname}${port}${path.directory}`,
    changes: [...new Set(all)],
    insecure: url.protocol === 'http:' && !isLoopback(hostname),
  };
}

/** The scheme in lower case, or null. `pim:8080` has none: what follows the colon is a port. */
function readScheme(text: string): { name: string | null; rest: string } {
  const repeated = text.replace(/^(https?:\/*)+(?=https?:)/i, '');
  const match = /^([a-z][a-z0-9+.-]*):(\/{0,3})(.*)$/is.exec(repeated);
  const [, name = '', slashes = '', rest = ''] = match ?? [];
  const isScheme =
    slashes.length > 1 || /^(https?|ftps?|file|mailto|sftp|ssh|ws|wss|javascript|data)$/i.test(name);
  if (match === null || !isScheme) return { name: null, rest: repeated.replace(/^\/+/, '') };
  return { name: name.toLowerCase(), rest };
}

/** What can be a name or a number of a host: the URL parser lets other signs pass. */
function isHostname(hostname: string): boolean {
  return /^([a-z0-9_-]+\.)*[a-z0-9_-]+\.?$|^\[[0-9a-f:.]+\]$/.test(hostname);
}

/** E-mail addresses, numbers, client ids and two addresses in one: things that a URL parser lets pass as hosts. */
function isNoHost(place: string, hasScheme: boolean): boolean {
  const beforeQuery = place.split(/[?#]/, 1)[0] ?? '';
  const host = beforeQuery.split('/', 1)[0] ?? '';
  if (beforeQuery.includes('://')) return true;
  if (!hasScheme && /^[^@:/]+@[^@/]+$/.test(host)) return true;
  return /^\d+(:\d+)?$/.test(host) || /^\d+_[0-9a-z]{20,}$/i.test(host);
}

/** Names what was typed, up to 100 characters and without what stands before an `@`. */
function refused(code: ProblemCode, typed = ''): AddressReading {
  const text = typed.trim().replace(/^.*@/s, '').slice(0, 100);
  return { understood: false, problem: problem(code, { text }) };
}
