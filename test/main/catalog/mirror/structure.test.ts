import { expect, it, vi } from 'vitest';
import { isObject, text } from '../../../../main/catalog/mirror/values.ts';
import type { Json } from '../../../../preload/contract/read-item.ts';
import { bendPages } from './support/bent-client.ts';
import { columnIn, kindsIn } from './support/mirror-content.ts';
import { listOfPim, mirrorHouse } from './support/mirror-house.ts';

vi.setConfig({ testTimeout: 90_000 });

type House = Awaited<ReturnType<typeof mirrorHouse>>;
type Item = Record<string, Json>;

/** A PIM that answers lists otherwise, as after somebody changed its structure. */
function changeLists(house: House, change: (path: string, item: Item) => Item | null) {
  bendPages(house.client, ({ path, items }) =>
    items.flatMap((item) => (isObject(item) ? (change(path, item) ?? []) : [])),
  );
}

it('holds the structure, records and assets, each list under its path', async () => {
  const house = await mirrorHouse({ products: 150 });
  await house.fill({ models: false });
  const { holdings } = house.meta();
  expect(holdings.filter(({ missing }) => missing !== null)).toEqual([]);
  for (const { part, count } of holdings) expect({ part, found: count > 0 }).toEqual({ part, found: true });
  for (const [kind, path] of [
    ['channels', '/channels'],
    ['attributes/brand/options', '/attributes/brand/options'],
  ] as const)
    expect([...house.structure(kind).keys()]).toEqual([
      ...(await listOfPim(house, path, 'code', false)).keys(),
    ]);
  expect(kindsIn(house.path).some((kind) => /^families\/[^/]+\/variants$/.test(kind))).toBe(true);
  expect(house.structure('measurement-families').size).toBeGreaterThan(5);
  const kinds = kindsIn(house.path);
  expect(kinds.filter((kind) => kind.startsWith('.'))).toEqual([]);
  const [entity] = house.structure('reference-entities').keys();
  const records = await listOfPim(house, `/reference-entities/${entity}/records`, 'code', false);
  expect(house.structure(`reference-entities/${entity}/records`)).toEqual(records);
  expect(house.structure(`reference-entities/${entity}/attributes`).size).toBeGreaterThan(0);
  const families = [...house.structure('asset-families').keys()];
  const sizes = families.map((code) => house.structure(`asset-families/${code}/assets`).size);
  const family = families[sizes.indexOf(Math.max(...sizes))] ?? '';
  const assets = await listOfPim(house, `/asset-families/${family}/assets`, 'code', false);
  expect(assets.size).toBeGreaterThan(100);
  expect(house.structure(`asset-families/${family}/assets`)).toEqual(assets);

  // Taken out again with the next update, without reading the lists that have not changed.
  const before = house.calls();
  await house.update({ models: false, records: false });
  expect(kindsIn(house.path).some((kind) => kind.endsWith('/records'))).toBe(false);
  expect(house.meta().holdings).toContainEqual({ part: 'records', count: 0, missing: 'not-chosen' });
  expect(house.calls() - before).toBeLessThan(30);
});

it('tells what this edition has not and what may not be read', async () => {
  const house = await mirrorHouse({ products: 30, version: '7.0', edition: 'CE' });
  house.pim.faults.permissionsRemoved = ['attribute-options', 'categories'];
  await house.fill();
  const { holdings } = house.meta();
  const missing = Object.fromEntries(holdings.map((one) => [one.part, one.missing]));
  expect(missing).toMatchObject({
    'reference-entities': 'not-in-this-edition',
    records: 'not-in-this-edition',
    assets: 'not-in-this-edition',
    families: null,
  });
  expect(missing['attribute-options']).toBe('not-permitted');
  expect(missing.categories).toBe('not-permitted');
  expect(house.items().size).toBe(30);
  // One refusal is enough.
  const asked = house.transport.exchanges.filter(({ url }) => url.includes('/options'));
  expect(asked.length).toBeLessThanOrEqual(4);
});

it('keeps the values of chosen channels and locales, and all products', async () => {
  const house = await mirrorHouse({ products: 60 });
  const chosen = { channels: ['ecommerce'], locales: ['en_US', 'xx_XX'], models: false, assets: false };
  await house.fill(chosen);
  const pim = await listOfPim(house);
  expect([...house.items().keys()].toSorted()).toEqual([...pim.keys()].toSorted());
  const scopes = (items: Iterable<unknown>) => {
    const found = new Set<string>();
    for (const item of items) {
      const { values, completenesses } = Object(item) as Record<string, Record<string, Item[]>>;
      for (const entry of [
        ...Object.values(values ?? {}).flat(),
        ...Object.values(completenesses ?? {}).flat(),
      ])
        found.add(`${text(entry.scope) ?? ''} ${text(entry.locale) ?? ''}`);
    }
    return [...found].toSorted();
  };
  expect(scopes(pim.values()).length).toBeGreaterThan(6);
  expect(scopes(house.items().values())).toEqual([' ', ' en_US', 'ecommerce en_US']);
  const asked = house.transport.exchanges.filter(
    ({ url }) => url.includes('search_after') && url.includes('/products'),
  );
  expect(asked.some(({ url }) => url.includes('locales=en_US'))).toBe(true);
  expect(asked.some(({ url }) => /[?&]scope=|xx_XX/.test(url))).toBe(false);

  // Chosen otherwise, everything is read again.
  await house.update({ ...chosen, channels: null, locales: null });
  expect(house.items()).toEqual(await listOfPim(house));
});

it('takes over a structure that has changed without reading the products again', async () => {
  const house = await mirrorHouse({ products: 60 });
  const options = { models: false, assets: false, records: false };
  await house.fill(options);
  const families = house.structure('families');
  const labelOf = new Map(
    [...families].map(([code, family]) => [code, String(Reflect.get(Object(family), 'attribute_as_label'))]),
  );
  const labels = columnIn(house.path, 'label');
  expect(new Set(labels.values()).size).toBeGreaterThan(10);
  changeLists(house, (path, item) => {
    if (path === '/families') return { ...item, attribute_as_label: 'sku', labels: { en_US: 'Renamed' } };
    if (path === '/attributes' && item.code === 'brand') return null;
    if (path === '/channels' && item.code === 'mobile') return null;
    return item;
  });
  const before = house.productCalls();
  await house.update(options);
  expect(house.productCalls() - before).toBeLessThan(6);
  expect(house.structure('attributes').has('brand')).toBe(false);
  expect(kindsIn(house.path)).not.toContain('attributes/brand/options');
  expect(house.structure('families').values().next().value).toMatchObject({ labels: { en_US: 'Renamed' } });
  expect(labelOf.size).toBe(families.size);
  const renamed = columnIn(house.path, 'label');
  for (const [identifier, family] of columnIn(house.path, 'family'))
    if (family !== null && identifier !== 'null') expect(renamed.get(identifier)).toBe(identifier);
  const content = JSON.stringify([...house.items().values()]);
  expect(content).not.toContain('"brand":');
  expect(content).not.toContain('"scope":"mobile"');
  expect(content).toContain('"scope":"ecommerce"');
  expect(house.meta().rework).toBeNull();
});
