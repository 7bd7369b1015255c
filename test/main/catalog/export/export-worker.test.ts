import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../../../main/catalog/browse.ts';
import { createExportWorker } from '../../../../main/catalog/export/worker/export-worker.ts';
import { withIdentifiers } from '../../../../main/catalog/live/identified-products.ts';
import { systemNetwork } from '../../../../main/pim/network-options.ts';
import { createPace } from '../../../../main/pim/pace.ts';
import { createCapabilities } from '../../../../main/pim/resources/root-listing.ts';
import type { CatalogOrigin } from '../../../../preload/contract/catalog-resources.ts';
import type { Profile } from '../../../../preload/contract/profile.ts';
import { temporaryFolder } from '../../support/real-json-file.ts';
import { demoSource } from '../support/demo-source.ts';
import { asked, exportHouse, profileId } from './support/export-house.ts';

const over = ({ status }: { status: string }) => status === 'finished' || status === 'stopped';
const profile = { id: profileId } as Profile;

/** Exports of a demo PIM by a worker, which asks it itself, or by way of main's source as with an offline copy. */
async function workerHouse(products: number, origin: CatalogOrigin) {
  const demo = await demoSource({ products });
  const source = withIdentifiers(demo.source);
  const { pim, tokenKeeper, client } = demo;
  const catalog = createCatalog({ client, capabilities: createCapabilities(client) });
  const inFlight: string[] = [];
  const calls: string[] = [];
  const folder = temporaryFolder();
  const work = createExportWorker({
    workerFile: new URL('../../../../main/export-worker.ts', import.meta.url),
    profiles: { get: () => profile },
    sessions: { of: () => Promise.resolve({ tokenKeeper, client, catalog, baseUrl: pim.url }) },
    pace: createPace(undefined, (key) => {
      inFlight.push(key);
      return () => undefined;
    }),
    networkOf: () => Promise.resolve(systemNetwork),
    resolveProxy: () => Promise.resolve('DIRECT'),
    record: ({ url, asker }) => calls.push(`${asker} ${new URL(url).pathname}`),
    accessOf: async (id) => ({ profileId: id, baseUrl: pim.url, userAgent: 'Pimscope-test' }),
  });
  const clock = () => performance.now();
  const originOf = () => origin;
  const house = exportHouse(folder, source, { work, originOf, clock });
  return { ...house, pim, source, folder, calls, inFlight, places: demo.places };
}

/** The same in this thread. */
async function inThisThread(source: Parameters<typeof exportHouse>[1], change: Parameters<typeof asked>[0]) {
  const folder = temporaryFolder();
  const house = exportHouse(folder, source);
  house.choose(join(folder, 'here'));
  const ended = house.until(over);
  await house.exports.start(profileId, asked(change));
  return readFileSync((await ended).path);
}

describe('an export in a worker', () => {
  it('is the same file as in this thread, with main’s tokens, pace and activity', async () => {
    const house = await workerHouse(320, 'live');
    for (const format of ['csv', 'jsonl'] as const) {
      house.choose(join(house.folder, `all.${format}`));
      const ended = house.until(over);
      await house.exports.start(profileId, asked({ format }));
      const state = await ended;
      expect(state).toMatchObject({ status: 'finished', rows: 320, total: 320, problem: null });
      expect(readFileSync(state.path)).toEqual(await inThisThread(house.source, { format }));
    }
    const pages = house.calls.filter((call) => call.endsWith('/products-uuid'));
    expect(pages.length).toBeGreaterThanOrEqual(8);
    expect(house.inFlight.length).toBeGreaterThanOrEqual(8);
    expect(house.told.some(({ status, rows }) => status === 'reading' && rows > 0)).toBe(true);

    house.choose(join(house.folder, 'all.xlsx'));
    const book = house.until(over);
    await house.exports.start(profileId, asked({ format: 'xlsx', columns: ['sku', 'family'] }));
    expect(await book).toMatchObject({ status: 'finished', rows: 320, sheets: 1, cut: 0 });
  });

  it('is stopped in the middle and resumed to the same file; what the PIM refuses stops it too', async () => {
    const house = await workerHouse(500, 'live');
    house.pim.faults.latencyMs = 40;
    house.choose(join(house.folder, 'all.csv'));
    const reading = house.until(({ status, rows }) => status === 'reading' && rows > 0);
    const begun = await house.exports.start(profileId, asked());
    await reading;
    const stopped = await house.exports.stop(begun?.exportId ?? '');
    expect(stopped).toMatchObject({ status: 'stopped', problem: null });
    expect(stopped.rows).toBeLessThan(500);

    house.pim.faults.latencyMs = 0;
    house.pim.faults.permissionsRemoved = ['products'];
    const refused = house.until(over);
    await house.exports.resume(stopped.exportId);
    expect(await refused).toMatchObject({ status: 'stopped', problem: { code: 'permission-missing' } });

    house.pim.faults.permissionsRemoved = [];
    const ended = house.until(over);
    await house.exports.resume(stopped.exportId);
    expect(await ended).toMatchObject({ status: 'finished', rows: 500 });
    expect(readFileSync(stopped.path)).toEqual(await inThisThread(house.source, {}));
  });

  it('takes pages of main’s own source where that is read, lists and selections alike', async () => {
    const house = await workerHouse(120, 'mirror');
    house.choose(join(house.folder, 'all.csv'));
    const all = house.until(over);
    await house.exports.start(profileId, asked());
    expect(await all).toMatchObject({ status: 'finished', rows: 120 });
    const { items } = await house.source.list({
      resource: 'products',
      parents: [],
      query: asked().query,
      cursor: null,
      limit: 3,
    });
    house.choose(join(house.folder, 'some.csv'));
    const some = house.until(over);
    const keys = [...items.map(({ key }) => key ?? ''), '11111111-2222-4333-8444-555555555555'];
    await house.exports.start(profileId, asked({ keys }));
    expect(await some).toMatchObject({ status: 'finished', rows: 3, missing: 1 });
    expect(house.calls).toEqual([]);
  });
});
