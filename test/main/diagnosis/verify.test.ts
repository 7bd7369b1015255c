import { describe, expect, it } from 'vitest';
import type { Check } from '../../../main/diagnosis/check.ts';
import { summarise } from '../../../main/diagnosis/verify.ts';
import { verificationSummarySchema } from '../../../preload/contract/verification.ts';
import { demoPim } from '../support/demo-access.ts';
import { startTcpServer } from '../support/http-server.ts';
import { problemOf } from '../support/test-transport.ts';

import { nobody, states, verify } from '../support/verify.ts';

describe('an access that works', () => {
  it('passes every step, each reported as running and as ended', async () => {
    const pim = await demoPim();
    const { verification, reports } = await verify(pim.url, pim.connection);
    expect(verification.outcome).toBe('works');
    expect(verification.checks).toMatchObject([
      { id: 'reach', state: 'passed', facts: { host: `127.0.0.1:${pim.port}` } },
      { id: 'identify', state: 'passed' },
      { id: 'authorize', state: 'passed', facts: { expiresInMinutes: 60 } },
      { id: 'version', state: 'passed', facts: { edition: 'Serenity' } },
      { id: 'channels', state: 'passed' },
    ]);
    const facts = verification.checks.map((check) => check.facts);
    expect(facts[1]?.routes).toBeGreaterThan(5);
    expect(facts[3]?.version).toMatch(/^v?\d/);
    expect(facts[4]?.names).toContain('ecommerce');
    expect(facts[4]?.channels).toBe(String(facts[4]?.names).split(', ').length);
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

describe('a step', () => {
  const quick: Check = {
    id: 'reach',
    timeoutMs: 1000,
    run: () => Promise.resolve({ facts: {}, limit: null }),
  };
  const hanging: Check = { id: 'identify', timeoutMs: 50, run: () => new Promise(() => undefined) };

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
          // `identify` works with the answer of `reach`: it has nothing to wait for.
          if (id === 'identify') stop.abort();
          else setImmediate(() => stop.abort());
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
