import { connect } from 'node:net';
import { ConnectTimeOutError } from '../../pim/connect-time-out.ts';
import { ProblemError, problem, throwIfCancelled } from '../../pim/problem-error.ts';

/** A host name or an address, and a port. */
export interface TcpTarget {
  host: string;
  port: number;
}

/**
 * Makes a connection, sends nothing and closes it. Milliseconds until it stood.
 *
 * @throws the socket's error, with its `code` (`ETIMEDOUT` after `limitMs`); ProblemError `cancelled`
 */
export async function connectTcp(target: TcpTarget, limitMs: number, signal: AbortSignal): Promise<number> {
  throwIfCancelled(signal);
  const start = performance.now();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const socket = connect({ ...target, autoSelectFamily: false });
  const timer = setTimeout(() => reject(new ConnectTimeOutError()), limitMs);
  const stop = () => reject(new ProblemError(problem('cancelled')));
  signal.addEventListener('abort', stop, { once: true });
  socket.once('connect', () => resolve());
  socket.on('error', reject);
  try {
    await promise;
    return performance.now() - start;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    socket.destroy();
  }
}
