import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { connectorView } from '../../../../main/catalog/record/connector-view.ts';
import { readAssociations } from '../../../../main/catalog/record/read-associations.ts';
import { readRecord } from '../../../../main/catalog/record/read-record.ts';
import { readVariants } from '../../../../main/catalog/record/read-variants.ts';
import type { DemoPimOptions } from '../../../../main/demo-pim/demo-pim.ts';
import {
  associationsSchema,
  catalogRecordSchema,
  variantsSchema,
} from '../../../../preload/contract/catalog-records.ts';
import { problemOf } from '../../support/test-transport.ts';
import { demoSource, firstPage } from '../support/demo-source.ts';

const selectTypes = ['pim_catalog_simpleselect', 'pim_catalog_multiselect'];

async function demoProducts(options: DemoPimOptions = {}) {
  const demo = await demoSource({ products: 120, ...options });
  const query = { ...firstPage.query, withCompletenesses: true };
  const page = await demo.source.list({ ...firstPage, resource: 'products', query });
  const products = page.items.flatMap(({ item }) => item ?? []);
  return { ...demo, products };
}

describe('a record', () => {
  it.each(['SaaS', '6.0'] as const)('of %s misses what the PIM counts as missing', async (version) => {
    const { source, products } = await demoProducts({ version });
    let compared = 0;
    for (const product of products.filter(({ completenesses }) => completenesses.length > 0).slice(0, 25)) {
      const record = await readRecord(source, { resource: 'products', key: product.key });
      expect(catalogRecordSchema.safeParse(record).error).toBeUndefined();
      for (const { scope, locale, data } of product.completenesses) {
        const found = record.missing.find((one) => one.scope === scope && one.locale === locale);
        if (found === undefined) throw new Error(`nothing told for ${scope} ${locale}`);
        const ratio = (found.required - found.missing.length) / found.required;
        expect(Math.floor(ratio * 100)).toBe(data);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(20);
  });

  it('comes with labels of options, its completeness, and what its references lead to', async () => {
    const { source, products } = await demoProducts({ edition: 'EE' });
    const complete = products.filter(
      ({ family, completenesses }) => family !== null && completenesses.length,
    );
    const records = await Promise.all(
      complete.slice(0, 10).map(({ key }) => readRecord(source, { resource: 'products', key })),
    );
    const attributes = records.flatMap(({ groups }) => groups.flatMap((group) => group.attributes));
    const selects = attributes.filter(
      ({ type, entries }) => selectTypes.includes(type ?? '') && entries.length > 0,
    );
    expect(selects.length).toBeGreaterThan(0);
    expect(selects.every(({ entries }) => entries[0]?.linkedData !== null)).toBe(true);
    const assets = attributes.filter(({ type }) => type === 'pim_catalog_asset_collection');
    expect(assets.length).toBeGreaterThan(0);
    expect(assets.every(({ referenceDataName }) => referenceDataName !== null)).toBe(true);
    for (const { record } of records)
      expect(record.resource === 'products' && record.entity.item?.completenesses.length).toBeTruthy();
  });

  it('has its attributes by group in the order of Akeneo, also those without a value', async () => {
    const { source, products } = await demoProducts();
    const key = products.find(({ family }) => family !== null)?.key ?? '';
    const { groups, categories, familyLabels, unread } = await readRecord(source, {
      resource: 'products',
      key,
    });
    const order = (await source.list({ ...firstPage, resource: 'attribute-groups' })).items
      .flatMap(({ item }) => item ?? [])
      .sort((one, other) => (one.sortOrder ?? 0) - (other.sortOrder ?? 0))
      .map(({ code }) => code);
    const shown = groups.flatMap(({ code }) => code ?? []);
    expect(shown).toEqual(order.filter((code) => shown.includes(code)));
    const attributes = groups.flatMap((group) => group.attributes);
    expect(new Set(attributes.map(({ code }) => code)).size).toBe(attributes.length);
    expect(attributes.some(({ entries }) => entries.length === 0)).toBe(true);
    expect(attributes.every(({ type }) => type !== null)).toBe(true);
    expect(categories.every(({ path, code }) => path.at(-1)?.code === code)).toBe(true);
    expect(Object.keys(familyLabels)).not.toEqual([]);
    expect(unread).toEqual([]);
  });

  it('tells own values from those of the product models above', async () => {
    const { source, products } = await demoProducts();
    const variant = products.find(({ parent }) => parent !== null);
    const record = await readRecord(source, { resource: 'products', key: variant?.key ?? '' });
    const own = record.groups.flatMap(({ attributes }) => attributes.map((one) => one.own));
    expect(own).toContain(true);
    expect(own).toContain(false);
    const model = await readRecord(source, { resource: 'product-models', key: variant?.parent ?? '' });
    const held = (one: typeof record) =>
      one.groups.reduce(
        (sum, { attributes }) => sum + attributes.filter(({ inFamily }) => inFamily).length,
        0,
      );
    expect(held(model)).toBeLessThan(held(record));
  });

  it('is shown with what is not permitted left out and named', async () => {
    const { source, pim, products } = await demoProducts();
    pim.faults.permissionsRemoved = ['attribute_groups', 'attribute-groups', 'categories', 'channels'];
    const record = await readRecord(source, { resource: 'products', key: products[0]?.key ?? '' });
    expect(record.unread).toContain('channels');
    expect(record.missing).toEqual([]);
    expect(record.groups.length).toBeGreaterThan(0);
  });

  it('ends at once when it is cancelled', async () => {
    const { source, pim, products } = await demoProducts();
    pim.faults.latencyMs = 60_000;
    const stop = new AbortController();
    const which = { resource: 'products', key: products[0]?.key ?? '' } as const;
    const reading = problemOf(readRecord(source, which, stop.signal));
    setImmediate(() => stop.abort());
    expect((await reading).code).toBe('cancelled');
  });
});

describe('the variants around a record', () => {
  it.each(['4.0', '6.0', 'SaaS'] as const)('are the same from wherever one looks on %s', async (version) => {
    const { source, products } = await demoProducts({ version });
    const variant = products.find(({ parent }) => parent !== null);
    const asked = { key: variant?.key ?? '', locale: 'en_US' };
    const found = await readVariants(source, { resource: 'products', ...asked });
    expect(variantsSchema.safeParse(found).error).toBeUndefined();
    expect(found.below.some(({ key }) => key === variant?.key)).toBe(true);
    const codes = new Set([
      found.root?.key,
      ...found.below.flatMap(({ resource, key }) => (resource === 'product-models' ? [key] : [])),
    ]);
    expect(found.below.every(({ parent }) => codes.has(parent))).toBe(true);
    const again = await readVariants(source, {
      resource: 'product-models',
      key: variant?.parent ?? '',
      locale: 'en_US',
    });
    expect(again).toEqual(found);
  });

  it('are none for a product without', async () => {
    const { source, products } = await demoProducts();
    const simple = products.find(({ parent }) => parent === null);
    const asked = { resource: 'products', key: simple?.key ?? '', locale: null } as const;
    expect(await readVariants(source, asked)).toEqual({ root: null, below: [], cut: false });
  });
});

describe('associations', () => {
  it.each([
    ['products', 'SaaS'],
    ['products', '5.0'],
    ['product-models', 'SaaS'],
  ] as const)('of %s on %s lead to what is there', async (resource, version) => {
    const { source } = await demoProducts({ version });
    const { items } = await source.list({ ...firstPage, resource });
    const read = [];
    for (const { key } of items.slice(0, 40)) {
      const found = await readAssociations(source, { resource, key: key ?? '', locale: 'en_US' });
      expect(associationsSchema.safeParse(found).error).toBeUndefined();
      read.push(...found);
    }
    const ends = read.flatMap(({ records }) => records);
    expect(ends.length).toBeGreaterThan(0);
    expect(ends.filter(({ record }) => record === null)).toEqual([]);
    expect(read.every(({ labels }) => Object.keys(labels).length > 0)).toBe(true);
    const counts = read.filter(({ quantified }) => quantified).flatMap(({ records }) => records);
    expect(counts.every(({ quantity }) => (quantity ?? 0) > 0)).toBe(true);
  });
});

describe('what a connector reads', () => {
  it('is the record of the channel, or nothing outside its tree', async () => {
    const { source, products } = await demoProducts();
    const loose = products.find(({ categories }) => categories.length === 0);
    const sorted = products.find(({ categories }) => categories.length > 0);
    const channels = (await source.list({ ...firstPage, resource: 'channels' })).items;
    const views = await Promise.all(
      channels.map(({ key: scope }) => {
        const asked = { resource: 'products', locales: [], attributes: ['sku'], scope } as const;
        const of = (key: string) =>
          connectorView(source, { ...asked, key, locales: [], attributes: ['sku'] });
        return Promise.all([of(sorted?.key ?? ''), of(loose?.key ?? '')]);
      }),
    );
    expect(views.some(([inside]) => inside.raw !== null)).toBe(true);
    expect(views.every(([, outside]) => outside.raw === null)).toBe(true);
    const raw = views.flatMap(([inside]) => (inside.raw === null ? [] : [inside.raw]))[0];
    const { values } = z.object({ values: z.record(z.string(), z.unknown()) }).parse(raw);
    expect(Object.keys(values)).toEqual(['sku']);
  });
});
