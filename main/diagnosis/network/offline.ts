import type { Network } from './network.ts';

/** How it stands with other hosts that this computer knows. */
export type OtherHosts = 'answer' | 'silent' | 'unknown';

const limitMs = 2500;

/**
 * Whether any of the other PIMs that are kept here can be reached, to tell this computer's network from one host. No
 * other host is ever asked. `unknown` where there is none to compare with.
 */
export async function compareWithOthers(
  network: Network,
  others: readonly URL[],
  what: 'resolve' | 'connect',
  signal: AbortSignal,
): Promise<OtherHosts> {
  if (others.length === 0) return 'unknown';
  const limited = AbortSignal.any([signal, AbortSignal.timeout(limitMs)]);
  const asked = others.slice(0, 3).map(async (url) => {
    const host = hostnameOf(url);
    if (what === 'resolve') await network.resolve(host, limited);
    else await network.connect({ host, port: portOf(url) }, limitMs, limited);
  });
  const ends = await Promise.allSettled(asked);
  return ends.some(({ status }) => status === 'fulfilled') ? 'answer' : 'silent';
}

/** The host without the brackets that URLs put around IPv6 addresses. */
export function hostnameOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

export function portOf({ port, protocol }: URL): number {
  if (port !== '') return Number(port);
  return protocol === 'https:' ? 443 : 80;
}
