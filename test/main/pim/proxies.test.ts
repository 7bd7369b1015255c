import { connect, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createTestAuthority } from '../support/certificates.ts';
import { startHttpServer, startTcpServer, unusedPort } from '../support/http-server.ts';
import { problemOf, testTransport } from '../support/test-transport.ts';

/** A proxy that tunnels CONNECT, or answers it with `refusal`; and the hosts that it was asked for. */
async function startTunnelProxy(refusal?: string) {
  const asked: string[] = [];
  const server = await startTcpServer((socket) => {
    socket.once('data', (data) => {
      const [, host = '', port = ''] = /^CONNECT ([^:]+):(\d+)/.exec(data.toString('latin1')) ?? [];
      asked.push(`${host}:${port}`);
      if (refusal !== undefined) {
        socket.end(`HTTP/1.1 ${refusal}\r\nContent-Length: 0\r\n\r\n`);
        return;
      }
      tunnel(socket, Number(port), 'HTTP/1.1 200 Connection established\r\n\r\n');
    });
  });
  return { asked, pac: `PROXY 127.0.0.1:${server.port}` };
}

/** A SOCKS 5 proxy without authentication (RFC 1928), for names and IPv4 addresses. */
async function startSocksProxy() {
  const asked: string[] = [];
  const server = await startTcpServer((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.from([5, 0]));
      socket.once('data', (data) => {
        const isName = data[3] === 3;
        const length = isName ? (data[4] ?? 0) : 4;
        const start = isName ? 5 : 4;
        const host = data.subarray(start, start + length);
        asked.push(isName ? host.toString() : [...host].join('.'));
        tunnel(socket, data.readUInt16BE(start + length), Buffer.from([5, 0, 0, 1, 127, 0, 0, 1, 0, 0]));
      });
    });
  });
  return { asked, pac: `SOCKS5 127.0.0.1:${server.port}` };
}

function tunnel(socket: Socket, port: number, greeting: string | Buffer) {
  const upstream = connect(port, '127.0.0.1', () => {
    socket.write(greeting);
    socket.pipe(upstream).pipe(socket);
  });
  upstream.on('error', () => socket.destroy());
  socket.on('close', () => upstream.destroy());
}

async function startTlsServer(certificateHost = '127.0.0.1') {
  const authority = await createTestAuthority();
  const server = await startHttpServer(
    () => ({ body: { over: 'tls' } }),
    await authority.issue(certificateHost),
  );
  return { server, systemCertificates: () => [authority.cert] };
}

const get = (url: string) => ({ method: 'GET' as const, url });
const resolveTo = (pac: string) => () => Promise.resolve(pac);

describe('through a proxy', () => {
  it('https goes in a tunnel, with the same certificate authorities', async () => {
    const { server, systemCertificates } = await startTlsServer();
    const proxy = await startTunnelProxy();
    const transport = testTransport({ systemCertificates, resolveProxy: resolveTo(proxy.pac) });
    expect((await transport.request(get(server.url))).json).toEqual({ over: 'tls' });
    expect(proxy.asked).toEqual([`127.0.0.1:${server.port}`]);
  });

  it('http goes with its whole address', async () => {
    const seen: string[] = [];
    const proxy = await startHttpServer(({ path }) => {
      seen.push(path);
      return { body: {} };
    });
    const transport = testTransport({ resolveProxy: resolveTo(`PROXY 127.0.0.1:${proxy.port}`) });
    expect((await transport.request(get('http://pim.invalid/api/rest/v1'))).status).toBe(200);
    expect(seen).toEqual(['http://pim.invalid/api/rest/v1']);
  });

  it('SOCKS takes http and https; names are resolved by the proxy', async () => {
    const { server, systemCertificates } = await startTlsServer();
    const plain = await startHttpServer(() => ({ body: { over: 'http' } }));
    const proxy = await startSocksProxy();
    const transport = testTransport({ systemCertificates, resolveProxy: resolveTo(proxy.pac) });
    expect((await transport.request(get(server.url))).json).toEqual({ over: 'tls' });
    const named = plain.url.replace('127.0.0.1', 'pim.invalid');
    expect((await transport.request(get(named))).json).toEqual({ over: 'http' });
    expect(proxy.asked).toEqual(['127.0.0.1', 'pim.invalid']);
  });

  it('keeps its connections', async () => {
    const { server, systemCertificates } = await startTlsServer();
    const proxy = await startTunnelProxy();
    const transport = testTransport({ systemCertificates, resolveProxy: resolveTo(proxy.pac) });
    await transport.request(get(server.url));
    await transport.request(get(server.url));
    expect(proxy.asked).toHaveLength(1);
  });

  it('asks for the way to each address', async () => {
    const server = await startHttpServer(() => ({ body: {} }));
    const asked: string[] = [];
    const resolveProxy = (url: string) => {
      asked.push(url);
      return Promise.resolve('DIRECT');
    };
    await testTransport({ resolveProxy }).request(get(`${server.url}/a`));
    expect(asked).toEqual([`${server.url}/a`]);
  });

  it('refuses the certificate of another host in the tunnel too', async () => {
    const { server, systemCertificates } = await startTlsServer('localhost');
    for (const proxy of [await startTunnelProxy(), await startSocksProxy()]) {
      const transport = testTransport({ systemCertificates, resolveProxy: resolveTo(proxy.pac) });
      expect((await problemOf(transport.request(get(server.url)))).code).toBe('certificate-other-host');
      const named = server.url.replace('127.0.0.1', 'localhost');
      expect((await transport.request(get(named))).status).toBe(200);
    }
  });

  it('refuses the certificate of an unknown authority in the tunnel too', async () => {
    const { server } = await startTlsServer();
    const proxy = await startTunnelProxy();
    const transport = testTransport({ resolveProxy: resolveTo(proxy.pac) });
    expect((await problemOf(transport.request(get(server.url)))).code).toBe('certificate-untrusted');
  });
});

describe('a proxy that fails', () => {
  it.each([
    ['wants a login', '407 Proxy Authentication Required', 'proxy-authentication'],
    ['forbids the host', '403 Forbidden', 'proxy-failed'],
    ['does not reach the host', '502 Bad Gateway', 'proxy-failed'],
  ])('because it %s is named', async (_case, refusal, code) => {
    const proxy = await startTunnelProxy(refusal);
    const transport = testTransport({ resolveProxy: resolveTo(proxy.pac) });
    expect(await problemOf(transport.request(get('https://pim.invalid/')))).toMatchObject({
      code,
      params: { host: 'pim.invalid' },
    });
  });

  it.each(['PROXY', 'SOCKS5'])('because nothing listens there is named: %s', async (kind) => {
    const pac = `${kind} 127.0.0.1:${await unusedPort()}`;
    for (const url of ['https://127.0.0.1:9/', 'http://127.0.0.1:9/']) {
      const transport = testTransport({ resolveProxy: resolveTo(pac) });
      expect((await problemOf(transport.request(get(url)))).code).toBe('proxy-failed');
    }
  });

  it('because it hangs times out', async () => {
    const hanging = await startTcpServer(() => undefined);
    const resolveProxy = resolveTo(`PROXY 127.0.0.1:${hanging.port}`);
    const transport = testTransport({ resolveProxy, connectTimeoutMs: 100 });
    expect((await problemOf(transport.request(get('https://pim.invalid/')))).code).toBe('timed-out');
  });

  it('because its settings can not be read is named', async () => {
    const resolveProxy = () => Promise.reject(new Error('no settings'));
    const found = await problemOf(testTransport({ resolveProxy }).request(get('https://pim.invalid/')));
    expect(found.code).toBe('proxy-failed');
  });

  it('is passed over where the settings name another way', async () => {
    const server = await startHttpServer(() => ({ body: { direct: true } }));
    const resolveProxy = resolveTo(`PROXY 127.0.0.1:${await unusedPort()}; DIRECT`);
    const transport = testTransport({ resolveProxy });
    expect((await transport.request(get(server.url))).json).toEqual({ direct: true });
  });
});
