import { expect, it, vi } from 'vitest';
import { listOfPim, mirrorHouse } from './support/mirror-house.ts';

vi.setConfig({ testTimeout: 120_000 });

type House = Awaited<ReturnType<typeof mirrorHouse>>;
const productsOnly = { models: false, records: false, assets: false };

async function expectSame(house: House) {
  expect(house.items()).toEqual(await listOfPim(house));
}

function withoutAssociations(items: ReadonlyMap<string, unknown>) {
  return new Map(
    [...items].map(([key, item]) => [
      key,
      { ...Object(item), associations: null, quantified_associations: null },
    ]),
  );
}

it.each([
  { changes: 0, atMost: 2 },
  // One page of changes and one count.
  { changes: 10, atMost: 2 },
  { changes: 400, atMost: 6 },
])(
  'follows $changes changes with as many calls as they have pages, and one to count',
  async ({ changes, atMost }) => {
    const house = await mirrorHouse({ products: 600 });
    await house.fill(productsOnly);
    if (changes > 0) house.pim.edits.apply({ change: changes });
    const before = house.productCalls();
    const all = house.calls();
    await house.update(productsOnly);
    expect(house.productCalls() - before).toBeLessThanOrEqual(atMost);
    // The structure is one call for each of its lists and their pages; what lies in them is read once a day.
    expect(house.calls() - all).toBeLessThan(atMost + 20);
    await expectSame(house);
  },
);

it('follows a thousand changes and removals, and what was created', async () => {
  const house = await mirrorHouse({ products: 1300 });
  await house.fill({ records: false, assets: false });
  house.pim.edits.apply({ change: 1000, create: 30 });
  await house.update({ records: false, assets: false });
  await expectSame(house);
  expect(house.items('model')).toEqual(await listOfPim(house, '/product-models', 'code'));
  house.pim.edits.apply({ remove: 1000, create: 20 });
  await house.update({ records: false, assets: false });
  await expectSame(house);
});

// 7.0 prints times of its server's zone and reads those of filters there; SaaS runs on UTC.
it.each(['7.0', 'SaaS'] as const)(
  'finds what was removed from %s by counting, and reads nothing else',
  async (version) => {
    const house = await mirrorHouse({ products: 1500, version, edition: 'CE' });
    await house.fill(productsOnly);
    expect(house.meta().offsetMinutes === 0).toBe(version === 'SaaS');
    house.pim.edits.apply({ remove: 3, change: 5 });
    const before = house.productCalls();
    house.progress.length = 0;
    await house.update(productsOnly);
    // Of 15 pages; 4 halvings and a page or two for each, and what is asked anyway.
    expect(house.productCalls() - before).toBeLessThan(28);
    expect(house.progress.map(({ phase }) => phase)).not.toContain('products');
    // Associations with what is gone stay where the PIM does not date their end.
    expect(withoutAssociations(house.items())).toEqual(withoutAssociations(await listOfPim(house)));
  },
);

it('reads records and assets again that were changed, all of them once a day', async () => {
  const house = await mirrorHouse({ products: 60 });
  await house.fill({ models: false });
  const asked = () => house.transport.exchanges.filter(({ url }) => /\/(records|assets|options)\b/.test(url));
  const before = asked().length;
  await house.update({ models: false });
  const changed = asked().slice(before);
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.every(({ url }) => url.includes('updated'))).toBe(true);
  house.later(25);
  await house.update({ models: false });
  expect(
    asked()
      .slice(before + changed.length)
      .filter(({ url }) => url.includes('/options')).length,
  ).toBeGreaterThan(10);
  expect(house.meta().holdings.filter(({ missing }) => missing !== null)).toEqual([]);
});
