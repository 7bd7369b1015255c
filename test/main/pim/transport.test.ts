import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createTestAuthority } from '../support/certificates.ts';
import { startHttpServer, startTcpServer, unusedPort } from '../support/http-server.ts';
import { problemOf, testTransport } from '../support/test-transport.ts';

const get = (url: string, signal?: AbortSignal) => ({ method: 'GET' as const, url, signal });

describe('an answer', () => {
  it('comes with status, headers and parsed body, whatever the status', async () => {
    const server = await startHttpServer(() => ({
      status: 422,
      body: { message: 'Größe' },
      headers: { 'X-One': '1' },
    }));
    const answer = await testTransport().request(get(`${server.url}/api/rest/v1/channels`));
    expect(answer).toMatchObject({
      status: 422,
      json: { message: 'Größe' },
      text: '',
      headers: { 'x-one': '1' },
    });
    expect(answer.durationMs).toBeGreaterThan(0);
  });

  it('is asked for with exactly the Accept header that PIMs take', async () => {
    const server = await startHttpServer(() => ({ body: {} }));
    await testTransport().request(get(server.url));
    expect(server.received[0]?.headers).toMatchObject({
      accept: 'application/json',
      'user-agent': 'Pimscope-test',
    });
  });

  it('is text where it is no JSON, and JSON whatever its content type says', async () => {
    const server = await startHttpServer(({ path }) => ({
      body: path === '/json' ? '{"a":[1]}' : '{"a":[1',
    }));
    const transport = testTransport();
    expect(await transport.request(get(`${server.url}/json`))).toMatchObject({ json: { a: [1] } });
    expect(await transport.request(get(`${server.url}/half`))).toMatchObject({
      json: undefined,
      text: '{"a":[1',
    });
  });

  it('is unpacked', async () => {
    const packed = gzipSync('{"a":1}').toString('latin1');
    const server = await startTcpServer((socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n');
        socket.end(Buffer.from(packed, 'latin1'));
      });
    });
    expect((await testTransport().request(get(server.url))).json).toEqual({ a: 1 });
  });

  it('uses one connection for calls in a row', async () => {
    let connections = 0;
    const server = await startTcpServer((socket) => {
      connections += 1;
      socket.on('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}'));
    });
    const transport = testTransport();
    await transport.request(get(server.url));
    await transport.request(get(server.url));
    expect(connections).toBe(1);
  });

  it('is asked for again when the kept connection had died meanwhile', async () => {
    let connections = 0;
    const server = await startTcpServer((socket) => {
      connections += 1;
      const isFirst = connections === 1;
      let calls = 0;
      socket.on('data', () => {
        calls += 1;
        if (isFirst && calls === 2) socket.destroy();
        else socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}');
      });
    });
    const transport = testTransport();
    await transport.request(get(server.url));
    expect((await transport.request(get(server.url))).status).toBe(200);
    expect(connections).toBe(2);
  });
});

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
    const found = await problemOf(testTransport().request(get(`${server.url}/api/rest/v1`)));
    expect(found).toMatchObject({
      code: 'https-required',
      action: { kind: 'use-address', url: `https://127.0.0.1:${server.port}` },
    });
  });
});

describe('a redirect', () => {
  const redirect = (location: string, status = 302) => ({ status, headers: { location } });

  it('of a GET within its origin is followed', async () => {
    const server = await startHttpServer(({ path }) =>
      path === '/a/' ? redirect('/a', 301) : { body: { path } },
    );
    const answer = await testTransport().request(get(`${server.url}/a/`));
    expect(answer).toMatchObject({ status: 200, url: `${server.url}/a`, json: { path: '/a' } });
  });

  it('is followed three times and no more', async () => {
    const server = await startHttpServer(({ path }) => redirect(`${path}x`));
    expect((await problemOf(testTransport().request(get(`${server.url}/`)))).code).toBe('unexpected-answer');
    expect(server.received).toHaveLength(4);
  });

  it('to https is told with the address to use', async () => {
    const server = await startHttpServer(({ path }) => redirect(`https://127.0.0.1${path}`, 301));
    const found = await problemOf(testTransport().request(get(`${server.url}/pim/api/rest/v1`)));
    expect(found).toMatchObject({
      code: 'https-required',
      action: { kind: 'use-address', url: 'https://127.0.0.1/pim' },
    });
  });

  it('elsewhere is not followed, so credentials stay here', async () => {
    const other = await startHttpServer(() => ({ body: {} }));
    const server = await startHttpServer(() =>
      redirect(`${other.url.replace('127.0.0.1', 'localhost')}/sso?u=1`),
    );
    const found = await problemOf(
      testTransport().request({ ...get(server.url), headers: { Authorization: 'Bearer abc' } }),
    );
    expect(found).toMatchObject({
      code: 'redirected-elsewhere',
      params: { target: `http://localhost:${other.port}/sso` },
      action: { kind: 'edit-address' },
    });
    expect(other.received).toEqual([]);
  });

  it('to the API of another host offers that address', async () => {
    const server = await startHttpServer(() => redirect('https://new.example.com/api/rest/v1'));
    const found = await problemOf(testTransport().request(get(`${server.url}/api/rest/v1`)));
    expect(found).toMatchObject({
      code: 'redirected-elsewhere',
      action: { kind: 'use-address', url: 'https://new.example.com' },
    });
  });

  it.each([
    ['/maintenance', 'maintenance'],
    ['/user/login', 'login-page'],
    ['/sso/start', 'login-page'],
  ])('to %s says what it is', async (location, code) => {
    const server = await startHttpServer(() => redirect(location));
    expect((await problemOf(testTransport().request(get(server.url)))).code).toBe(code);
    expect(server.received).toHaveLength(1);
  });

  it('of a POST is never followed', async () => {
    const server = await startHttpServer(() => redirect('/elsewhere', 307));
    const found = await problemOf(testTransport().request({ method: 'POST', url: server.url, body: 'a=1' }));
    expect(found.code).toBe('unexpected-answer');
    expect(server.received).toHaveLength(1);
  });

  it('without a target is no answer of a PIM', async () => {
    const server = await startHttpServer(() => ({ status: 302, headers: { location: 'http://' } }));
    expect((await problemOf(testTransport().request(get(server.url)))).code).toBe('unexpected-answer');
  });
});

describe('exchanges', () => {
  it('tell every call, with what a refusal said and without the secrets that it sent back', async () => {
    const secret = 'token-of-the-test';
    const server = await startHttpServer(({ headers }) => ({
      status: 403,
      body: `refused: ${headers.authorization}`,
    }));
    const transport = testTransport();
    const answer = await transport.request({
      ...get(`${server.url}/a?b=1`),
      headers: { Authorization: `Bearer ${secret}` },
      secrets: [secret],
    });
    expect(answer.excerpt).toBe('refused: Bearer [redacted]');
    expect(transport.exchanges).toEqual([
      expect.objectContaining({
        method: 'GET',
        url: `${server.url}/a?b=1`,
        status: 403,
        excerpt: 'refused: Bearer [redacted]',
        problem: null,
      }),
    ]);
    expect(JSON.stringify(transport.exchanges)).not.toContain(secret);
  });

  it('tell calls that got no answer, and each hop of a redirect', async () => {
    const server = await startHttpServer(({ path }) =>
      path === '/a' ? { status: 302, headers: { location: '/b' } } : 'cut',
    );
    const transport = testTransport();
    await problemOf(transport.request(get(`${server.url}/a`)));
    expect(transport.exchanges).toMatchObject([
      { url: `${server.url}/a`, status: 302, problem: null },
      { url: `${server.url}/b`, status: null, problem: { code: 'connection-cut' } },
    ]);
  });

  it('never hold the body of a confidential call', async () => {
    const server = await startHttpServer(({ path }) => ({
      status: path === '/good' ? 200 : 422,
      body: { access_token: 'granted-token', message: 'no' },
    }));
    const transport = testTransport();
    const ask = (path: string) =>
      transport.request({ method: 'POST', url: server.url + path, body: 'a=1', confidential: true });
    expect((await ask('/good')).excerpt).toBe('');
    await ask('/bad');
    expect(JSON.stringify(transport.exchanges)).not.toContain('granted-token');
  });
});
