import http, { type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { CertificateFault, ServerCertificates } from '../tls/server-certificates.ts';
import type { DemoPimOptions } from '../types.ts';
import type { Answer } from './call.ts';
import { writeSlowly } from './slow-body.ts';

/** A listening server. */
export interface Listening {
  readonly port: number;
  readonly url: string;
  /** Shows another certificate to every connection from now on; does nothing over http. */
  show(fault: CertificateFault | null): void;
  close(): Promise<void>;
}

/**
 * Listens on 127.0.0.1 only, with https where there are certificates. Rejects with Node's own error (`code` EADDRINUSE)
 * when the port is taken.
 */
export function listen(
  options: Pick<DemoPimOptions, 'port'>,
  certificates: ServerCertificates | undefined,
  listener: RequestListener,
): Promise<Listening> {
  const server =
    certificates === undefined
      ? http.createServer(listener)
      : https.createServer(certificates.of(null), listener);
  const show = (fault: CertificateFault | null): void => {
    if (certificates === undefined || !(server instanceof https.Server)) return;
    server.setSecureContext(certificates.of(fault));
    server.closeIdleConnections();
  };
  server.keepAliveTimeout = 65_000;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      const url = `${certificates === undefined ? 'http' : 'https'}://127.0.0.1:${port}`;
      resolve({ port, url, show, close: () => stop(server) });
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
