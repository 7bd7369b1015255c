import { expect, it } from 'vitest';
import { allItems } from '../../../../../main/catalog/all-items.ts';
import { type CatalogSource, wholeList } from '../../../../../main/catalog/catalog-source.ts';
import { withIdentifiers } from '../../../../../main/catalog/live/identified-products.ts';
import { createLiveCatalogSource } from '../../../../../main/catalog/live/live-catalog-source.ts';
import { openMirrorReader } from '../../../../../main/catalog/mirror/search/mirror-reader.ts';
import { readAssociations } from '../../../../../main/catalog/record/read-associations.ts';
import { readRecord } from '../../../../../main/catalog/record/read-record.ts';
import { readVariants } from '../../../../../main/catalog/record/read-variants.ts';
import { createCategoryTree } from '../../../../../main/catalog/structure/category-tree.ts';
import {
  attributePage,
  channelPage,
  familyPage,
} from '../../../../../main/catalog/structure/structure-pages.ts';
import type { DemoPimOptions } from '../../../../../main/demo-pim/demo-pim.ts';
import { createCapabilities } from '../../../../../main/pim/resources/root-listing.ts';
import {
  type CatalogItem,
  type ListQuery,
  type ResourceName,
  resourceNames,
} from '../../../../../preload/contract/catalog-resources.ts';
import { problemOf } from '../../../support/test-transport.ts';
import { mirrorHouse } from '../support/mirror-house.ts';
import { readerSource } from '../support/reader-source.ts';

async function begin(options: DemoPimOptions) {
  const made = await mirrorHouse(options);
  await made.fill();
  const reader = openMirrorReader(made.path);
  if (reader === null) throw new Error('There is no mirror.');
  const { client } = made;
  const live = withIdentifiers(createLiveCatalogSource({ client, capabilities: createCapabilities(client) }));
  return { live, mirror: withIdentifiers(readerSource(reader)) };
}

/** Lists of the demo PIM in something else. */
const within: Partial<Record<ResourceName, string[]>> = {
  'attribute-options': ['color'],
};

/** What an item is without what only a live one has: links of its list. */
function compared({ raw, ...rest }: CatalogItem<unknown>) {
  const { _links, ...kept } = Object(raw) as Record<string, unknown>;
  return { ...rest, raw: kept };
}

async function itemsOf(
  source: CatalogSource,
  resource: ResourceName,
  parents: readonly string[],
  query: Partial<ListQuery> = {},
) {
  const items = await allItems(source, { resource, parents, query: { ...wholeList, ...query } });
  return items.map(compared);
}

const completed = { withCompletenesses: true, withQualityScores: true };

it('answers every list, item by item and in the same order, as the PIM does', async () => {
  const { live, mirror } = await begin({ products: 60 });
  const codesOf = async (resource: ResourceName) =>
    (await allItems(live, { resource, parents: [] })).flatMap(({ key }) => key ?? []);
  const [entity = ''] = await codesOf('reference-entities');
  const [family = ''] = await codesOf('asset-families');
  const [model] = await allItems(live, { resource: 'product-models', parents: [] });
  const parentsOf = (resource: ResourceName): string[] => {
    if (resource === 'family-variants') return [model?.item?.family ?? ''];
    if (resource.startsWith('reference-entity-')) return [entity];
    return resource === 'assets' || resource.startsWith('asset-attributes') ? [family] : [];
  };
  const { resources } = await mirror.offers();
  const offered = resources.flatMap((one) => (one.offered ? [one.resource] : []));
  expect(resourceNames.filter((name) => !offered.includes(name))).toEqual([
    'published-products',
    'media-files',
    'app-catalogs',
    'app-catalog-products',
  ]);
  const compare = async (resource: ResourceName, query: Partial<ListQuery> = {}) => {
    const parents = within[resource] ?? parentsOf(resource);
    const wanted = await itemsOf(live, resource, parents, query);
    expect(await itemsOf(mirror, resource, parents, query), resource).toEqual(wanted);
    expect(await mirror.count({ resource, parents, query: wholeList }), resource).toBe(
      (await live.count({ resource, parents, query: wholeList })) ?? wanted.length,
    );
    return wanted;
  };
  for (const resource of offered) {
    if (resource.endsWith('-attribute-options')) continue;
    const isItem = resource === 'products' || resource === 'product-models';
    expect((await compare(resource, isItem ? completed : {})).length, resource).toBeGreaterThan(0);
  }
  await compare('products', {
    ...completed,
    scope: 'ecommerce',
    locales: ['de_DE'],
    withAttributeOptions: true,
  });
  await compare('products', { ...completed, attributes: ['name', 'color', 'price'] });
}, 120_000);

it('answers single items, keys in any case, and any page', async () => {
  const { live, mirror } = await begin({ products: 60 });
  const all = await allItems(mirror, { resource: 'products', parents: [] });
  const keys = all.map(({ key }) => key ?? '');
  const at = async (cursor: string, limit: number) => {
    const request = { resource: 'products' as const, parents: [], query: wholeList, cursor, limit };
    const page = await mirror.list(request);
    return { keys: page.items.map(({ key }) => key), next: page.next, count: page.count };
  };
  expect(await at('offset=27', 2)).toEqual({ keys: keys.slice(27, 29), next: 'offset=29', count: 60 });
  expect(await at('page=6', 10)).toEqual({ keys: keys.slice(50), next: null, count: 60 });
  expect(await at('offset=900', 10)).toEqual({ keys: [], next: null, count: 60 });
  expect((await problemOf(at('after=x', 10))).code).toBe('invalid-argument');

  const [model] = await allItems(live, { resource: 'product-models', parents: [] });
  const code = model?.key ?? '';
  const found = await mirror.lookup({
    resource: 'product-models',
    parents: [],
    keys: [code.toUpperCase(), code, 'nothing'],
  });
  expect(found.items.map(({ key }) => key)).toEqual([code]);
  expect(
    (await mirror.lookup({ resource: 'families', parents: [], keys: ['VACUUM_CLEANERS', 'nothing'] })).items,
  ).toHaveLength(1);
  const key = keys[3] ?? '';
  const both = [live, mirror].map(async (source) => {
    const { entity } = await source.entity({ resource: 'products', parents: [], key, extras: true });
    return compared(entity);
  });
  const [wanted, kept] = await Promise.all(both);
  expect(kept).toEqual(wanted);
  const missing = { resource: 'products' as const, parents: [], key: 'nothing' };
  expect((await problemOf(mirror.entity(missing))).code).toBe('entity-not-found');
  expect((await problemOf(mirror.entity({ ...missing, resource: 'media-files' }))).code).toBe(
    'not-in-mirror',
  );
  const unnamed = { resource: 'assets' as const, parents: [], query: wholeList };
  expect((await problemOf(mirror.count(unnamed))).code).toBe('invalid-argument');
  expect(
    (await problemOf(live.list({ ...missing, query: { ...wholeList, text: 'x' }, cursor: null, limit: 1 })))
      .code,
  ).toBe('only-offline');
}, 60_000);

it('fills the pages of records and of the structure as the PIM does', async () => {
  const { live, mirror } = await begin({ products: 60 });
  const withoutTimes = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (name, inner: unknown) =>
        name === 'readAt' || name === 'origin' || name === '_links' ? undefined : inner,
      ),
    );
  const expectSame = async (read: (source: CatalogSource) => Promise<unknown>) => {
    expect(withoutTimes(await read(mirror))).toEqual(withoutTimes(await read(live)));
  };
  const products = await allItems(live, { resource: 'products', parents: [] });
  const variant = products.find(({ item }) => item?.parent !== null)?.key ?? '';
  const family = products.find(({ item }) => item?.parent !== null)?.item?.family ?? '';
  const locale = 'en_US';
  for (const key of [variant, products[0]?.key ?? '']) {
    const which = { resource: 'products' as const, key };
    await expectSame((source) => readRecord(source, which));
    await expectSame((source) => readVariants(source, { ...which, locale }));
    await expectSame((source) => readAssociations(source, { ...which, locale }));
  }
  await expectSame((source) => familyPage(source, family));
  await expectSame((source) => attributePage(source, { code: 'color', locale }));
  await expectSame((source) => channelPage(source, 'ecommerce'));
  await expectSame(async (source) => {
    const tree = createCategoryTree(source);
    return [await tree.children(null), await tree.children('master'), await tree.search('bags', 10)];
  });
}, 60_000);

it('keeps products of a PIM without uuids by their identifiers', async () => {
  const { live, mirror } = await begin({ products: 30, version: '5.0', edition: 'CE' });
  expect(await itemsOf(mirror, 'products', [])).toEqual(await itemsOf(live, 'products', []));
  const [first] = await allItems(live, { resource: 'products', parents: [] });
  const keys = [first?.key?.toLowerCase() ?? ''];
  expect((await mirror.lookup({ resource: 'products', parents: [], keys })).items[0]?.key).toBe(first?.key);
  expect((await mirror.offers()).byUuid).toBe(false);
  const assets = { resource: 'assets' as const, parents: ['x'], query: wholeList, cursor: null, limit: 1 };
  expect((await problemOf(mirror.list(assets))).code).toBe('not-in-mirror');
}, 60_000);
