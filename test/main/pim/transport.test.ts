import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { startHttpServer, startTcpServer } from '../support/http-server.ts';
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

  it('hold nothing of a secret that reaches beyond the end of what is kept', async () => {
    const secret = 'token-of-the-test';
    const body = `${'x'.repeat(495)}${secret}`;
    const server = await startHttpServer(() => ({ status: 500, body }));
    const { excerpt } = await testTransport().request({ ...get(server.url), secrets: [secret] });
    expect(excerpt).toBe(`${'x'.repeat(495)}[reda`);
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
