import { describe, expect, it, onTestFinished } from 'vitest';
import { createAgents } from '../../../main/pim/agents.ts';
import { type NetworkOptions, systemNetwork } from '../../../main/pim/network-options.ts';
import { createTestAuthority } from '../support/certificates.ts';
import { startHttpServer, startTcpServer } from '../support/http-server.ts';
import { problemOf, testTransport } from '../support/test-transport.ts';

const get = (url: string) => ({ method: 'GET' as const, url });
const transportFor = (network: Partial<NetworkOptions>) =>
  testTransport({ networkOf: () => Promise.resolve({ ...systemNetwork, ...network }) });

/** A proxy that wants a login and answers http calls itself; and what it was asked and told. */
async function startLoginProxy(expected: string) {
  return startHttpServer(({ headers }) =>
    headers['proxy-authorization'] === `Basic ${Buffer.from(expected).toString('base64')}`
      ? { body: { through: 'proxy' } }
      : { status: 407, body: 'login' },
  );
}

describe('the authorities of one profile', () => {
  it('are trusted for its calls, and for no others', async () => {
    const authority = await createTestAuthority();
    const server = await startHttpServer(() => ({ body: { ok: true } }), await authority.issue('127.0.0.1'));
    const own = transportFor({ authorities: [authority.cert] });
    expect((await own.request(get(server.url))).json).toEqual({ ok: true });
    expect((await problemOf(transportFor({}).request(get(server.url)))).code).toBe('certificate-untrusted');
  });

  it('do not share a connection with those who do not trust them', async () => {
    const authority = await createTestAuthority();
    const server = await startHttpServer(() => ({ body: {} }), await authority.issue('127.0.0.1'));
    let authorities: string[] = [authority.cert];
    const transport = testTransport({ networkOf: () => Promise.resolve({ ...systemNetwork, authorities }) });
    await transport.request(get(server.url));
    authorities = [];
    expect((await problemOf(transport.request(get(server.url)))).code).toBe('certificate-untrusted');
  });

  it("may be the server's own certificate, whose issuer is unknown", async () => {
    const certificate = await (await createTestAuthority()).issue('127.0.0.1');
    const server = await startHttpServer(() => ({ body: { ok: true } }), certificate);
    const transport = transportFor({ authorities: [certificate.cert] });
    expect((await transport.request(get(server.url))).json).toEqual({ ok: true });
  });

  it('leave the check of the host name as it is', async () => {
    const authority = await createTestAuthority();
    const server = await startHttpServer(() => ({ body: {} }), await authority.issue('pim.example.com'));
    const transport = transportFor({ authorities: [authority.cert] });
    expect((await problemOf(transport.request(get(server.url)))).code).toBe('certificate-other-host');
  });
});

describe('the proxy of one profile', () => {
  it('is used instead of the one of the system, with its login', async () => {
    const proxy = await startLoginProxy('jo:pa:ss wörd');
    const url = `http://jo:${encodeURIComponent('pa:ss wörd')}@127.0.0.1:${proxy.port}`;
    const transport = transportFor({ proxy: { url } });
    expect((await transport.request(get('http://pim.invalid/'))).json).toEqual({ through: 'proxy' });
  });

  it('refuses a wrong login', async () => {
    const proxy = await startLoginProxy('jo:right');
    const transport = transportFor({ proxy: { url: `http://jo:wrong@127.0.0.1:${proxy.port}` } });
    expect((await transport.request(get('http://pim.invalid/'))).status).toBe(407);
  });

  it('is told without its login', async () => {
    const agents = createAgents({ systemCertificates: () => [], resolveProxy: async () => 'DIRECT' });
    onTestFinished(() => agents.close());
    const network = { ...systemNetwork, proxy: { url: 'http://jo:secret@proxy.example.com:8080' } };
    expect((await agents.wayTo('https://pim.example.com', network)).proxy).toBe(
      'http://proxy.example.com:8080',
    );
  });

  it('may be none, whatever the system says', async () => {
    const server = await startHttpServer(() => ({ body: { direct: true } }));
    const transport = testTransport({
      resolveProxy: () => Promise.resolve('PROXY 127.0.0.1:1'),
      networkOf: () => Promise.resolve({ ...systemNetwork, proxy: 'none' }),
    });
    expect((await transport.request(get(server.url))).json).toEqual({ direct: true });
  });
});

describe('the time-outs of one profile', () => {
  it('limit the making of a connection', async () => {
    const hanging = await startTcpServer(() => undefined);
    const transport = transportFor({ connectTimeoutMs: 100 });
    const found = await problemOf(transport.request(get(`https://127.0.0.1:${hanging.port}/`)));
    expect(found.code).toBe('timed-out');
  });

  it('limit the answer, unless the call has a limit of its own', async () => {
    const server = await startHttpServer(() => 'hang');
    const transport = transportFor({ answerTimeoutMs: 1000 });
    expect(await problemOf(transport.request(get(server.url)))).toMatchObject({
      code: 'timed-out',
      params: { seconds: 1 },
    });
    expect(await problemOf(transport.request({ ...get(server.url), timeoutMs: 300 }))).toMatchObject({
      code: 'timed-out',
      params: { seconds: 0 },
    });
  });
});
