import { expect, it, vi } from 'vitest';
import { isObject } from '../../../../main/catalog/mirror/values.ts';
import type { Answer } from '../../../../main/pim/answer.ts';
import { createAdaptiveLimit } from '../../../../main/workers/adaptive-limit.ts';
import type { Json } from '../../../../preload/contract/read-item.ts';
import { type BentPage, bendPages } from './support/bent-client.ts';
import { listOfPim, mirrorHouse } from './support/mirror-house.ts';

vi.setConfig({ testTimeout: 120_000 });

type House = Awaited<ReturnType<typeof mirrorHouse>>;
const productsOnly = { models: false, records: false, assets: false };

/** A PIM that answers some pages of products otherwise than it should. */
function bend(house: House, change: (page: BentPage) => Json[]) {
  return bendPages(house.client, (page) =>
    page.path === '/products-uuid' && page.query.pagination_type === 'search_after'
      ? change(page)
      : page.items,
  );
}

it('misses nothing at a PIM whose free places change all the time, and takes few refusals', async () => {
  const house = await mirrorHouse({ products: 1500, latencyMs: 5 });
  const { faults } = house.pim;
  const slots = [4, 2, 1, 3];
  let pages = 0;
  const straighten = bend(house, ({ items }) => {
    pages += 1;
    faults.concurrency = {
      enabled: true,
      perConnection: slots[Math.floor(pages / 5) % slots.length] ?? 4,
      total: 10,
      retryAfterSeconds: 1,
    };
    return items;
  });
  await house.fill(productsOnly);
  straighten();
  faults.concurrency.enabled = false;
  const refused = house.transport.exchanges.filter((one) => 'status' in one && one.status === 429).length;
  expect(house.items()).toEqual(await listOfPim(house));
  expect(refused).toBeGreaterThan(0);
  expect(refused).toBeLessThan(house.calls() / 3);
});

function answerWith(status: number): Answer {
  return {
    method: 'GET',
    url: 'https://pim.example',
    status,
    headers: {},
    json: undefined,
    text: '',
    excerpt: '',
    redact: (text) => text,
    durationMs: 0,
  };
}

it('halves at a refusal and probes up again', async () => {
  const limit = createAdaptiveLimit(4);
  const answer = (status: number) => limit.run(async () => answerWith(status));
  await answer(429);
  expect(limit.limit()).toBe(2);
  await answer(429);
  await answer(429);
  expect(limit.limit()).toBe(1);
  const seen: number[] = [];
  for (let good = 0; good < 10; good += 1) {
    await answer(200);
    seen.push(limit.limit());
  }
  expect(seen).toEqual([2, 2, 3, 3, 3, 4, 4, 4, 4, 4]);
  let peak = 0;
  let running = 0;
  await Promise.all(
    Array.from({ length: 20 }, () =>
      limit.run(async () => {
        running += 1;
        peak = Math.max(peak, running);
        await Promise.resolve();
        running -= 1;
        return answerWith(200);
      }),
    ),
  );
  expect(peak).toBe(4);
});

it('cuts a second that holds thousands of products by families', async () => {
  const house = await mirrorHouse({ products: 300, version: '7.0', edition: 'CE' });
  for (let times = 0; times < 5; times += 1)
    house.pim.edits.apply({ create: 1000, at: Math.floor(Date.parse('2026-03-01T12:00:00Z') / 1000) });
  await house.fill(productsOnly);
  expect(house.items().size).toBe(5300);
  expect(house.meta().problem).toBeNull();
  const searches = house.transport.exchanges.flatMap(
    ({ url }) => new URL(url).searchParams.get('search') ?? [],
  );
  const ofSecond = new Set(searches.filter((one) => /("2026-03-01 \d\d:00:00"),\1/.test(one)));
  expect([...ofSecond].some((one) => one.includes('"operator":"EMPTY"'))).toBe(true);
  expect([...ofSecond].filter((one) => one.includes('"family"')).length).toBeGreaterThan(4);
  const keys = new Set([...(await listOfPim(house)).keys()]);
  expect([...house.items().keys()].every((key) => keys.has(key))).toBe(true);
});

it('repeats a part of which a page lacked items, and tells of what stays short', async () => {
  const house = await mirrorHouse({ products: 500 });
  let dropped = 0;
  const once = bend(house, ({ items }) => {
    if (items.length < 50 || dropped > 0) return items;
    dropped = 7;
    return items.slice(0, -7);
  });
  await house.fill(productsOnly);
  expect(dropped).toBe(7);
  once();
  expect(house.items()).toEqual(await listOfPim(house));
  expect(house.meta().problem).toBeNull();

  // A PIM that hides an item for good, and counts it.
  const always = bend(house, ({ items }) =>
    items.filter((item) => !(isObject(item) && item.uuid === hidden)),
  );
  const [hidden] = house.items().keys();
  await house.fill(productsOnly);
  expect(house.meta().problem).toMatchObject({
    code: 'mirror-incomplete',
    params: { expected: 500, found: 499 },
  });
  always();
  await house.update(productsOnly);
  expect(house.items()).toEqual(await listOfPim(house));
  expect(house.meta().problem).toBeNull();
});

it('takes only the cursor from links', async () => {
  const house = await mirrorHouse({ products: 500 });
  const queries: BentPage['query'][] = [];
  const straighten = bend(house, ({ items, query, links }) => {
    queries.push(query);
    const next = isObject(links.next) ? links.next.href : null;
    if (typeof next === 'string') {
      const cursor = new URL(next).searchParams.get('search_after') ?? '';
      // As known from Akeneo: parameters lost or wrong, another host.
      const href = `http://pim.internal/api/rest/v1/products-uuid?limit=1&search=%7B%22enabled%22%3A%5B%5D%7D&search_after=${encodeURIComponent(cursor)}`;
      links.next = { href };
    }
    return items;
  });
  await house.fill(productsOnly);
  straighten();
  expect(house.items()).toEqual(await listOfPim(house));
  expect(new Set(queries.map(({ limit }) => limit))).toEqual(new Set([100]));
  expect(queries.some(({ search }) => String(search).includes('enabled'))).toBe(false);
  expect(house.transport.exchanges.every(({ url }) => url.startsWith(house.pim.url))).toBe(true);
});
