import { ProblemError, problem } from '../../pim/problem-error.ts';
import { isLoopback } from '../connected-app/callback.ts';
import type { Lease, Ports } from './ports.ts';

/** Where a browser reaches an address of this computer. */
export interface Place {
  /** As the Host header names it: with the port, unless it is 80. */
  host: string;
  addresses: readonly string[];
  port: number;
}

/** Browsers take `localhost` for either of the two; whatever listens at one of them must be Pimscope. */
const addresses: Readonly<Record<string, readonly string[]>> = {
  '127.0.0.1': ['127.0.0.1'],
  '[::1]': ['::1'],
  localhost: ['127.0.0.1', '::1'],
};

/** Where a callback arrives. @throws ProblemError `callback-not-loopback` */
export function placeOf(callbackUrl: string): Place {
  const url = URL.parse(callbackUrl);
  const found = url === null ? undefined : addresses[url.hostname];
  if (url === null || found === undefined || !isLoopback(callbackUrl)) {
    throw new ProblemError(problem('callback-not-loopback', { host: url?.host ?? '', callbackUrl }));
  }
  return { host: url.host, addresses: found, port: url.port === '' ? 80 : Number(url.port) };
}

/**
 * Listens at a place: at all of its addresses that this computer has.
 *
 * @throws ProblemError `loopback-port-taken`, also where the system keeps the port for itself; the evidence has its code
 */
export async function leaseAll(ports: Ports, { addresses: wanted, port }: Place): Promise<Lease[]> {
  const leases: Lease[] = [];
  let missing = '';
  for (const address of wanted) {
    try {
      leases.push(await ports.lease(address, port));
    } catch (error) {
      const errorCode = codeOf(error);
      if (errorCode !== 'EADDRNOTAVAIL' && errorCode !== 'EAFNOSUPPORT') {
        await releaseAll(leases);
        throw taken(port, errorCode);
      }
      missing = errorCode;
    }
  }
  if (leases.length === 0) throw taken(port, missing);
  return leases;
}

export async function releaseAll(leases: readonly Lease[]): Promise<void> {
  await Promise.all(leases.map((lease) => lease.release()));
}

function taken(port: number, errorCode: string): ProblemError {
  return new ProblemError(problem('loopback-port-taken', { port }, { evidence: { errorCode } }));
}

/** The code of an error of the system; what is none is no matter of ports and goes on. */
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
