import { isIP } from 'node:net';
import type { ProblemCode } from '../../preload/contract/problem.ts';

/** Akeneo's own sites that people take for their PIM, or find as a default in other programs. */
const akeneoSites: ReadonlyMap<string, ProblemCode> = new Map<string, ProblemCode>(
  Object.entries({
    'api.akeneo.com': 'address-documentation-site',
    'api-beta.akeneo.com': 'address-documentation-site',
    'help.akeneo.com': 'address-documentation-site',
    'docs.akeneo.com': 'address-documentation-site',
    'akeneo.com': 'address-marketing-site',
    'www.akeneo.com': 'address-marketing-site',
    'apps.akeneo.com': 'address-marketing-site',
    'marketplace.akeneo.com': 'address-marketing-site',
  } as const),
);

/** The problem with which a site of Akeneo that is no PIM is explained, or null for every other host. */
export function akeneoSite(hostname: string): ProblemCode | null {
  return akeneoSites.get(hostname) ?? null;
}

/** Whether `hostname` (as `URL` gives it) is this computer. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    (isIP(hostname) === 4 && hostname.startsWith('127.'))
  );
}
