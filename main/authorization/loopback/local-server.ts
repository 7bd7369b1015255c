import { createServer, type RequestListener } from 'node:http';
import type { Socket } from 'node:net';

export interface LocalServerOptions {
  /** Of loopback, without brackets. */
  address: string;
  port: number;
  onRequest: RequestListener;
  /** Milliseconds that a client has for its request, and for taking the answer. */
  patienceMs: number;
}

/** A server on one address of this computer. */
export interface LocalServer {
  /** Resolves once nobody is connected and the port is free. What is being answered gets a moment to arrive. */
  close(): Promise<void>;
}

/** Milliseconds that an answer has to arrive when the server closes. */
const lastMomentMs = 1000;

/** Listens. Rejects with Node's own error where the port or the address is not to be had. */
export async function openLocalServer(options: LocalServerOptions): Promise<LocalServer> {
  const { address, port, onRequest, patienceMs } = options;
  const sockets = new Set<Socket>();
  const answering = new Set<Socket>();
  const server = createServer({
    headersTimeout: patienceMs,
    requestTimeout: patienceMs,
    connectionsCheckingInterval: Math.min(patienceMs, 1000),
    maxHeaderSize: 16 * 1024,
    keepAlive: false,
  });
  server.maxConnections = 100;
  server.setTimeout(patienceMs);
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('request', (request, response) => {
    answering.add(request.socket);
    response.once('close', () => answering.delete(request.socket));
    onRequest(request, response);
  });

  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject);
  server.listen(port, address, listening.resolve);
  await listening.promise;
  // From now on an error is that of one connection that could not be accepted; the others go on.
  server.off('error', listening.reject).on('error', () => undefined);

  let closed: Promise<void> | null = null;
  return {
    close() {
      closed ??= new Promise((resolve) => {
        const lastMoment = setTimeout(() => server.closeAllConnections(), lastMomentMs);
        server.close(() => {
          clearTimeout(lastMoment);
          resolve();
        });
        // Browsers open connections ahead and keep them; those would hold the port.
        for (const socket of sockets) if (!answering.has(socket)) socket.destroy();
      });
      return closed;
    },
  };
}
