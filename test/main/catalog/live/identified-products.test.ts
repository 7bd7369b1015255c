import { describe, expect, it } from 'vitest';
import { wholeList } from '../../../../main/catalog/catalog-source.ts';
import { withIdentifiers } from '../../../../main/catalog/live/identified-products.ts';
import { demoSource, firstPage } from '../support/demo-source.ts';

const products = { ...firstPage, resource: 'products', limit: 5 } as const;

describe('products of a PIM that names them by uuid', () => {
  it('have their identifier in lists, as entities and looked up', async () => {
    const { source } = await demoSource();
    const named = withIdentifiers(source);
    const plain = (await source.list(products)).items;
    const { items } = await named.list(products);
    expect(plain.map(({ item }) => item?.identifier)).toEqual([null, null, null, null, null]);
    expect(items.map(({ item }) => item?.identifier)).toEqual(
      plain.map(({ item }) => item?.values.sku?.[0]?.data ?? null),
    );
    const [first] = items;
    const key = first?.key ?? '';
    const entity = await named.entity({ resource: 'products', parents: [], key });
    expect(entity.entity.item?.identifier).toBe(first?.item?.identifier);
    const lookup = await named.lookup({ resource: 'products', parents: [], keys: [key] });
    expect(lookup.items[0]?.item?.identifier).toBe(first?.item?.identifier);
  });

  it('have it also where the list is narrowed to other attributes, at the cost of one call more in all', async () => {
    const { source, places } = await demoSource();
    const named = withIdentifiers(source);
    const narrowed = { ...products, query: { ...wholeList, attributes: ['name'] } };
    await named.list(narrowed);
    const { items } = await named.list(narrowed);
    expect(items.every(({ item }) => item?.identifier)).toBe(true);
    expect(places().filter((place) => place === '/attributes')).toHaveLength(1);
  });

  it('stay without where the attributes can not be read', async () => {
    const { source, pim } = await demoSource();
    pim.faults.permissionsRemoved = ['attributes'];
    const { items } = await withIdentifiers(source).list(products);
    expect(items.map(({ item }) => item?.identifier)).toEqual([null, null, null, null, null]);
  });

  it('are asked for again after a cancel', async () => {
    const { source } = await demoSource();
    const named = withIdentifiers(source);
    await expect(named.list(products, AbortSignal.abort())).rejects.toMatchObject({
      problem: { code: 'cancelled' },
    });
    expect((await named.list(products)).items[0]?.item?.identifier).toBeTruthy();
  });
});

it('leaves an older PIM, and other resources, as they are', async () => {
  const { source, places } = await demoSource({ version: '6.0' });
  const named = withIdentifiers(source);
  expect((await named.list(products)).items[0]?.item?.identifier).toBeTruthy();
  await named.list({ ...firstPage, resource: 'families' });
  expect(places()).not.toContain('/attributes');
});
