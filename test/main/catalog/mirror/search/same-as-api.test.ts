import { expect, it } from 'vitest';
import { allItems } from '../../../../../main/catalog/all-items.ts';
import { type CatalogSource, wholeList } from '../../../../../main/catalog/catalog-source.ts';
import { createLiveCatalogSource } from '../../../../../main/catalog/live/live-catalog-source.ts';
import { openMirrorReader } from '../../../../../main/catalog/mirror/search/mirror-reader.ts';
import { createCapabilities } from '../../../../../main/pim/resources/root-listing.ts';
import type { ResourceName } from '../../../../../preload/contract/catalog-resources.ts';
import type { Json } from '../../../../../preload/contract/read-item.ts';
import { problemOf } from '../../../support/test-transport.ts';
import { mirrorHouse } from '../support/mirror-house.ts';
import { readerSource } from '../support/reader-source.ts';

interface Condition {
  operator: string;
  value?: Json;
  locale?: string;
  scope?: string;
  locales?: string[];
}
type Search = Record<string, Condition[]>;

let live: CatalogSource;
let mirror: CatalogSource;
/** The values of some products, to ask for what there is. */
let sample: {
  identifier: string;
  uuid: string;
  name: string;
  created: string;
  category: string;
  ean: string;
};

async function begin() {
  const made = await mirrorHouse({ products: 99, families: 14 });
  await made.fill();
  const reader = openMirrorReader(made.path);
  if (reader === null) throw new Error('There is no mirror.');
  mirror = readerSource(reader);
  live = createLiveCatalogSource({ client: made.client, capabilities: createCapabilities(made.client) });
  const items = await allItems(live, { resource: 'products', parents: [] });
  const textOf = (attribute: string) => {
    const values = items.flatMap(({ item }) => item?.values[attribute] ?? []);
    const data = values.find(({ locale }) => locale === null || locale === 'en_US')?.data;
    return typeof data === 'string' ? data : '';
  };
  const first = items.find(({ item }) => item !== null && item.categories.length > 0)?.item;
  sample = {
    identifier: textOf('sku'),
    uuid: first?.uuid ?? '',
    name: textOf('name'),
    ean: textOf('ean'),
    created: (first?.created ?? '').slice(0, 19).replace('T', ' '),
    category: first?.categories[0] ?? '',
  };
}

async function keysOf(
  source: CatalogSource,
  resource: ResourceName,
  search: Search | null,
  scope: string | null,
) {
  // One value of each is enough: only keys are compared.
  const attributes = resource === 'products' || resource === 'product-models' ? ['sku'] : [];
  const query = { ...wholeList, search: search === null ? null : JSON.stringify(search), scope, attributes };
  const items = await allItems(source, { resource, parents: [], query });
  return items.map(({ key }) => key ?? '').toSorted((one, other) => one.localeCompare(other));
}

async function expectSame(resource: ResourceName, search: Search | null, scope: string | null = null) {
  const wanted = await keysOf(live, resource, search, scope);
  expect(await keysOf(mirror, resource, search, scope), JSON.stringify(search)).toEqual(wanted);
  return wanted.length;
}

const one = (
  operator: string,
  value?: Json,
  place: Omit<Condition, 'operator' | 'value'> = {},
): Condition[] => [{ operator, ...(value === undefined ? {} : { value }), ...place }];
const texts = (value: string, place: Omit<Condition, 'operator'> = {}) => [
  ...['STARTS WITH', 'CONTAINS', 'DOES NOT CONTAIN', '=', '!='].map((operator) =>
    one(operator, value, place),
  ),
  ...['EMPTY', 'NOT EMPTY'].map((operator) => one(operator, undefined, place)),
];
const compared = (value: Json) => ['<', '<=', '=', '!=', '>=', '>'].map((operator) => one(operator, value));
const listed = (...values: string[]) => [
  ...['IN', 'NOT IN'].map((operator) => one(operator, values)),
  ...['EMPTY', 'NOT EMPTY'].map((operator) => one(operator)),
];
const english = { locale: 'en_US' };

/** Some searches, and how many of them find something and not everything. */
async function expectAllSame(
  resource: ResourceName,
  property: string,
  conditions: Condition[][],
  least: number,
) {
  const all = (await keysOf(live, resource, null, null)).length;
  let telling = 0;
  for (const condition of conditions) {
    // Without a family only the PIM knows which attributes a product could have.
    const isEmpty = resource === 'products' && condition[0]?.operator === 'EMPTY' && property !== 'family';
    const family = isEmpty ? { family: one('NOT EMPTY') } : {};
    const found = await expectSame(resource, { ...family, [property]: condition });
    if (found > 0 && found < all) telling += 1;
  }
  expect(telling, property).toBeGreaterThanOrEqual(least);
}

const searches = {
  async byProperties() {
    const { identifier, uuid, created, category } = sample;
    const day = created.slice(0, 10);
    await expectAllSame('products', 'uuid', [one('IN', [uuid.toUpperCase()]), one('NOT IN', [uuid])], 2);
    await expectAllSame(
      'products',
      'identifier',
      [
        ...texts(identifier.slice(0, 6).toLowerCase()),
        ...texts(identifier),
        one('IN', [identifier, 'nothing']),
        one('NOT IN', [identifier]),
      ],
      8,
    );
    await expectAllSame('products', 'enabled', [one('=', true), one('!=', true)], 2);
    await expectAllSame('products', 'family', listed('backpacks', 'TENTS', 'shirts', 'sofas'), 2);
    await expectAllSame('products', 'groups', listed('related'), 0);
    const inTree = ['IN', 'NOT IN', 'IN CHILDREN', 'NOT IN CHILDREN', 'IN OR UNCLASSIFIED'];
    await expectAllSame(
      'products',
      'categories',
      [
        ...inTree.flatMap((operator) => [one(operator, [category]), one(operator, ['outdoor', 'home'])]),
        one('UNCLASSIFIED'),
      ],
      5,
    );
    const borders = [`${day} 00:00:00`, `${day} 23:59:59`];
    await expectAllSame(
      'products',
      'created',
      [
        ...['<', '>', '=', '!='].map((operator) => one(operator, created)),
        one('BETWEEN', borders),
        one('NOT BETWEEN', borders),
      ],
      4,
    );
    await expectAllSame(
      'products',
      'updated',
      [one('SINCE LAST N DAYS', 200), one('SINCE LAST N DAYS', 2000)],
      0,
    );
  },

  async byCompleteness() {
    const scope = 'ecommerce';
    await expectAllSame(
      'products',
      'completeness',
      [
        ...['<', '=', '!=', '>='].map((operator) => one(operator, 100, { scope })),
        one('<', 90, { scope, locale: 'de_DE' }),
        one('GREATER OR EQUALS THAN ON ALL LOCALES', 90, { scope, locales: ['de_DE', 'en_US'] }),
        one('LOWER THAN ON ALL LOCALES', 100, { scope, locales: ['de_DE', 'en_US'] }),
      ],
      3,
    );
    await expectAllSame('products', 'quality_score', [one('IN', ['A', 'B'], { scope, ...english })], 1);
  },

  async byAttributes() {
    const { name, ean } = sample;
    await expectAllSame('products', 'sku', texts(sample.identifier.slice(0, 4)), 2);
    await expectAllSame('products', 'ean', [...texts(ean.slice(3, 9)), ...listed(ean, 'none')], 6);
    await expectAllSame(
      'products',
      'name',
      [
        ...texts(name.split(' ')[0] ?? '', english),
        ...texts(name.slice(1, 4).toUpperCase(), english),
        one('IN', [name], english),
        one('NOT IN', [name], english),
      ],
      6,
    );
    await expectAllSame('products', 'description', texts('the', { scope: 'ecommerce', locale: 'en_US' }), 2);
    await expectAllSame('products', 'print_headline', texts('a', { scope: 'print' }), 2);
    await expectAllSame('products', 'brand', listed('nothing', 'nordlicht', 'alpina'), 0);
    await expectAllSame('products', 'color', listed('black', 'WHITE', 'blue', 'red'), 2);
    await expectAllSame('products', 'material', listed('cotton', 'steel', 'wood'), 2);
    await expectAllSame(
      'products',
      'bestseller',
      [one('=', true), one('!=', true), one('EMPTY'), one('NOT EMPTY')],
      4,
    );
    await expectAllSame(
      'products',
      'rating',
      [...compared(4), ...compared('3.5'), one('EMPTY'), one('NOT EMPTY')],
      6,
    );
    await expectAllSame('products', 'warranty_months', compared(24), 4);
    await expectAllSame('products', 'weight', compared({ amount: '2500', unit: 'GRAM' }), 4);
    await expectAllSame(
      'products',
      'price',
      [...compared({ amount: '100', currency: 'EUR' }), one('EMPTY')],
      3,
    );
    const range = ['2024-01-01', '2025-06-30'];
    await expectAllSame(
      'products',
      'available_from',
      [
        ...['<', '=', '!=', '>'].map((operator) => one(operator, '2025-01-01')),
        one('BETWEEN', range),
        one('NOT BETWEEN', range),
        one('EMPTY'),
      ],
      3,
    );
    await expectAllSame('products', 'main_image', [one('EMPTY'), one('NOT EMPTY')], 2);
    await expectAllSame('products', 'data_sheet', [one('EMPTY'), one('NOT EMPTY')], 1);
  },

  async ofModels() {
    const [model] = (await allItems(live, { resource: 'product-models', parents: [] })).flatMap(
      ({ item }) => item ?? [],
    );
    const root = model?.parent ?? model?.code ?? '';
    await expectAllSame('product-models', 'parent', [one('IN', [root]), one('EMPTY'), one('NOT EMPTY')], 0);
    await expectAllSame('product-models', 'identifier', [one('IN', [root]), one('NOT IN', [root])], 2);
    await expectAllSame('product-models', 'family', listed('shirts', 'sofas'), 0);
    await expectAllSame('product-models', 'color', [one('EMPTY'), one('NOT EMPTY')], 0);
    await expectAllSame(
      'product-models',
      'name',
      [one('EMPTY', undefined, english), one('NOT EMPTY', undefined, english)],
      0,
    );
    await expectAllSame(
      'products',
      'parent',
      [one('=', root), one('IN', [root]), one('EMPTY'), one('NOT EMPTY')],
      3,
    );
    await expectSame('products', {
      enabled: one('=', true),
      rating: [...one('>', 3), ...one('<', 4.5)],
      name: one('CONTAINS', 'e', english),
    });
    for (const scope of ['ecommerce', 'mobile', 'print'])
      await expectSame('products', { enabled: one('=', true) }, scope);
    expect(await expectSame('products', null)).toBe(99);
  },

  async ofStructure() {
    await expectAllSame('categories', 'parent', [one('=', 'home')], 1);
    await expectAllSame('categories', 'is_root', [one('=', true), one('=', false)], 2);
    await expectAllSame('categories', 'code', [one('IN', ['home', 'Bags', 'nothing'])], 1);
    await expectAllSame('attributes', 'type', [one('IN', ['pim_catalog_text', 'pim_catalog_boolean'])], 1);
    await expectAllSame('attributes', 'is_main_identifier', [one('=', true)], 1);
    await expectAllSame('families', 'has_products', [one('=', true), one('=', false)], 1);
    await expectAllSame('locales', 'enabled', [one('=', true)], 1);
  },

  async refused() {
    const refusal = (search: unknown) => {
      const query = { ...wholeList, search: typeof search === 'string' ? search : JSON.stringify(search) };
      return problemOf(mirror.list({ resource: 'products', parents: [], query, cursor: null, limit: 10 }));
    };
    for (const search of [
      'no json',
      { enabled: true },
      { enabled: [{ value: true }] },
      { enabled: one('IN', ['a']) },
      { nothing: one('=', 'x') },
      { name: one('=', 'x') },
      { name: one('=', 'x', { scope: 'ecommerce' }) },
      { print_headline: one('=', 'x', { scope: 'nothing' }) },
      { categories: one('IN', ['nothing']) },
      { completeness: one('<', 100) },
      { updated: one('>', '2026-01-01T10:00:00Z') },
      { brand: one('IN', 'x') },
    ])
      expect((await refusal(search)).code, JSON.stringify(search)).toBe('search-refused');
  },
};

it('means by a search what the PIM means by it', async () => {
  await begin();
  await searches.byProperties();
  await searches.byCompleteness();
  await searches.byAttributes();
  await searches.ofModels();
  await searches.ofStructure();
  await searches.refused();
}, 240_000);
