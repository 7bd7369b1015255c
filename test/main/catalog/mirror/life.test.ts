import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { Mirrors } from '../../../../main/catalog/mirror/mirrors.ts';
import { mirrorDefaults } from '../../../../preload/contract/mirror.ts';
import { never } from '../../support/profile-house.ts';
import { problemOf } from '../../support/test-transport.ts';
import { mirrorsHouse } from './support/mirrors-house.ts';

vi.setConfig({ testTimeout: 120_000 });

const slow = { timeout: 60_000 };
const options = { ...mirrorDefaults, assets: false };

function isReady(mirrors: Mirrors, id: string) {
  return expect.poll(async () => (await mirrors.state(id)).status, slow).toBe('ready');
}

it('goes on by itself after a quit in the middle, not after a pause, and keeps to a schedule', async () => {
  const { start, id, progress, pim } = await mirrorsHouse();
  const first = start();
  pim.faults.latencyMs = 100;
  await first.mirrors.start(id, options);
  await expect.poll(() => progress.some(({ phase }) => phase === 'products'), slow).toBe(true);
  await first.mirrors.stop();
  pim.faults.latencyMs = 0;

  const second = start();
  const left = await second.mirrors.state(id);
  expect(left).toMatchObject({ status: 'paused', options, problem: null, nextRunAt: null });
  second.mirrors.followSchedules();
  second.pass();
  await isReady(second.mirrors, id);
  const filled = await second.mirrors.state(id);
  expect(filled).toMatchObject({
    products: 30,
    lastRun: { kind: 'fill', problem: null, removed: 0 },
    nextRunAt: null,
  });
  expect(filled.lastRun?.calls).toBeGreaterThan(5);
  expect(filled.holdings.find(({ part }) => part === 'products')).toEqual({
    part: 'products',
    count: 30,
    missing: null,
  });

  const hourly = await second.mirrors.configure(id, { ...options, schedule: 'hourly' });
  expect(hourly.nextRunAt).toBe('2026-11-22T11:00:00.000Z');
  pim.edits.apply({ change: 3, remove: 1, create: 2 });
  await second.mirrors.check(id, false);
  await isReady(second.mirrors, id);
  const updated = await second.mirrors.state(id);
  expect(updated).toMatchObject({
    products: 31,
    options: { schedule: 'hourly' },
    lastRun: { kind: 'update' },
  });
  expect(updated.lastRun).toMatchObject({ changed: 5, removed: 1 });

  pim.faults.latencyMs = 100;
  expect((await second.mirrors.check(id, true)).status).toBe('updating');
  await second.mirrors.configure(id, { ...options, schedule: 'daily' });
  expect((await problemOf(second.mirrors.configure(id, { ...options, models: false }))).code).toBe(
    'mirror-busy',
  );
  expect((await second.mirrors.pause(id)).lastRun?.problem?.code).toBe('cancelled');
  await second.mirrors.stop();
  const third = start();
  third.mirrors.followSchedules();
  third.pass();
  expect(await third.mirrors.state(id)).toMatchObject({ status: 'ready', problem: null });
});

it('can be browsed before its pictures have come, stopped among them, and goes on with them alone', async () => {
  const { start, id, progress, pim, calls } = await mirrorsHouse();
  const { mirrors } = start();
  const pictured = { ...options, records: false, thumbnails: true };
  pim.faults.slowAnswer = { calls: 500, pathContains: '/download', milliseconds: 300 };
  await mirrors.start(id, pictured);
  await expect.poll(() => progress.some(({ phase }) => phase === 'thumbnails'), slow).toBe(true);
  expect((await mirrors.state(id)).filledAt).not.toBeNull();
  expect((await mirrors.browse(id, 'mirror')).origin).toBe('mirror');
  const stopped = await mirrors.cancel(id);
  expect(stopped).toMatchObject({ status: 'ready', products: 30, problem: null });
  expect(stopped.lastRun?.problem?.code).toBe('cancelled');
  await mirrors.configure(id, { ...pictured, schedule: 'daily' });
  expect((await mirrors.state(id)).nextRunAt).not.toBeNull();

  pim.faults.slowAnswer = { calls: 0, milliseconds: 0 };
  const pages = () => calls.filter((url) => url.includes('/products-uuid')).length;
  const before = pages();
  await mirrors.resume(id);
  await isReady(mirrors, id);
  expect(pages() - before).toBeLessThan(4);
  const { holdings } = await mirrors.state(id);
  expect(holdings.find(({ part }) => part === 'thumbnails')?.count).toBeGreaterThan(5);
});

it('lies where a person wants it, within the size that it may have, and goes with its profile', async () => {
  const { start, id, folder, file } = await mirrorsHouse();
  const { mirrors } = start();
  const other = join(folder, '..', 'other-disk');
  mkdirSync(other);
  const elsewhere = { ...options, folder: other, limitBytes: 300_000 };
  expect((await problemOf(mirrors.start(id, elsewhere))).code).toBe('mirror-folder');
  expect((await problemOf(mirrors.estimate(id, elsewhere, never))).code).toBe('mirror-folder');
  mirrors.allowFolder(other);
  const estimate = await mirrors.estimate(id, elsewhere, never);
  expect(estimate.freeBytes).toBeGreaterThan(0);
  expect(estimate.bytes).toBe(estimate.parts.reduce((sum, { bytes }) => sum + bytes, 0));
  await mirrors.start(id, elsewhere);
  await expect.poll(async () => (await mirrors.state(id)).problem?.code, slow).toBe('mirror-limit');
  expect(await mirrors.state(id)).toMatchObject({
    status: 'paused',
    lastRun: { problem: { code: 'mirror-limit' } },
  });
  const path = join(other, `pimscope-${id}.db`);
  expect(statSync(path).size).toBeLessThanOrEqual(300_000);
  expect(existsSync(folder)).toBe(false);

  await mirrors.configure(id, { ...elsewhere, limitBytes: null });
  await mirrors.resume(id);
  await isReady(mirrors, id);
  // Back home, with all that was read.
  const home = await mirrors.configure(id, options);
  expect(home).toMatchObject({ status: 'ready', products: 30, options: { folder: null } });
  expect(readdirSync(other)).toEqual([]);
  expect(existsSync(file)).toBe(true);

  writeFileSync(file, 'This is no database, whatever it is called');
  expect((await mirrors.state(id)).problem?.code).toBe('mirror-damaged');
  await mirrors.start(id, options);
  await isReady(mirrors, id);
  expect(await mirrors.state(id)).toMatchObject({ products: 30, problem: null });
  expect(readdirSync(folder).some((name) => name.includes('.damaged-'))).toBe(true);

  await mirrors.profilesChanged([]);
  expect(readdirSync(folder)).toEqual([]);
});
