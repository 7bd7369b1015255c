import type { Socket } from 'node:net';

/** A host that did not take the connection in time; `ETIMEDOUT`, as the operating system would name it. */
export class ConnectTimeOutError extends Error {
  readonly code = 'ETIMEDOUT';

  constructor() {
    super('The connection was not made in time.');
    this.name = 'ConnectTimeOutError';
  }
}

/** Destroys `socket` when it has not reached `ready` (`connect`, or `secureConnect` for TLS) after `ms` milliseconds. */
export function limitConnect(socket: Socket, ready: 'connect' | 'secureConnect', ms: number): void {
  const timer = setTimeout(() => socket.destroy(new ConnectTimeOutError()), ms);
  const stop = () => clearTimeout(timer);
  socket.once(ready, stop);
  socket.once('close', stop);
}
