import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createKeptMirrors, keptMirrorsFileSchema } from '../../../../main/catalog/mirror/kept-mirrors.ts';
import { createMirrors } from '../../../../main/catalog/mirror/mirrors.ts';
import { systemNetwork } from '../../../../main/pim/network-options.ts';
import { createPace } from '../../../../main/pim/pace.ts';
import { openVersionedFile } from '../../../../main/storage/versioned-file.ts';
import { mirrorDefaults } from '../../../../preload/contract/mirror.ts';
import { details, never, profileHouse, silent } from '../../support/profile-house.ts';
import { realJsonFile } from '../../support/real-json-file.ts';
import { problemOf } from '../../support/test-transport.ts';

it('fills, searches and removes in workers, with main’s tokens and pace', async () => {
  const house = await profileHouse();
  const attempt = { attemptId: 'a', baseUrl: house.pim.url, credentials: house.credentials, demo: false };
  await house.onboarding.authorizeAndTest({ ...attempt, consent: null }, silent, never);
  const { id } = await house.onboarding.save('a', details, { acceptUntilQuit: false });
  const phases: string[] = [];
  const calls: string[] = [];
  const folder = join(house.folder, 'mirrors');
  const keptFile = openVersionedFile({
    file: realJsonFile(join(house.folder, 'mirrors.json')),
    version: 1,
    migrations: {},
    schema: keptMirrorsFileSchema,
    empty: { mirrors: {} },
    onUnusable: (why) => expect.fail(why),
    now: house.now,
  });
  const mirrors = createMirrors({
    ...house,
    folder,
    kept: createKeptMirrors(keptFile),
    isUsable: () => true,
    isOnline: () => true,
    after: () => () => undefined,
    report: (what, error) => expect.fail(`${what} ${String(error)}`),
    workerFile: new URL('../../../../main/mirror-worker.ts', import.meta.url),
    userAgent: 'Pimscope-test',
    pace: createPace(),
    networkOf: async () => systemNetwork,
    resolveProxy: async () => 'DIRECT',
    record: ({ url }) => calls.push(url),
    onProgress: ({ phase }) => phases.push(phase),
  });
  onTestFinished(() => mirrors.stop());
  const request = {
    query: { kind: 'product' as const, text: '', filters: [] },
    sort: { by: 'updated' as const, descending: true },
    offset: 0,
    limit: 100,
  };
  expect((await mirrors.state(id)).status).toBe('off');
  expect((await problemOf(mirrors.search(id, request, never))).code).toBe('mirror-off');
  const options = mirrorDefaults;
  expect(await mirrors.estimate(id, options, never)).toMatchObject({ products: 30 });
  expect((await mirrors.start(id, options)).status).toBe('filling');
  expect((await problemOf(mirrors.start(id, options))).code).toBe('mirror-busy');
  await expect.poll(async () => (await mirrors.state(id)).status, { timeout: 15_000 }).toBe('ready');

  const state = await mirrors.state(id);
  expect(state).toMatchObject({ products: 30, problem: null, options });
  expect(phases).toEqual(expect.arrayContaining(['structure', 'products', 'indexing']));
  expect(calls.some((url) => url.includes('/products-uuid'))).toBe(true);
  const page = await mirrors.search(id, request, never);
  expect(page.rows).toHaveLength(30);
  const times = page.rows.map(({ updated }) => updated ?? '');
  expect(times).toEqual(times.toSorted().reverse());

  const [row] = page.rows.filter(({ identifier }) => identifier !== null);
  const found = await mirrors.search(
    id,
    {
      ...request,
      query: { ...request.query, text: row?.identifier ?? '' },
      sort: { by: 'relevance', descending: false },
    },
    never,
  );
  expect(found.rows[0]?.key).toBe(row?.key);
  const family = page.rows.find((one) => one.family !== null)?.family ?? '';
  const ofFamily = {
    ...request.query,
    filters: [
      {
        of: 'property' as const,
        code: 'family',
        locale: null,
        scope: null,
        operator: '=' as const,
        values: [family],
      },
    ],
  };
  expect(await mirrors.count(id, ofFamily, never)).toBe(
    page.rows.filter((one) => one.family === family).length,
  );
  const record = await mirrors.record(id, { kind: 'product', id: null, key: row?.key ?? '' });
  expect(record.row).toEqual(row);

  if (process.platform !== 'win32') expect(statSync(join(folder, `${id}.db`)).mode & 0o777).toBe(0o600);
  expect((await mirrors.remove(id)).status).toBe('off');
  expect(existsSync(join(folder, `${id}.db`))).toBe(false);
}, 60_000);
