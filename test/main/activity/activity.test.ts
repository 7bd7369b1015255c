import { appendFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Activity, createActivity } from '../../../main/activity/activity.ts';
import { createRotatingFile, type RotatingFile } from '../../../main/activity/rotating-file.ts';
import { createAgents } from '../../../main/pim/agents.ts';
import type { Exchange } from '../../../main/pim/exchange.ts';
import { createTransport } from '../../../main/pim/transport.ts';
import type { ActivityEntry } from '../../../preload/contract/activity.ts';
import { activityDetailSchema, activityPageSchema } from '../../../preload/contract/activity.ts';
import { demoPim } from '../support/demo-access.ts';
import { temporaryFolder } from '../support/real-json-file.ts';
import { testClient } from '../support/test-client.ts';
import { problemOf } from '../support/test-transport.ts';
import { accessTokenKeeper } from './support/token-keeper.ts';

const start = Date.parse('2026-11-26T08:00:00Z');

function exchange(rest: Partial<Exchange> = {}): Exchange {
  return {
    startedAt: new Date(start).toISOString(),
    profileId: 'one',
    asker: 'catalog',
    attempt: 1,
    method: 'GET',
    url: 'https://pim.example.com/api/rest/v1/channels',
    requestHeaders: { Authorization: 'Bearer [redacted]' },
    requestBody: '',
    status: 200,
    answerHeaders: {},
    excerpt: '{}',
    bytes: 2,
    durationMs: 20,
    remoteAddress: '192.0.2.1:443',
    requestId: null,
    problem: null,
    ...rest,
  };
}

/** An activity on real files of a temporary folder. */
function activityIn(
  folder: string,
  options: { file?: (real: RotatingFile) => RotatingFile; fileBytes?: number } = {},
) {
  const added: ActivityEntry[] = [];
  const failures: unknown[] = [];
  const real = createRotatingFile({
    folder,
    name: 'activity',
    fileBytes: options.fileBytes ?? 2_000_000,
    files: 5,
  });
  const activity = createActivity({
    file: options.file?.(real) ?? real,
    now: () => new Date(start),
    onAdded: (entries) => added.push(...entries),
    onNotWritten: (error) => failures.push(error),
    pauseMs: 1,
  });
  return { activity, added, failures };
}

const all = async (activity: Activity) => (await activity.list({}, null, 200)).entries;

describe('activity', () => {
  it('keeps calls on disk and reads them back, newest first, after a new start too', async () => {
    const folder = temporaryFolder();
    const before = activityIn(folder);
    for (const path of ['a', 'b', 'c']) before.activity.record(exchange({ url: `https://pim/${path}` }));
    await before.activity.flush();
    const { activity } = activityIn(folder);
    expect((await all(activity)).map(({ url }) => url)).toEqual([
      'https://pim/c',
      'https://pim/b',
      'https://pim/a',
    ]);
    expect(before.added).toHaveLength(3);
  });

  it('holds nobody up while the disk is slow, and lets the oldest go when too many wait', async () => {
    const held = Promise.withResolvers<void>();
    const written: number[] = [];
    const { activity } = activityIn(temporaryFolder(), {
      file: (real) => ({
        ...real,
        append: async (lines) => {
          await held.promise;
          written.push(lines.length);
        },
      }),
    });
    activity.record(exchange());
    const writing = activity.flush();
    for (let call = 0; call < 5000; call += 1) activity.record(exchange());
    held.resolve();
    await writing;
    await activity.flush();
    expect(written).toEqual([1, 2000]);
  });

  it('gives pages that follow each other without gap or repetition', async () => {
    const { activity } = activityIn(temporaryFolder());
    for (let call = 0; call < 25; call += 1) activity.record(exchange({ url: `https://pim/${call}` }));
    const urls: string[] = [];
    let before: number | null = null;
    do {
      const page = activityPageSchema.parse(await activity.list({}, before, 10));
      urls.push(...page.entries.map(({ url }) => url));
      before = page.next;
    } while (before !== null);
    expect(urls).toEqual(Array.from({ length: 25 }, (_none, index) => `https://pim/${24 - index}`));
  });

  it.each([
    [{ profileId: 'two' }, ['post']],
    [{ method: 'POST' as const }, ['post']],
    [{ text: 'CHANNELS' }, ['channels']],
    [{ status: '4xx' as const }, ['refused']],
    [{ status: 'none' as const }, ['cut']],
    [{ slowerThanMs: 1000 }, ['slow']],
    [{ errorsOnly: true }, ['cut', 'refused']],
    [{ from: new Date(start + 1).toISOString() }, ['later']],
    [{ to: new Date(start + 1).toISOString(), text: 'slow' }, ['slow']],
    [{ text: 'nothing-like-it' }, []],
  ])('filters by %o', async (filter, expected) => {
    const { activity } = activityIn(temporaryFolder());
    activity.record(exchange({ url: 'https://pim/channels' }));
    activity.record(exchange({ url: 'https://pim/slow', durationMs: 1500 }));
    activity.record(exchange({ url: 'https://pim/refused', status: 403 }));
    activity.record(exchange({ url: 'https://pim/cut', status: null }));
    activity.record(exchange({ url: 'https://pim/post', method: 'POST', profileId: 'two' }));
    activity.record(exchange({ url: 'https://pim/later', startedAt: new Date(start + 5000).toISOString() }));
    const { entries } = await activity.list(filter, null, 100);
    expect(entries.map(({ url }) => url.replace('https://pim/', ''))).toEqual(expected);
  });

  it('begins another file by size, and lets the oldest go', async () => {
    const folder = temporaryFolder();
    const { activity } = activityIn(folder, { fileBytes: 2000 });
    for (let call = 0; call < 60; call += 1) {
      activity.record(exchange({ url: `https://pim/${call}` }));
      await activity.flush();
    }
    const files = readdirSync(folder);
    expect(files).toHaveLength(5);
    for (const name of files) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(2000);
    const kept = await all(activity);
    expect(kept[0]?.url).toBe('https://pim/59');
    expect(kept.length).toBeGreaterThan(10);
    expect(kept.length).toBeLessThan(60);
  });

  it('passes over a line that a crash cut off, and writes on', async () => {
    const folder = temporaryFolder();
    const before = activityIn(folder);
    before.activity.record(exchange({ url: 'https://pim/whole' }));
    await before.activity.flush();
    appendFileSync(join(folder, 'activity.jsonl'), '{"id":5,"startedAt":"2026-1');
    const { activity } = activityIn(folder);
    activity.record(exchange({ url: 'https://pim/after' }));
    expect((await all(activity)).map(({ url }) => url)).toEqual(['https://pim/after', 'https://pim/whole']);
  });

  it('tells a full disk once, stops nothing, and tells it again only after it had worked', async () => {
    const state = { full: true };
    const { activity, failures, added } = activityIn(temporaryFolder(), {
      file: (real) => ({
        ...real,
        append: (lines) => (state.full ? Promise.reject(new Error('ENOSPC')) : real.append(lines)),
      }),
    });
    const call = async () => {
      activity.record(exchange());
      await activity.flush();
    };
    await call();
    await call();
    expect(failures).toHaveLength(1);
    expect(added).toHaveLength(2);
    state.full = false;
    await call();
    expect(await all(activity)).toHaveLength(1);
    state.full = true;
    await call();
    expect(failures).toHaveLength(2);
  });

  it('gives a call in full, and says when it is gone', async () => {
    const { activity } = activityIn(temporaryFolder());
    activity.record(exchange({ answerHeaders: { date: 'today' }, requestId: 'x-request-id: 7' }));
    const [entry] = await all(activity);
    const detail = activityDetailSchema.parse(await activity.detail(entry?.id ?? 0));
    expect(detail).toMatchObject({
      answerHeaders: { date: 'today' },
      requestId: 'x-request-id: 7',
      answerBody: '{}',
    });
    expect((await problemOf(activity.detail(1))).code).toBe('call-not-found');
    expect(await activity.curl(detail.id)).toContain('Bearer $AKENEO_TOKEN');
  });

  it('shows rates of one profile or all, beside the limits', () => {
    const { activity } = activityIn(temporaryFolder());
    activity.record(exchange());
    activity.record(exchange({ profileId: 'two', status: 429 }));
    expect(activity.rates(null, 60)).toMatchObject({
      seconds: [{ calls: 2, inFlight: 2, tooMany: 1 }],
      limits: { inFlight: 4, perSecond: 100 },
    });
    expect(activity.rates('one', 60).seconds).toMatchObject([{ calls: 1, inFlight: 1, tooMany: 0 }]);
  });

  it('has calls that still run in the rates, until they end', () => {
    const { activity } = activityIn(temporaryFolder());
    const ended = activity.started('one');
    activity.started('two');
    expect(activity.rates(null, 60)).toMatchObject({ inFlight: 2, seconds: [{ calls: 2, inFlight: 2 }] });
    expect(activity.rates('one', 60)).toMatchObject({ inFlight: 1, seconds: [{ calls: 1, inFlight: 1 }] });
    ended();
    expect(activity.rates('one', 60)).toMatchObject({ inFlight: 0, seconds: [] });
  });
});

describe('the files of the activity', () => {
  it('hold no secret after logins, refused logins, reads and refusals', async () => {
    const folder = temporaryFolder();
    const { activity } = activityIn(folder);
    const pim = await demoPim();
    const agents = createAgents({ systemCertificates: () => [], resolveProxy: async () => 'DIRECT' });
    onTestFinished(() => agents.close());
    const transport = createTransport({ agents, userAgent: 'test', onExchange: activity.record });
    const { keeper, secrets } = accessTokenKeeper(transport, pim.url, pim.connection);
    const client = testClient(pim.url, { tokens: keeper, transport });
    await client.get('/channels');
    pim.faults.expireTokens();
    await client.get('/locales');
    pim.faults.permissionsRemoved = ['currencies'];
    await problemOf(client.get('/currencies'));
    const wrong = { ...pim.connection, password: 'a-wrong-password' };
    await problemOf(accessTokenKeeper(transport, pim.url, wrong).keeper.prove());
    await activity.flush();
    const text = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n');
    expect(text).toContain('/api/oauth/v1/token');
    expect(text).toContain('not allowed to list currencies');
    const { secret, username, password, clientId } = pim.connection;
    const basic = Buffer.from(`${clientId}:${secret}`).toString('base64');
    const tokens = secrets.stored.flatMap((token) => [token?.accessToken ?? '', token?.refreshToken ?? '']);
    expect(tokens.length).toBeGreaterThan(3);
    for (const hidden of [secret, password, username, basic, wrong.password, ...tokens]) {
      expect(hidden.length).toBeGreaterThan(4);
      expect(text).not.toContain(hidden);
    }
    expect(statSync(join(folder, 'activity.jsonl')).mode & 0o077).toBe(0);
  });
});
