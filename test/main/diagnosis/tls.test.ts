import { describe, expect, it } from 'vitest';
import { createTestAuthority } from '../support/certificates.ts';
import { demoPim } from '../support/demo-access.ts';
import { startTcpServer } from '../support/http-server.ts';
import { nobody } from '../support/verify.ts';
import { diagnose, stepOf } from './support/diagnose.ts';

describe('a certificate that is refused for its dates', () => {
  it('may be right where the clocks differ: then the clock of this computer is named too', async () => {
    const authority = await createTestAuthority();
    const pim = await demoPim({ tls: await authority.issue('127.0.0.1', { from: -9, to: -1 }) });
    const { diagnosis } = await diagnose(pim.url, nobody, {
      agents: { systemCertificates: () => [authority.cert] },
      tools: { now: () => new Date(Date.now() + 5 * 24 * 3600_000) },
    });
    expect(stepOf(diagnosis, 'tls').finding).toMatchObject({
      problem: { code: 'certificate-expired', params: { clock: 'differs' } },
      causes: ['certificate-not-renewed', 'computer-clock'],
    });
  });

  it('is looked at without any secret leaving', async () => {
    const authority = await createTestAuthority();
    const pim = await demoPim({ tls: await authority.issue('other.example.com') });
    const { diagnosis, exchanges } = await diagnose(pim.url, pim.connection);
    expect(stepOf(diagnosis, 'tls').state).toBe('failed');
    expect(exchanges).toEqual([]);
    expect(diagnosis.certificates[0]?.names).toEqual(['other.example.com']);
  });
});

describe('a proxy', () => {
  it('tunnels the handshake too, and resolves what this computer can not', async () => {
    const proxy = await startTcpServer((socket) => {
      socket.once('data', () => socket.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n'));
    });
    const { diagnosis } = await diagnose('https://pim.example.com', nobody, {
      agents: { resolveProxy: async () => `PROXY 127.0.0.1:${proxy.port}` },
      network: () => ({
        outwardAddresses: () => ['192.0.2.1'],
        resolve: () => Promise.reject(Object.assign(new Error('ENOTFOUND'), { code: 'ENOTFOUND' })),
      }),
    });
    expect(stepOf(diagnosis, 'resolve')).toMatchObject({ state: 'passed', facts: { named: 'by-proxy' } });
    expect(stepOf(diagnosis, 'connect').facts.via).toBe('proxy');
    expect(stepOf(diagnosis, 'proxy').finding?.problem).toMatchObject({
      code: 'proxy-failed',
      params: { host: 'pim.example.com', proxy: `http://127.0.0.1:${proxy.port}` },
    });
  });
});
