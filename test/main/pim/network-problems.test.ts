import { describe, expect, it } from 'vitest';
import { createTestAuthority } from '../support/certificates.ts';
import { startHttpServer, startTcpServer, unusedPort } from '../support/http-server.ts';
import { problemOf, testTransport } from '../support/test-transport.ts';

const get = (url: string, signal?: AbortSignal) => ({ method: 'GET' as const, url, signal });

describe('no answer', () => {
  it('because the host is unknown', async () => {
    const found = await problemOf(testTransport().request(get('https://pim.invalid/api/rest/v1')));
    expect(found).toMatchObject({
      code: 'host-not-found',
      params: { host: 'pim.invalid' },
      evidence: { request: 'GET https://pim.invalid/api/rest/v1' },
    });
  });

  it('because the connection is refused', async () => {
    const port = await unusedPort();
    const found = await problemOf(testTransport().request(get(`http://127.0.0.1:${port}/`)));
    expect(found).toMatchObject({ code: 'connection-refused', params: { host: `127.0.0.1:${port}` } });
  });

  it('because the server never answers', async () => {
    const server = await startTcpServer(() => undefined);
    const found = await problemOf(testTransport({ timeoutMs: 100 }).request(get(server.url)));
    expect(found).toMatchObject({ code: 'timed-out', retryable: true });
  });

  it('because the answer trickles in without an end', async () => {
    const server = await startTcpServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n');
      const timer = setInterval(() => socket.write('x'), 10);
      socket.on('close', () => clearInterval(timer));
    });
    const found = await problemOf(testTransport({ timeoutMs: 200 }).request(get(server.url)));
    expect(found.code).toBe('timed-out');
  });

  it('because TLS never gets through', async () => {
    const server = await startTcpServer(() => undefined);
    const transport = testTransport({ connectTimeoutMs: 100 });
    const found = await problemOf(transport.request(get(server.url.replace('http:', 'https:'))));
    expect(found).toMatchObject({ code: 'timed-out', evidence: { errorCode: 'ETIMEDOUT' } });
  });

  it('because the server hangs up', async () => {
    const server = await startHttpServer(() => 'cut');
    expect((await problemOf(testTransport().request(get(server.url)))).code).toBe('connection-cut');
  });

  it('because the answer ends half-way', async () => {
    const server = await startTcpServer((socket) => {
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"items":['));
    });
    expect((await problemOf(testTransport().request(get(server.url)))).code).toBe('connection-cut');
  });

  it.each([
    ['no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['broken packing', 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\nno gzip'],
  ])('because it is %s', async (_case, bytes) => {
    const server = await startTcpServer((socket) => socket.once('data', () => socket.end(bytes)));
    expect((await problemOf(testTransport().request(get(server.url)))).code).toBe('malformed-answer');
  });

  it('because it is too large', async () => {
    const server = await startHttpServer(() => ({ body: 'x'.repeat(5000) }));
    const found = await problemOf(testTransport({ maxAnswerBytes: 1000 }).request(get(server.url)));
    expect(found.code).toBe('unexpected-answer');
  });

  it('because it was cancelled, at once', async () => {
    const stop = new AbortController();
    const server = await startHttpServer(() => {
      stop.abort();
      return 'hang';
    });
    const found = await problemOf(testTransport().request(get(server.url, stop.signal)));
    expect(found.code).toBe('cancelled');
  });

  it('because it was cancelled before; then nothing is sent', async () => {
    const server = await startHttpServer(() => ({}));
    const found = await problemOf(testTransport().request(get(server.url, AbortSignal.abort())));
    expect(found.code).toBe('cancelled');
    expect(server.received).toEqual([]);
  });
});

describe('certificates', () => {
  const serve = async (host: string, days?: { from: number; to: number }) => {
    const authority = await createTestAuthority();
    const server = await startHttpServer(() => ({ body: {} }), await authority.issue(host, days));
    return { authority, server };
  };

  it('of an authority of the system are trusted; the system is asked once', async () => {
    const { authority, server } = await serve('127.0.0.1');
    let asked = 0;
    const systemCertificates = () => {
      asked += 1;
      return ['-----BEGIN CERTIFICATE-----\nbroken\n-----END CERTIFICATE-----', authority.cert];
    };
    const transport = testTransport({ systemCertificates });
    expect((await transport.request(get(server.url))).status).toBe(200);
    await transport.request(get(server.url));
    expect(asked).toBe(1);
  });

  it('are not looked at for plain HTTP', async () => {
    const server = await startHttpServer(() => ({ body: {} }));
    const systemCertificates = () => {
      throw new Error('asked');
    };
    expect((await testTransport({ systemCertificates }).request(get(server.url))).status).toBe(200);
  });

  it('of an unknown authority are refused', async () => {
    const { server } = await serve('127.0.0.1');
    expect((await problemOf(testTransport().request(get(server.url)))).code).toBe('certificate-untrusted');
  });

  it.each([
    ['expired', { from: -20, to: -1 }],
    ['not valid yet', { from: 1, to: 20 }],
  ])('that are %s are refused', async (_case, days) => {
    const { authority, server } = await serve('127.0.0.1', days);
    const transport = testTransport({ systemCertificates: () => [authority.cert] });
    expect((await problemOf(transport.request(get(server.url)))).code).toBe('certificate-expired');
  });

  it('of another host are refused', async () => {
    const { authority, server } = await serve('other.example.com');
    const transport = testTransport({ systemCertificates: () => [authority.cert] });
    expect((await problemOf(transport.request(get(server.url)))).code).toBe('certificate-other-host');
  });

  it('are missing where the port speaks plain HTTP', async () => {
    const server = await startHttpServer(() => ({ body: {} }));
    const found = await problemOf(testTransport().request(get(server.url.replace('http:', 'https:'))));
    expect(found).toMatchObject({ code: 'tls-failed', action: { kind: 'edit-address' } });
  });

  it('stand behind a port that was asked in plain HTTP: https is offered', async () => {
    const server = await startTcpServer((socket) => {
      socket.once('data', () => socket.end(Buffer.from([0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x46])));
    });
    const found = await problemOf(testTransport().request(get(`${server.url}/pim/api/rest/v1`)));
    expect(found).toMatchObject({
      code: 'https-required',
      action: { kind: 'use-address', url: `https://127.0.0.1:${server.port}/pim` },
    });
  });
});
