import { describe, expect, it } from 'vitest';
import { summarise, verifyAccess } from '../../../main/diagnosis/verify.ts';
import { createPace } from '../../../main/pim/pace.ts';
import type { ProblemCode } from '../../../preload/contract/problem.ts';
import { createTestAuthority } from '../support/certificates.ts';
import { accessTo, demoPim } from '../support/demo-access.ts';
import { startHttpServer, startTcpServer, unusedPort } from '../support/http-server.ts';
import { expectFailure, nobody, states, verify } from '../support/verify.ts';

describe('an access that fails', () => {
  it('at an unknown host', async () => {
    expectFailure((await verify('https://pim.invalid', nobody)).verification, 'reach', 'host-not-found');
  });

  it('at a port that refuses', async () => {
    const url = `http://127.0.0.1:${await unusedPort()}`;
    expectFailure((await verify(url, nobody)).verification, 'reach', 'connection-refused');
  });

  it.each<[string, string, { from: number; to: number }, boolean, ProblemCode]>([
    ['of an unknown authority', '127.0.0.1', { from: -1, to: 1 }, false, 'certificate-untrusted'],
    ['that has expired', '127.0.0.1', { from: -9, to: -1 }, true, 'certificate-expired'],
    ['of another host', 'other.example.com', { from: -1, to: 1 }, true, 'certificate-other-host'],
  ])('at a certificate %s', async (_case, host, days, trusted, code) => {
    const authority = await createTestAuthority();
    const pim = await demoPim({ tls: await authority.issue(host, days) });
    const transport = { systemCertificates: () => (trusted ? [authority.cert] : []) };
    const { verification } = await verify(pim.url, pim.connection, { transport });
    expectFailure(verification, 'reach', code);
  });

  it('at a port that speaks plain HTTP', async () => {
    const pim = await demoPim();
    const { verification } = await verify(pim.url.replace('http:', 'https:'), pim.connection);
    expectFailure(verification, 'reach', 'tls-failed');
    expect(verification.checks[0]?.problem?.action).toEqual({ kind: 'use-address', url: pim.url });
  });

  it('at a port that speaks TLS and is asked without', async () => {
    const authority = await createTestAuthority();
    const pim = await demoPim({ tls: await authority.issue('127.0.0.1') });
    const { verification } = await verify(pim.url.replace('https:', 'http:'), pim.connection);
    expectFailure(verification, 'reach', 'https-required');
    expect(verification.checks[0]?.problem?.action).toEqual({ kind: 'use-address', url: pim.url });
  });

  it('at a port that speaks neither HTTP nor TLS', async () => {
    const server = await startTcpServer((socket) => socket.once('data', () => socket.destroy()));
    expectFailure((await verify(server.url, nobody)).verification, 'reach', 'connection-cut');
    const secure = server.url.replace('http:', 'https:');
    expectFailure((await verify(secure, nobody)).verification, 'reach', 'connection-cut');
  });

  it('at http where https is wanted', async () => {
    const server = await startHttpServer(({ path }) => ({
      status: 301,
      headers: { location: `https://127.0.0.1${path}` },
    }));
    const { verification } = await verify(server.url, nobody);
    expectFailure(verification, 'identify', 'https-required');
    expect(verification.checks[1]?.problem?.action).toEqual({
      kind: 'use-address',
      url: 'https://127.0.0.1',
    });
  });

  it('at a site that is no Akeneo', async () => {
    const server = await startHttpServer(() => ({ body: '<!doctype html><title>Shop</title>' }));
    expectFailure((await verify(server.url, nobody)).verification, 'identify', 'not-akeneo');
    expect(server.received.some((one) => one.method === 'POST')).toBe(false);
  });

  it.each([
    ['client id', { clientId: '1_wrong' }, 'client-rejected'],
    ['secret', { secret: 'wrong-secret' }, 'client-rejected'],
    [
      'client id, one of an app',
      { clientId: '90741597-54c5-48a1-98da-a68e7ee0a715' },
      'client-belongs-to-app',
    ],
    ['user', { username: 'wrong_user' }, 'user-rejected'],
    ['password', { password: 'wrong-password' }, 'user-rejected'],
  ] as const)('at a wrong %s', async (_case, wrong, code) => {
    const pim = await demoPim();
    const { verification, access } = await verify(pim.url, { ...pim.connection, ...wrong });
    expectFailure(verification, 'authorize', code);
    expect(access.secrets.stored).toEqual([]);
  });

  it('at wrong credentials, also when a token of before still lives', async () => {
    const pim = await demoPim();
    const { access } = await verify(pim.url, pim.connection);
    const secrets = { token: access.secrets.stored[0] ?? null };
    const again = accessTo(pim.url, { ...pim.connection, password: 'wrong-password' }, { secrets });
    const verification = await verifyAccess({
      attemptId: 'again',
      baseUrl: pim.url,
      transport: again.transport,
      pace: createPace(),
      profileKey: 'profile',
      tokenKeeper: again.tokenKeeper,
      report: () => undefined,
      signal: new AbortController().signal,
    });
    expectFailure(verification, 'authorize', 'user-rejected');
  });

  it('at a disabled user', async () => {
    const pim = await demoPim();
    pim.faults.userDisabled = true;
    expectFailure((await verify(pim.url, pim.connection)).verification, 'authorize', 'user-rejected');
  });

  it.each([
    ['SaaS', 'version'],
    ['5.0', 'channels'],
  ] as const)('at a role without API access, on %s', async (version, id) => {
    const pim = await demoPim({ version });
    pim.faults.overallAccessRemoved = true;
    expectFailure((await verify(pim.url, pim.connection)).verification, id, 'web-api-not-allowed');
  });

  it('at a web server that strips every Authorization header', async () => {
    const pim = await demoPim();
    pim.faults.stripAuthorization = true;
    const { verification } = await verify(pim.url, pim.connection);
    expect(states(verification)).toEqual(['passed', 'passed', 'limited', 'failed', 'skipped']);
    expect(verification.checks[3]?.problem?.code).toBe('authorization-missing');
    expect(summarise(verification).problem).toBe('authorization-missing');
  });

  it('at maintenance', async () => {
    const pim = await demoPim();
    pim.faults.maintenance = true;
    expectFailure((await verify(pim.url, pim.connection)).verification, 'identify', 'maintenance');
  });

  it('at a page of a company proxy instead of the channels', async () => {
    const pim = await demoPim();
    pim.faults.proxyPage = { calls: 5, pathContains: '/channels' };
    const { verification } = await verify(pim.url, pim.connection);
    expect(verification.checks[4]).toMatchObject({ state: 'failed' });
    expect(['not-akeneo', 'login-page', 'blocked']).toContain(verification.checks[4]?.problem?.code);
  });

  it('at channels that end half-way', async () => {
    const pim = await demoPim();
    pim.faults.malformedJson = { calls: 5, pathContains: '/channels' };
    expectFailure((await verify(pim.url, pim.connection)).verification, 'channels', 'malformed-answer');
  });
});
