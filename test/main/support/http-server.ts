import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createServer as createTcpServer, type Socket, type Server as TcpServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { ServerCertificate } from './certificates.ts';

/** A request as the server received it. */
export interface Received {
  method: string;
  /** Path and query. */
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** What a handler answers: status, body (objects go as JSON) and headers. */
export interface Reply {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface TestServer {
  url: string;
  port: number;
  received: Received[];
}

type Handler = (request: Received) => Reply | Promise<Reply> | 'hang' | 'cut';

/** Starts a server on a free port of loopback; it ends with the test. */
export async function startHttpServer(handler: Handler, tls?: ServerCertificate): Promise<TestServer> {
  const received: Received[] = [];
  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    void (async () => {
      const one = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: await text(request),
      };
      received.push(one);
      const reply = await handler(one);
      if (reply === 'hang') return;
      if (reply === 'cut') {
        request.socket.destroy();
        return;
      }
      const isText = typeof reply.body === 'string' || reply.body === undefined;
      response.writeHead(reply.status ?? 200, {
        'content-type': isText ? 'text/html; charset=UTF-8' : 'application/json',
        ...reply.headers,
      });
      response.end(isText ? reply.body : JSON.stringify(reply.body));
    })();
  };
  const server = tls === undefined ? createServer(onRequest) : createTlsServer(tls, onRequest);
  const port = await listen(server, () => server.closeAllConnections());
  return { url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`, port, received };
}

/** Starts a server that gets the bare sockets: for what is no HTTP, or half of it. */
export async function startTcpServer(
  onSocket: (socket: Socket) => void,
): Promise<{ url: string; port: number }> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    onSocket(socket);
  });
  const port = await listen(server, () => {
    for (const socket of sockets) socket.destroy();
  });
  return { url: `http://127.0.0.1:${port}`, port };
}

/** A port of loopback on which nothing listens. */
export async function unusedPort(): Promise<number> {
  const server = createTcpServer();
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const { port } = server.address() as AddressInfo;
  const closed = Promise.withResolvers<void>();
  server.close(() => closed.resolve());
  await closed.promise;
  return port;
}

async function listen(server: Server | TcpServer, closeConnections: () => void): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  onTestFinished(async () => {
    const closed = Promise.withResolvers<void>();
    server.close(() => closed.resolve());
    closeConnections();
    await closed.promise;
  });
  return (server.address() as AddressInfo).port;
}
