import { describe, expect, it } from 'vitest';
import type { DemoPim } from '../../../main/demo-pim/demo-pim.ts';
import type { Check } from '../../../main/diagnosis/check.ts';
import { summarise, verifyAccess } from '../../../main/diagnosis/verify.ts';
import { createPace } from '../../../main/pim/pace.ts';
import type { ProblemCode } from '../../../preload/contract/problem.ts';
import type { CheckId, CheckResult, Verification } from '../../../preload/contract/verification.ts';
import { verificationSchema, verificationSummarySchema } from '../../../preload/contract/verification.ts';
import { createTestAuthority } from '../support/certificates.ts';
import { accessTo, demoPim } from '../support/demo-access.ts';
import { startHttpServer, startTcpServer, unusedPort } from '../support/http-server.ts';
import { missingParams } from '../support/sentences.ts';
import { problemOf, type testTransport } from '../support/test-transport.ts';

interface Run {
  signal?: AbortSignal;
  checks?: readonly Check[];
  onReport?: (check: CheckResult) => void;
  transport?: Parameters<typeof testTransport>[0];
}

/** Verifies an access and checks what holds for all: the contract, the sentences, and that no secret got out. */
async function verify(baseUrl: string, credentials: DemoPim['connection'], run: Run = {}) {
  const access = accessTo(baseUrl, credentials, { transport: run.transport ?? {} });
  const reports: CheckResult[] = [];
  const verification = await verifyAccess({
    attemptId: 'attempt',
    baseUrl,
    transport: access.transport,
    pace: createPace(),
    profileKey: 'profile',
    tokenKeeper: access.tokenKeeper,
    report: (check) => {
      reports.push(check);
      run.onReport?.(check);
    },
    signal: run.signal ?? new AbortController().signal,
    ...(run.checks === undefined ? {} : { checks: run.checks }),
  });
  verificationSchema.parse(verification);
  for (const { problem } of verification.checks)
    if (problem !== null) expect(missingParams(problem)).toEqual([]);
  const tokens = access.secrets.stored.flatMap((token) => [token?.accessToken, token?.refreshToken]);
  const shown = JSON.stringify([verification, reports, access.transport.exchanges]);
  for (const secret of [credentials.secret, credentials.password, ...tokens]) {
    if (secret) expect(shown).not.toContain(secret);
  }
  return { verification, reports, access };
}

const states = (verification: Verification) => verification.checks.map((check) => check.state);

/** Expects that the steps before `id` passed, that it failed with `code`, and that the others were skipped. */
function expectFailure(verification: Verification, id: CheckId, code: ProblemCode) {
  expect(verification.outcome).toBe('failed');
  const at = verification.checks.findIndex((check) => check.id === id);
  expect(verification.checks[at]).toMatchObject({ state: 'failed', problem: { code } });
  const expected = verification.checks.map((_check, index) =>
    index < at ? 'passed' : index > at ? 'skipped' : 'failed',
  );
  expect(states(verification)).toEqual(expected);
}

describe('an access that works', () => {
  it('passes every step, each reported as running and as ended', async () => {
    const pim = await demoPim();
    const { verification, reports } = await verify(pim.url, pim.connection);
    expect(verification.outcome).toBe('works');
    expect(verification.checks).toMatchObject([
      { id: 'reach', state: 'passed', facts: { host: `127.0.0.1:${pim.port}` } },
      { id: 'identify', state: 'passed', facts: { routes: expect.any(Number) } },
      { id: 'authorize', state: 'passed', facts: { expiresInMinutes: 60 } },
      { id: 'version', state: 'passed', facts: { version: expect.any(String), edition: 'Serenity' } },
      { id: 'channels', state: 'passed', facts: { channels: expect.any(Number), names: expect.any(String) } },
    ]);
    expect(reports.map((check) => `${check.id} ${check.state}`)).toEqual(
      ['reach', 'identify', 'authorize', 'version', 'channels'].flatMap((id) => [
        `${id} running`,
        `${id} passed`,
      ]),
    );
    expect(verification.checks.every((check) => (check.durationMs ?? -1) >= 0)).toBe(true);
    const summary = verificationSummarySchema.parse(summarise(verification));
    expect(summary).toMatchObject({ outcome: 'works', problem: null, edition: 'Serenity' });
    expect(summary.version).toBe(verification.checks[3]?.facts.version);
  });

  it.each(['4.0', '5.0', '6.0', '7.0'] as const)('passes on %s', async (version) => {
    const pim = await demoPim({ version, edition: 'CE' });
    const { verification } = await verify(pim.url, pim.connection);
    expect(verification.outcome).toBe('works');
    const known = version === '6.0' || version === '7.0';
    expect(summarise(verification).version === null).toBe(!known);
  });

  it('asks for the channels with the token that it just got, not with an old one', async () => {
    const pim = await demoPim();
    const { access } = await verify(pim.url, pim.connection);
    expect(access.secrets.stored).toHaveLength(1);
    expect(access.transport.exchanges.filter((one) => one.url.endsWith('/api/oauth/v1/token'))).toHaveLength(
      1,
    );
  });
});

describe('an access that is limited', () => {
  it('by a role that may not list channels is connected, permission missing', async () => {
    const pim = await demoPim();
    pim.faults.permissionsRemoved = ['channels'];
    const { verification } = await verify(pim.url, pim.connection);
    expect(verification.outcome).toBe('limited');
    expect(verification.checks[4]).toMatchObject({
      state: 'limited',
      problem: { code: 'permission-missing', params: { permission: 'list channels' } },
    });
    expect(summarise(verification).problem).toBe('permission-missing');
  });

  it('by a web server that strips the Basic header tells the workaround', async () => {
    const pim = await demoPim();
    pim.faults.stripAuthorization = true;
    const { verification } = await verify(pim.url, pim.connection, {
      onReport: ({ id, state }) => {
        if (id === 'authorize' && state === 'limited') pim.faults.stripAuthorization = false;
      },
    });
    expect(verification).toMatchObject({ outcome: 'limited' });
    expect(verification.checks[2]).toMatchObject({
      state: 'limited',
      facts: { workedAround: 'credentials-in-body' },
      problem: { code: 'authorization-missing' },
    });
    expect(states(verification).slice(3)).toEqual(['passed', 'passed']);
  });

  it('by an error of the version only goes on to the channels', async () => {
    const pim = await demoPim();
    pim.faults.serverError = { calls: 5, status: 500, pathContains: '/system-information' };
    const { verification } = await verify(pim.url, pim.connection);
    expect(states(verification)).toEqual(['passed', 'passed', 'passed', 'limited', 'passed']);
    expect(summarise(verification)).toMatchObject({ problem: 'server-error', version: null, edition: null });
  });
});

describe('an access that fails', () => {
  const nobody = {
    clientId: '1_client',
    secret: 'some-secret',
    username: 'user_1234',
    password: 'some-password',
  };

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

describe('a step', () => {
  const quick: Check = {
    id: 'reach',
    timeoutMs: 1000,
    run: () => Promise.resolve({ facts: {}, limit: null }),
  };
  const hanging: Check = { id: 'identify', timeoutMs: 50, run: () => new Promise(() => undefined) };
  const nobody = {
    clientId: '1_client',
    secret: 'some-secret',
    username: 'user_1234',
    password: 'some-password',
  };

  it('has its own time and then is told as timed out', async () => {
    const { verification } = await verify('http://127.0.0.1', nobody, { checks: [quick, hanging, quick] });
    expect(states(verification)).toEqual(['passed', 'failed', 'skipped']);
    expect(verification.checks[1]?.problem).toMatchObject({ code: 'timed-out', retryable: true });
  });

  it('that breaks for a reason of ours is told without details', async () => {
    const broken: Check = { ...quick, run: () => Promise.reject(new TypeError('secret-detail')) };
    const { verification } = await verify('http://127.0.0.1', nobody, { checks: [broken] });
    expect(verification.checks[0]?.problem).toMatchObject({ code: 'internal-error' });
    expect(JSON.stringify(verification)).not.toContain('secret-detail');
  });

  it.each(['reach', 'identify', 'authorize', 'version', 'channels'] as const)(
    '%s ends at once when it is cancelled, and nothing follows',
    async (id) => {
      const pim = await demoPim();
      const stop = new AbortController();
      const reports: string[] = [];
      const run = verify(pim.url, pim.connection, {
        signal: stop.signal,
        onReport: (check) => {
          reports.push(`${check.id} ${check.state}`);
          if (check.id !== id || check.state !== 'running') return;
          pim.faults.latencyMs = 60_000;
          setImmediate(() => stop.abort());
        },
      });
      expect((await problemOf(run)).code).toBe('cancelled');
      expect(reports.at(-1)).toBe(`${id} running`);
    },
  );

  it('is not begun when the verification was cancelled before', async () => {
    const server = await startTcpServer(() => {
      throw new Error('connected');
    });
    const run = verify(server.url, nobody, { signal: AbortSignal.abort() });
    expect((await problemOf(run)).code).toBe('cancelled');
  });
});
