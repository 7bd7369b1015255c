import type { Agent } from 'node:http';
import { type RequestOptions, request } from 'node:https';
import { TLSSocket } from 'node:tls';
import type { Certificate } from '../../../preload/contract/diagnosis.ts';
import { ConnectTimeOutError } from '../../pim/connect-time-out.ts';
import { ProblemError, problem, throwIfCancelled } from '../../pim/problem-error.ts';
import { rawChain, readChain } from './certificate-chain.ts';

/** What a host showed in its handshake. */
export interface TlsFacts {
  /** For example `TLSv1.3`. */
  protocol: string;
  cipher: string;
  certificates: Certificate[];
  /** The same in DER. */
  raw: Buffer[];
  /** Why the certificate is not trusted, by OpenSSL's or Node's code; null where it is. */
  refusal: string | null;
  /** The header `Date` of the host; asked for only where the certificate is refused for its dates. */
  date: string | null;
}

export interface Handshake {
  url: URL;
  /** The agent that calls take too, so that proxy and authorities are the same. */
  agent: Agent;
  limitMs: number;
  signal: AbortSignal;
}

/**
 * Shakes hands with a host whose certificate may be wrong, to see what it is. What such a host could be told is the
 * request for its first page, without anything that identifies or authorizes; mostly the connection is closed before.
 *
 * @throws the socket's error, with its `code` (`ETIMEDOUT` after `limitMs`); ProxyError; ProblemError `cancelled`
 */
export async function shakeHands({ url, agent, limitMs, signal }: Handshake): Promise<TlsFacts> {
  throwIfCancelled(signal);
  const { promise, resolve, reject } = Promise.withResolvers<TlsFacts>();
  const options: RequestOptions & { session?: undefined } = {
    method: 'HEAD',
    agent,
    // The certificate is looked at, not trusted: the connection carries nothing and is not kept.
    rejectUnauthorized: false,
    // A resumed session would skip the check of the host's name.
    session: undefined,
  };
  const asked = request(url, options);
  const timer = setTimeout(() => asked.destroy(new ConnectTimeOutError()), limitMs);
  const stop = () => asked.destroy(new ProblemError(problem('cancelled')));
  signal.addEventListener('abort', stop, { once: true });
  asked.once('error', reject);
  asked.once('socket', (socket) => {
    if (!(socket instanceof TLSSocket)) return;
    const look = () => {
      const facts = factsOf(socket);
      if (facts.refusal === null || !/EXPIRED|NOT_YET/.test(facts.refusal)) return resolve(facts);
      asked.once('response', ({ headers }) => resolve({ ...facts, date: headers.date ?? null }));
      asked.once('close', () => resolve(facts));
    };
    // Node has it, its types don't.
    if (Reflect.get(socket, 'secureConnecting') === true) socket.once('secureConnect', look);
    else look();
  });
  asked.end();
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    asked.on('error', () => undefined);
    asked.destroy();
  }
}

function factsOf(socket: TLSSocket): TlsFacts {
  const { authorizationError: error } = socket;
  const own = socket.getPeerCertificate(true);
  // Node types an Error, and sets its code as a string.
  const refusal: unknown = socket.authorized ? null : error;
  return {
    protocol: socket.getProtocol() ?? 'unknown',
    cipher: socket.getCipher().standardName,
    certificates: readChain(own),
    raw: rawChain(own),
    refusal: refusal === null || refusal === undefined ? null : codeOf(refusal),
    date: null,
  };
}

function codeOf(refusal: unknown): string {
  if (refusal instanceof Error) return 'code' in refusal ? String(refusal.code) : refusal.message;
  return String(refusal);
}
