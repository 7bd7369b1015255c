import { diagnosisSteps } from '../../../../main/diagnosis/diagnosis-steps.ts';
import { createTestAuthority } from '../../support/certificates.ts';
import { demoPim } from '../../support/demo-access.ts';
import { startHttpServer, startTcpServer, unusedPort } from '../../support/http-server.ts';
import { nobody } from '../../support/verify.ts';
import { diagnose, type Run } from './diagnose.ts';
import { containing, here, matching, onServer, type Row } from './row.ts';

const at = async (url: string, run: Run = {}) => (await diagnose(url, nobody, run)).diagnosis;
const error = (code: string) => Object.assign(new Error(code), { code });
const fails = (code: string) => () => Promise.reject(error(code));
const someAddress = async () => [{ address: '192.0.2.7', family: 4 }];
const outward = () => ['192.0.2.1'];

async function withCertificate(host: string, days: { from: number; to: number }, trusted: boolean) {
  const authority = await createTestAuthority();
  const pim = await demoPim({ tls: await authority.issue(host, days) });
  return at(pim.url, { agents: { systemCertificates: () => (trusted ? [authority.cert] : []) } });
}

/** Step 1 of the table, and what can go wrong below HTTP beside it. */
export const reachRows: readonly Row[] = [
  {
    name: '1 DNS error ENOTFOUND',
    step: 'resolve',
    run: () =>
      at('https://pim.example.com', {
        network: () => ({ outwardAddresses: outward, resolve: fails('ENOTFOUND') }),
      }),
    code: 'host-not-found',
    causes: ['typing-error', 'vpn-missing'],
    evidence: { errorCode: 'ENOTFOUND', request: 'lookup pim.example.com' },
    remedies: [here('edit-address')],
  },
  {
    name: '1 DNS error, no name server answers',
    step: 'resolve',
    run: () =>
      at('https://pim.example.com', {
        network: () => ({ outwardAddresses: outward, resolve: fails('EAI_AGAIN') }),
      }),
    code: 'name-server-silent',
    causes: ['name-server-down', 'computer-offline'],
    evidence: { errorCode: 'EAI_AGAIN' },
    remedies: [here('retry')],
  },
  {
    name: '1 this computer is offline',
    step: 'resolve',
    run: () => at('https://pim.example.com', { network: () => ({ outwardAddresses: () => [] }) }),
    code: 'computer-offline',
    causes: ['computer-offline'],
    remedies: [here('retry')],
  },
  {
    name: '1 ECONNREFUSED',
    step: 'connect',
    run: async () => at(`http://127.0.0.1:${await unusedPort()}`),
    code: 'connection-refused',
    causes: ['wrong-port', 'server-down', 'firewall'],
    evidence: { errorCode: 'ECONNREFUSED' },
    remedies: [here('retry'), onServer('allow-address')],
  },
  {
    name: '1 time-out of the connection',
    step: 'connect',
    run: () =>
      at('https://pim.example.com', {
        network: () => ({ outwardAddresses: outward, resolve: someAddress, connect: fails('ETIMEDOUT') }),
      }),
    code: 'connect-timed-out',
    causes: ['firewall', 'address-not-allowed', 'wrong-port', 'server-down'],
    evidence: { errorCode: 'ETIMEDOUT' },
    remedies: [here('retry'), onServer('allow-address')],
  },
  {
    name: '1 no route to the host',
    step: 'connect',
    run: () =>
      at('https://pim.example.com', {
        network: () => ({ outwardAddresses: outward, resolve: someAddress, connect: fails('EHOSTUNREACH') }),
      }),
    code: 'host-unreachable',
    causes: ['vpn-missing', 'firewall'],
    evidence: { errorCode: 'EHOSTUNREACH' },
    remedies: [here('retry')],
  },
  {
    name: '1 certificate self-signed',
    step: 'tls',
    run: async () => {
      const pim = await demoPim({ https: true });
      pim.faults.certificate = 'self-signed';
      return at(pim.url);
    },
    code: 'certificate-self-signed',
    causes: ['self-signed-certificate'],
    evidence: { errorCode: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    remedies: [here('trust-authority', { fingerprint: matching(/^([0-9A-F]{2}:){31}/) })],
  },
  {
    name: '1 certificate of an unknown issuer',
    step: 'tls',
    run: () => withCertificate('127.0.0.1', { from: -1, to: 90 }, false),
    code: 'certificate-untrusted',
    causes: ['private-authority', 'chain-incomplete', 'intercepting-proxy'],
    evidence: { errorCode: matching(/^UNABLE_TO_/) },
    remedies: [here('trust-authority'), onServer('certificate-chain')],
  },
  {
    name: '1 certificate of another host',
    step: 'tls',
    run: () => withCertificate('other.example.com', { from: -1, to: 90 }, true),
    code: 'certificate-other-host',
    causes: ['other-virtual-host'],
    evidence: { errorCode: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    remedies: [here('edit-address'), onServer('renew-certificate')],
  },
  {
    name: '1 certificate expired',
    step: 'tls',
    run: () => withCertificate('127.0.0.1', { from: -9, to: -1 }, true),
    code: 'certificate-expired',
    causes: ['certificate-not-renewed'],
    evidence: { errorCode: 'CERT_HAS_EXPIRED' },
    remedies: [onServer('renew-certificate')],
  },
  {
    name: '1 certificate not valid yet',
    step: 'tls',
    run: () => withCertificate('127.0.0.1', { from: 2, to: 90 }, true),
    code: 'certificate-not-yet-valid',
    causes: ['certificate-too-new'],
    evidence: { errorCode: 'CERT_NOT_YET_VALID' },
    remedies: [onServer('renew-certificate')],
  },
  {
    name: '1 certificate ends soon',
    step: 'tls',
    run: () => withCertificate('127.0.0.1', { from: -1, to: 12 }, true),
    code: 'certificate-ends-soon',
    causes: ['certificate-not-renewed'],
    remedies: [onServer('renew-certificate')],
  },
  {
    name: '1 https at a port that speaks http',
    step: 'tls',
    run: async () => at((await demoPim()).url.replace('http:', 'https:')),
    code: 'speaks-http',
    causes: ['port-without-tls'],
    remedies: [here('use-address', { url: matching(/^http:\/\/127\.0\.0\.1/) })],
  },
  {
    name: '1 a connection that is cut during the handshake',
    step: 'tls',
    run: async () => {
      const server = await startTcpServer((socket) => socket.once('data', () => socket.destroy()));
      return at(server.url.replace('http:', 'https:'));
    },
    code: 'connection-cut',
    causes: ['network-unsteady', 'server-down'],
    remedies: [here('retry')],
  },
  {
    name: '2 the proxy is down',
    step: 'connect',
    run: async () => {
      const port = await unusedPort();
      return at('https://pim.example.com', {
        agents: { resolveProxy: async () => `PROXY 127.0.0.1:${port}` },
        network: () => ({ outwardAddresses: outward, resolve: fails('ENOTFOUND') }),
      });
    },
    code: 'proxy-failed',
    causes: ['proxy-down', 'address-not-allowed'],
    evidence: { errorCode: 'ECONNREFUSED' },
    remedies: [here('retry')],
  },
  {
    name: '2 407 of a company proxy, over https',
    step: 'proxy',
    run: async () => {
      const proxy = await startTcpServer((socket) => {
        socket.once('data', () =>
          socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n'),
        );
      });
      return at('https://pim.example.com', {
        agents: { resolveProxy: async () => `PROXY 127.0.0.1:${proxy.port}` },
        network: () => ({ outwardAddresses: outward, resolve: someAddress }),
      });
    },
    code: 'proxy-authentication',
    causes: ['proxy-login'],
    evidence: { errorCode: 'ERR_PROXY_AUTHENTICATION' },
    remedies: [here('retry'), onServer('proxy-login')],
  },
  {
    name: '2 HTML of a company proxy',
    step: 'identify',
    run: async () => {
      const pim = await demoPim();
      pim.faults.proxyPage = { calls: 9 };
      return at(pim.url);
    },
    code: 'proxy-page',
    causes: ['company-proxy'],
    evidence: { status: 200, body: containing('Company network access') },
    remedies: [onServer('proxy-login')],
  },
  {
    name: '1 the host accepts and then says nothing',
    step: 'scheme',
    run: async () => {
      const server = await startTcpServer(() => undefined);
      const steps = diagnosisSteps.map((step) => (step.id === 'scheme' ? { ...step, limitMs: 60 } : step));
      return at(server.url, { tools: { steps } });
    },
    code: 'timed-out',
    causes: ['server-busy', 'network-unsteady'],
    remedies: [here('retry')],
  },
  {
    name: '1 half an answer',
    step: 'scheme',
    run: async () => {
      const server = await startTcpServer((socket) => {
        socket.once('data', () => {
          socket.write('HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"rou');
          socket.end();
        });
      });
      return at(server.url);
    },
    code: 'connection-cut',
    causes: ['network-unsteady', 'server-down'],
    remedies: [here('retry')],
  },
  {
    name: '2 a clock that is off',
    step: 'clock',
    run: async () => {
      const server = await startHttpServer(() => ({
        body: '<html></html>',
        headers: { date: new Date(Date.now() + 3 * 3600_000).toUTCString() },
      }));
      return at(server.url);
    },
    code: 'clock-differs',
    causes: ['computer-clock', 'server-clock'],
    remedies: [onServer('clock')],
  },
];
