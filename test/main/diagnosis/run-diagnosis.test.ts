import { describe, expect, it } from 'vitest';
import type { Step } from '../../../main/diagnosis/diagnosis-step.ts';
import { diagnosisSteps, wholeLimitMs } from '../../../main/diagnosis/diagnosis-steps.ts';
import { diagnosisCheckIds } from '../../../preload/contract/diagnosis-names.ts';
import words from '../../../preload/contract/language/en/facts.json' with { type: 'json' };
import { demoPim } from '../support/demo-access.ts';
import { startTcpServer, unusedPort } from '../support/http-server.ts';
import { problemOf } from '../support/test-transport.ts';
import { nobody } from '../support/verify.ts';
import { diagnoseApp } from './support/app-access.ts';
import { diagnose, stepOf } from './support/diagnose.ts';

const states = (steps: readonly { state: string }[]) => steps.map(({ state }) => state);

describe('a diagnosis', () => {
  it('has the checks in their order, each told as running and as ended', async () => {
    const pim = await demoPim({ version: '7.0' });
    const { diagnosis, reports } = await diagnose(pim.url, pim.connection);
    expect(diagnosisSteps.map(({ id }) => id)).toEqual(diagnosisCheckIds);
    expect(diagnosis.steps.map(({ id }) => id)).toEqual(diagnosisCheckIds);
    expect(reports.map(({ id, state }) => `${id} ${state}`)).toEqual(
      diagnosisCheckIds.flatMap((id) => [`${id} running`, `${id} passed`]),
    );
    expect(diagnosis).toMatchObject({
      degree: 'works',
      headline: { code: 'works' },
      version: '7.0.62',
      edition: 'EE',
    });
    const named = diagnosis.steps.flatMap(({ facts }) => Object.keys(facts));
    expect(named.filter((name) => !Object.hasOwn(words.name, name))).toEqual([]);
    expect(diagnosis.permissions.filter(({ resource }) => !Object.hasOwn(words.resource, resource))).toEqual(
      [],
    );
    expect(
      diagnosis.steps.every(({ durationMs, startedAt }) => (durationMs ?? -1) >= 0 && startedAt !== null),
    ).toBe(true);
  });

  it.each(['4.0', '5.0', '6.0', '7.0', 'SaaS'] as const)(
    'works on %s and tells its line',
    async (version) => {
      const pim = await demoPim({ version, edition: 'CE' });
      const { diagnosis } = await diagnose(pim.url, pim.connection);
      expect(diagnosis).toMatchObject({ degree: 'works', versionLine: version });
    },
  );

  it('never writes, and asks nothing twice that it can know', async () => {
    const pim = await demoPim();
    const { exchanges } = await diagnose(pim.url, pim.connection);
    const posts = exchanges.filter(({ method }) => method === 'POST').map(({ url }) => new URL(url).pathname);
    expect(posts).toEqual(['/api/oauth/v1/token']);
    expect(exchanges.every(({ asker, profileId }) => asker === 'diagnosis' && profileId !== null)).toBe(true);
  });

  it('keeps every call as evidence of its check, redacted', async () => {
    const pim = await demoPim();
    const { diagnosis } = await diagnose(pim.url, pim.connection);
    const [call] = stepOf(diagnosis, 'channels').calls;
    expect(call).toMatchObject({
      method: 'GET',
      url: `${pim.url}/api/rest/v1/channels?limit=100`,
      status: 200,
      requestHeaders: { Authorization: 'Bearer [redacted]' },
      remoteAddress: `127.0.0.1:${pim.port}`,
    });
    expect(call?.answerBody).toContain('ecommerce');
    const [token] = stepOf(diagnosis, 'token').calls;
    expect(token).toMatchObject({
      requestBody: '',
      answerBody: '',
      requestHeaders: { Authorization: 'Basic [redacted]' },
    });
  });

  it('holds no user name', async () => {
    const pim = await demoPim();
    const { diagnosis } = await diagnose(pim.url, { ...pim.connection, password: 'wrong-password' });
    expect(JSON.stringify(diagnosis)).not.toContain(pim.connection.username);
  });

  it("says in one sentence what an app can't read", async () => {
    const pim = await demoPim({ version: '7.0', edition: 'CE' });
    const scopes = [
      'read_channel_localization',
      'read_categories',
      'read_catalog_structure',
      'read_attribute_options',
      'read_association_types',
      'read_products',
      'read_catalogs',
    ];
    const diagnosis = await diagnoseApp(pim, scopes);
    expect(diagnosis.headline).toMatchObject({ code: 'cannot-read-app', params: { resources: 'channels' } });
    expect(diagnosis.degree).toBe('works-with-limits');
    expect(stepOf(diagnosis, 'channels').state).toBe('limited');
  });
});

describe('the matrix of permissions', () => {
  it('tells offer, scope and role of an app apart', async () => {
    const pim = await demoPim({ version: '7.0', edition: 'CE' });
    const { permissions } = await diagnoseApp(pim, ['read_channel_settings', 'write_products']);
    const row = (name: string) => permissions.find(({ resource }) => resource === name);
    expect(row('channels')).toMatchObject({
      read: { offered: true, scope: 'granted', role: 'allowed', needsAcl: 'pim_api_channel_list' },
      write: { offered: true, scope: 'missing', role: 'unknown', needsScope: 'write_channel_settings' },
      delete: null,
    });
    expect(row('products')).toMatchObject({
      read: { scope: 'granted', role: 'allowed' },
      write: { scope: 'granted', role: 'unknown' },
      delete: { offered: true, scope: 'missing' },
    });
    expect(row('categories')).toMatchObject({ read: { scope: 'missing', role: 'denied' } });
    expect(row('media-files')).toMatchObject({
      read: { scope: 'not-needed', role: 'allowed' },
      write: { scope: 'granted', needsScope: 'write_products' },
    });
    expect(row('families')).toMatchObject({ delete: { offered: false } });
    expect(row('reference-entities')).toBeUndefined();
  });

  it('has the Enterprise resources, and finds what lies below a parent', async () => {
    const pim = await demoPim();
    pim.faults.permissionsRemoved = ['assets', 'attribute-options'];
    const { permissions } = (await diagnose(pim.url, pim.connection)).diagnosis;
    const roles = Object.fromEntries(permissions.map(({ resource, read }) => [resource, read.role]));
    expect(roles).toMatchObject({
      'asset-families': 'allowed',
      'asset-families/assets': 'denied',
      'attributes/options': 'denied',
      'reference-entities/records': 'allowed',
      'families/variants': 'allowed',
      'workflows/tasks': 'allowed',
    });
    expect(roles.catalogs).toBeUndefined();
  });

  it('shows what a probe could not tell as unknown, not as denied', async () => {
    const pim = await demoPim();
    pim.faults.serverError = { calls: 9, status: 502, pathContains: '/families' };
    const { diagnosis } = await diagnose(pim.url, pim.connection);
    expect(diagnosis.permissions.find(({ resource }) => resource === 'families')).toMatchObject({
      read: { role: 'unknown' },
      problem: { code: 'gateway-failed' },
    });
    expect(diagnosis.headline.code).toBe('limited');
  });
});

describe('the time of a diagnosis', () => {
  it('is bounded: under 60 seconds in all, under 15 at a host that is dead', () => {
    const limit = (id: string) => diagnosisSteps.find((step) => step.id === id)?.limitMs ?? Number.NaN;
    expect(wholeLimitMs).toBeLessThan(60_000);
    expect(limit('resolve') + limit('connect')).toBeLessThan(15_000);
    expect(diagnosisSteps.every(({ limitMs }) => limitMs > 0 && limitMs <= 20_000)).toBe(true);
  });

  it('ends a check that hangs, and skips what needs it', async () => {
    const server = await startTcpServer(() => undefined);
    const steps = diagnosisSteps.map((step) => ({
      ...step,
      limitMs: step.id === 'scheme' ? 40 : step.limitMs,
    }));
    const { diagnosis } = await diagnose(server.url, nobody, { tools: { steps } });
    expect(stepOf(diagnosis, 'scheme').finding?.problem.code).toBe('timed-out');
    const after = diagnosis.steps.slice(5).filter(({ id }) => id !== 'credentials');
    expect(new Set(states(after))).toEqual(new Set(['skipped']));
    expect(diagnosis.degree).toBe('unreachable');
  });

  it('skips what the whole has no time for', async () => {
    const slow = (id: Step['id']): Step => ({
      id,
      needs: [],
      limitMs: 10_000,
      run: () => new Promise(() => undefined),
    });
    const { diagnosis } = await diagnose('http://127.0.0.1:1', nobody, {
      tools: { steps: [slow('resolve'), slow('connect'), slow('tls')], wholeLimitMs: 50 },
    });
    expect(states(diagnosis.steps)).toEqual(['failed', 'skipped', 'skipped']);
  });
});

describe('cancelling', () => {
  it.each(diagnosisCheckIds)('ends at once at %s, and nothing follows', async (id) => {
    const pim = await demoPim();
    const stop = new AbortController();
    const told: string[] = [];
    const hanging = diagnosisSteps.map((step) =>
      step.id === id ? { ...step, run: () => new Promise<never>(() => undefined) } : step,
    );
    const run = diagnose(pim.url, pim.connection, {
      signal: stop.signal,
      tools: { steps: hanging },
      onReport: (step) => {
        told.push(`${step.id} ${step.state}`);
        if (step.id === id) setImmediate(() => stop.abort());
      },
    });
    expect((await problemOf(run)).code).toBe('cancelled');
    expect(told.at(-1)).toBe(`${id} running`);
  });

  it('reaches down to the socket', async () => {
    const closed = Promise.withResolvers<void>();
    const server = await startTcpServer((socket) => {
      let received = 0;
      socket.on('data', (data) => {
        received += data.length;
      });
      socket.on('close', () => {
        if (received > 0) closed.resolve();
      });
    });
    const stop = new AbortController();
    const run = diagnose(server.url, nobody, {
      signal: stop.signal,
      onReport: ({ id, state }) => {
        if (id === 'scheme' && state === 'running') setTimeout(() => stop.abort(), 20);
      },
    });
    expect((await problemOf(run)).code).toBe('cancelled');
    await closed.promise;
  });
});

describe('offline', () => {
  const outward = () => ['192.0.2.1'];
  const fails = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));
  const others = [new URL('https://other.example.com')];

  it('is told from an unknown name by whether another PIM kept here is known', async () => {
    const only = (known: string[]) => ({
      others,
      network: () => ({
        outwardAddresses: outward,
        resolve: (name: string) =>
          known.includes(name)
            ? Promise.resolve([{ address: '192.0.2.9', family: 4 }])
            : fails('ENOTFOUND')(),
      }),
    });
    const codeWith = async (known: string[]) => {
      const { diagnosis } = await diagnose('https://pim.example.com', nobody, only(known));
      return stepOf(diagnosis, 'resolve').finding?.problem.code;
    };
    expect(await codeWith(['other.example.com'])).toBe('host-not-found');
    expect(await codeWith([])).toBe('name-server-silent');
  });

  it('is named first where no other PIM takes a connection either', async () => {
    const { diagnosis } = await diagnose('https://pim.example.com', nobody, {
      others,
      network: () => ({
        outwardAddresses: outward,
        resolve: async () => [{ address: '192.0.2.9', family: 4 }],
        connect: fails('ETIMEDOUT'),
      }),
    });
    expect(stepOf(diagnosis, 'connect').finding).toMatchObject({
      problem: { code: 'connect-timed-out' },
      causes: ['computer-offline', 'firewall', 'address-not-allowed', 'wrong-port', 'server-down'],
    });
  });

  it('does not concern a PIM on this computer', async () => {
    const pim = await demoPim();
    const { diagnosis } = await diagnose(pim.url, pim.connection, {
      network: () => ({ outwardAddresses: () => [] }),
    });
    expect(diagnosis.degree).toBe('works');
  });
});

describe('addresses', () => {
  it("that don't answer limit, where another does", async () => {
    const pim = await demoPim();
    const dead = await unusedPort();
    const { diagnosis } = await diagnose(pim.url.replace('127.0.0.1', 'localhost'), pim.connection, {
      network: (real) => ({
        resolve: async () => [
          { address: '192.0.2.9', family: 4 },
          { address: '127.0.0.1', family: 4 },
        ],
        connect: (target, limit, signal) =>
          real.connect(
            target.host === '192.0.2.9' ? { host: '127.0.0.1', port: dead } : target,
            limit,
            signal,
          ),
      }),
    });
    expect(stepOf(diagnosis, 'connect')).toMatchObject({
      state: 'limited',
      finding: { problem: { code: 'addresses-partly-dead', params: { dead: `192.0.2.9:${pim.port}` } } },
    });
  });
});
