import { pipeline } from 'node:stream/promises';
import { expect, it, vi } from 'vitest';
import { problemOf } from '../../support/test-transport.ts';
import { bendPages } from './support/bent-client.ts';
import { listOfPim, mirrorHouse, mirrorOf } from './support/mirror-house.ts';

type House = Awaited<ReturnType<typeof mirrorHouse>>;

const slow = { timeout: 50_000 };

vi.setConfig({ testTimeout: 60_000 });

async function expectWhole(house: House) {
  expect(house.items()).toEqual(await listOfPim(house));
  expect(house.items('model')).toEqual(await listOfPim(house, '/product-models', 'code'));
}

it('holds exactly what the PIM lists, cut by dates', async () => {
  const house = await mirrorHouse({ products: 600 });
  await house.fill();
  await expectWhole(house);
  expect(house.items().size).toBe(600);
  expect(house.meta().problem).toBeNull();
  expect(house.progress.map(({ phase }) => phase)).toEqual(
    expect.arrayContaining(['structure', 'products', 'models']),
  );
});

it('reads by several cursors within the four calls that a connection has', async () => {
  const house = await mirrorHouse({ products: 500, latencyMs: 5 });
  await house.fill({ models: false });
  const answer = await fetch(`${house.pim.admin.url}/statistics`, {
    headers: { Authorization: `Bearer ${house.pim.admin.token}` },
  });
  expect(await answer.json()).toMatchObject({ peakInFlight: 4 });
});

it('holds the same by ranges of keys', async () => {
  const house = await mirrorHouse({ products: 500 });
  await house.fill({ keyRanges: true });
  await expectWhole(house);
});

it.each(['4.0', '5.0', '6.0'] as const)('fills from %s by identifier', async (version) => {
  const house = await mirrorHouse({ products: 500, version, edition: 'CE' });
  await house.fill();
  expect(house.items()).toEqual(await listOfPim(house, '/products', 'identifier'));
  expect(house.meta().problem).toBeNull();
});

it('misses nothing where calls fail', async () => {
  const house = await mirrorHouse({ products: 500 });
  const { faults } = house.pim;
  faults.tooManyRequests = { calls: 6, pathContains: 'products', retryAfterSeconds: 1 };
  faults.cutConnection = { calls: 5, pathContains: 'products' };
  faults.malformedJson = { calls: 3, pathContains: 'search_after' };
  faults.serverError = { calls: 9, pathContains: 'products', status: 502 };
  await house.fill();
  await expectWhole(house);
});

it('goes on with a renewed token', async () => {
  const house = await mirrorHouse({ products: 500 });
  const filling = house.fill();
  await expect.poll(() => house.calls(), slow).toBeGreaterThan(20);
  house.pim.faults.expireTokens();
  await filling;
  await expectWhole(house);
});

it('goes on when the computer has slept: connections cut, the token ended, products changed meanwhile', async () => {
  const house = await mirrorHouse({ products: 500, latencyMs: 5 });
  const { faults, edits } = house.pim;
  const filling = house.fill({ records: false, assets: false });
  await expect.poll(() => house.productCalls(), slow).toBeGreaterThan(1);
  faults.cutConnection = { calls: 8, pathContains: 'products' };
  faults.expireTokens();
  house.later(9);
  edits.apply({ change: 120, create: 10 });
  await filling;
  expect(faults.cutConnection.calls).toBe(0);
  // The changes of these hours are after the mark that the next update begins at.
  await house.update({ records: false, assets: false });
  await expectWhole(house);
});

it('goes on where it was cancelled, without reading again what it has', async () => {
  const house = await mirrorHouse({ products: 600 });
  // So slow that it can't be done before anybody looks.
  house.pim.faults.slowAnswer = { calls: 500, pathContains: '/products-uuid', milliseconds: 300 };
  const stop = new AbortController();
  const filling = problemOf(house.fill({}, stop.signal));
  await expect.poll(() => house.progress.some(({ done }) => done >= 200), slow).toBe(true);
  stop.abort();
  expect((await filling).code).toBe('cancelled');
  house.pim.faults.slowAnswer = { calls: 0, milliseconds: 0 };
  expect(house.meta().filledAt).toBeNull();
  expect(house.items().size).toBeGreaterThan(150);
  const again = mirrorOf(house.pim, house.path);
  await again.fill();
  await expectWhole(house);
  expect(again.productCalls()).toBeLessThan(20);
});

it('reads a part again that came short', async () => {
  const house = await mirrorHouse({ products: 500 });
  let short = 0;
  const straighten = bendPages(house.client, ({ path, query, items, links }) => {
    if (path !== '/products-uuid' || query.search_after === undefined || short > 0) return items;
    // A list that ends too early, once, in the middle of a part.
    short += 1;
    delete links.next;
    return [];
  });
  await house.fill();
  expect(short).toBe(1);
  straighten();
  await expectWhole(house);
});

it('asks again for a page that came as no page', async () => {
  const house = await mirrorHouse({ products: 300 });
  const { client } = house;
  const download = client.download.bind(client);
  let broken = 0;
  client.download = async (path, sink, options) => {
    if (path !== '/products-uuid' || broken > 0) return download(path, sink, options);
    broken += 1;
    await pipeline(['{"_links":{},"_embedded":{"ite'], sink());
    return {};
  };
  await house.fill();
  expect(broken).toBe(1);
  await expectWhole(house);
});

it('refuses a page that is longer than any answer may be', async () => {
  const house = await mirrorHouse({ products: 300 });
  const { client } = house;
  const megabyte = Buffer.alloc(1024 * 1024, ' ');
  client.download = async (_path, sink) => {
    await pipeline(
      Array.from({ length: 65 }, () => megabyte),
      sink(),
    );
    return {};
  };
  expect(await problemOf(house.fill())).toMatchObject({
    code: 'unexpected-answer',
    params: { megabytes: 64 },
  });
});

it('falls back to dates where keys do not come in order', async () => {
  const house = await mirrorHouse({ products: 500 });
  let turned = 0;
  const straighten = bendPages(house.client, ({ query, items }) => {
    // As of a PIM that takes the cursor for something else.
    if (query.search !== undefined || query.search_after === undefined) return items;
    turned += 1;
    return items.toReversed();
  });
  await house.fill({ keyRanges: true, models: false });
  straighten();
  expect(turned).toBeGreaterThan(0);
  expect(house.items()).toEqual(await listOfPim(house));
});

it('tells of items without a key and keeps the others', async () => {
  const house = await mirrorHouse({ products: 300 });
  house.pim.faults.oddItem = 'values-null';
  await house.fill();
  expect(house.items().size).toBe(300);
});
