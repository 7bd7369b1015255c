import { describe, expect, it } from 'vitest';
import { allItems } from '../../../../main/catalog/all-items.ts';
import type { CatalogSource } from '../../../../main/catalog/catalog-source.ts';
import { catalogSample } from '../../../../main/catalog/statistics/catalog-sample.ts';
import { familySizes } from '../../../../main/catalog/statistics/family-sizes.ts';
import { resourceCounts } from '../../../../main/catalog/statistics/resource-counts.ts';
import { ProblemError, problem } from '../../../../main/pim/problem-error.ts';
import { demoSource } from '../support/demo-source.ts';

const nobody = () => null;
const everything = async (source: CatalogSource) =>
  (
    await allItems(source, {
      resource: 'products',
      parents: [],
      query: {
        search: null,
        scope: null,
        locales: [],
        attributes: [],
        withAttributeOptions: false,
        withQualityScores: false,
        withCompletenesses: true,
      },
    })
  ).flatMap(({ item }) => item ?? []);

describe('counts by resource', () => {
  it('are of what the PIM has and lies in nothing else', async () => {
    const { source } = await demoSource({ products: 130 });
    const { counts } = await resourceCounts(source);
    expect(counts.find(({ resource }) => resource === 'products')?.count).toBe(130);
    expect(counts.find(({ resource }) => resource === 'channels')?.count).toBeGreaterThan(0);
    expect(counts.map(({ resource }) => resource)).not.toContain('family-variants');
  });

  it('say of each what stands in the way of it', async () => {
    const { source } = await demoSource({ products: 10 });
    const refused = new ProblemError(problem('permission-missing', { resource: 'families' }));
    const partly: CatalogSource = {
      ...source,
      count: (request, signal) =>
        request.resource === 'families' ? Promise.reject(refused) : source.count(request, signal),
    };
    const { counts } = await resourceCounts(partly);
    expect(counts.find(({ resource }) => resource === 'families')).toMatchObject({
      count: null,
      problem: { code: 'permission-missing' },
    });
    expect(counts.find(({ resource }) => resource === 'attributes')?.problem).toBeNull();
  });
});

describe('family sizes', () => {
  it('are those of the products, the largest first, and add up', async () => {
    const { source } = await demoSource({ products: 230 });
    const told: [number, number | null][] = [];
    const { families, withoutFamily } = await familySizes(source, (...progress) => told.push(progress));
    const products = await everything(source);
    for (const { code, count } of families)
      expect(count, code).toBe(products.filter(({ family }) => family === code).length);
    expect(withoutFamily).toBe(products.filter(({ family }) => family === null).length);
    const counts = families.map(({ count }) => count ?? 0);
    expect(counts).toEqual(counts.toSorted((one, other) => other - one));
    expect(told.at(-1)).toEqual([families.length, families.length]);
  });

  it('end when they are cancelled', async () => {
    const { source, transport } = await demoSource({ products: 30 });
    const controller = new AbortController();
    const running = familySizes(source, () => controller.abort(), controller.signal);
    await expect(running).rejects.toMatchObject({ problem: { code: 'cancelled' } });
    const asked = transport.exchanges.length;
    await expect(familySizes(source, nobody, controller.signal)).rejects.toMatchObject({
      problem: { code: 'cancelled' },
    });
    expect(transport.exchanges.length).toBeLessThanOrEqual(asked + 4);
  });
});

describe('a sample', () => {
  it('tells completeness by channel and locale, and attributes without a value', async () => {
    const { source } = await demoSource({ products: 150 });
    const told: number[] = [];
    const sample = await catalogSample(source, 1000, (done) => told.push(done));
    const products = await everything(source);
    expect(sample).toMatchObject({ products: 150, total: 150 });
    expect(told).toEqual([100, 150]);
    expect(sample.completeness.length).toBeGreaterThan(0);
    for (const { scope, locale, complete, average, products: counted } of sample.completeness) {
      const own = products.flatMap(({ completenesses }) =>
        completenesses.filter((one) => one.scope === scope && one.locale === locale),
      );
      expect(counted).toBe(own.length);
      expect(complete).toBe(own.filter(({ data }) => data === 100).length);
      expect(average).toBeCloseTo(own.reduce((sum, { data }) => sum + data, 0) / own.length);
    }
    const used = new Set(products.flatMap(({ values }) => Object.keys(values)));
    expect(sample.unused?.some(({ code }) => used.has(code))).toBe(false);
    const unusedCodes = sample.unused?.map(({ code }) => code);
    expect(sample.attributes - (unusedCodes?.length ?? 0)).toBe(used.size);
  });

  it('has as many products as were asked for', async () => {
    const { source } = await demoSource({ products: 350 });
    const sample = await catalogSample(source, 250, nobody);
    expect(sample).toMatchObject({ products: 250, total: 350 });
  });

  it('of a PIM that tells no completeness has the attributes all the same', async () => {
    const { source } = await demoSource({ products: 40, version: '4.0', edition: 'CE' });
    const sample = await catalogSample(source, 100, nobody);
    expect(sample.products).toBeGreaterThan(0);
    expect(sample.completeness).toEqual([]);
    expect(sample.unused?.map(({ code }) => code)).not.toContain('sku');
  });

  it('of a PIM in which nothing is seen is empty', async () => {
    const { source } = await demoSource();
    const nothing: CatalogSource = {
      ...source,
      count: () => Promise.resolve(0),
      list: (request, signal) =>
        request.resource === 'products'
          ? Promise.resolve({
              resource: request.resource,
              items: [],
              next: null,
              count: 0,
              readAt: '',
              origin: 'live' as const,
            })
          : source.list(request, signal),
    };
    const sample = await catalogSample(nothing, 100, nobody);
    expect(sample).toMatchObject({ products: 0, total: 0, completeness: [] });
  });
});
