import { expect, it, vi } from 'vitest';
import { problemOf } from '../../support/test-transport.ts';
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

it('goes on where it was cancelled, without reading again what it has', async () => {
  const house = await mirrorHouse({ products: 600 });
  const stop = new AbortController();
  const filling = problemOf(house.fill({}, stop.signal));
  await expect.poll(() => house.progress.some(({ done }) => done >= 200), slow).toBe(true);
  stop.abort();
  expect((await filling).code).toBe('cancelled');
  expect(house.meta().filledAt).toBeNull();
  expect(house.items().size).toBeGreaterThan(150);
  const again = mirrorOf(house.pim, house.path);
  await again.fill();
  await expectWhole(house);
  expect(again.productCalls()).toBeLessThan(20);
});

it('reads a part again that came short', async () => {
  const house = await mirrorHouse({ products: 500 });
  const { client } = house;
  const get = client.get.bind(client);
  let short = 0;
  client.get = async (path, options) => {
    const answer = await get(path, options);
    // A list that ends too early, once, in the middle of a part.
    if (path === '/products-uuid' && options?.query?.search_after !== undefined && short === 0) {
      short += 1;
      return { ...answer, body: { _links: {}, _embedded: { items: [] } } };
    }
    return answer;
  };
  await house.fill();
  expect(short).toBe(1);
  client.get = get;
  await expectWhole(house);
});

it('falls back to dates where keys do not come in order', async () => {
  const house = await mirrorHouse({ products: 500 });
  const { client } = house;
  const get = client.get.bind(client);
  client.get = async (path, options) => {
    const answer = await get(path, options);
    const items: unknown = Reflect.get(Object(Reflect.get(Object(answer.body), '_embedded')), 'items');
    // As of a PIM that takes the cursor for something else.
    if (
      options?.query?.search === undefined &&
      options?.query?.search_after !== undefined &&
      Array.isArray(items)
    )
      items.reverse();
    return answer;
  };
  await house.fill({ keyRanges: true, models: false });
  client.get = get;
  expect(house.items()).toEqual(await listOfPim(house));
});

it('tells of items without a key and keeps the others', async () => {
  const house = await mirrorHouse({ products: 300 });
  house.pim.faults.oddItem = 'values-null';
  await house.fill();
  expect(house.items().size).toBe(300);
});
