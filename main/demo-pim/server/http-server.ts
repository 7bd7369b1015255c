import http, { type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { DemoPimOptions } from '../types.ts';
import type { Answer } from './call.ts';
import { writeSlowly } from './slow-body.ts';

/** A listening server. */
export interface Listening {
  readonly port: number;
  readonly url: string;
  close(): Promise<void>;
}

/** Listens on 127.0.0.1 only. Rejects with Node's own error (`code` EADDRINUSE) when the port is taken. */
export function listen(options: DemoPimOptions, listener: RequestListener): Promise<Listening> {
  const server =
    options.tls === undefined ? http.createServer(listener) : https.createServer(options.tls, listener);
  server.keepAliveTimeout = 65_000;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      const url = `${options.tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`;
      resolve({ port, url, close: () => stop(server) });
    });
  });
}

function stop(server: http.Server | https.Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

const maxBodyBytes = 4_000_000;

/** Reads a body of at most 4 MB; undefined when it is longer or the client has gone. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of request) {
      if (!Buffer.isBuffer(part)) continue;
      size += part.length;
      if (size > maxBodyBytes) return undefined;
      parts.push(part);
    }
  } catch {
    // The client went away while sending: there is nobody to answer.
    return undefined;
  }
  return Buffer.concat(parts);
}

/** Sends an answer; without the body for HEAD, and slowly where `bytesPerSecond` is more than 0. */
export function send(response: ServerResponse, answer: Answer, withBody: boolean, bytesPerSecond = 0): void {
  const body = bytesOf(answer.body);
  response.writeHead(answer.status, { ...answer.headers, 'Content-Length': body.length });
  if (withBody && bytesPerSecond > 0) {
    void writeSlowly(response, body, bytesPerSecond);
    return;
  }
  response.end(withBody ? body : undefined);
}

/** Sends the first half of an answer and then breaks the connection. */
export function sendHalf(response: ServerResponse, answer: Answer): void {
  const body = bytesOf(answer.body);
  response.writeHead(answer.status, { ...answer.headers, 'Content-Length': body.length });
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
}

function bytesOf(body: string | Buffer): Buffer {
  return typeof body === 'string' ? Buffer.from(body) : body;
}
