import { describe, expect, it } from 'vitest';
import { numberCell } from '../../../../main/catalog/export/cell.ts';
import { rowOf } from '../../../../main/catalog/export/flat-column.ts';
import { propertyColumns } from '../../../../main/catalog/export/property-columns.ts';
import { type ValueAttribute, valueColumns } from '../../../../main/catalog/export/value-columns.ts';
import type { Json } from '../../../../preload/contract/read-item.ts';

const structure = {
  channels: [
    { code: 'ecommerce', locales: ['en_US', 'fr_FR'], currencies: ['EUR', 'USD'] },
    { code: 'print', locales: ['en_US'], currencies: ['EUR'] },
  ],
  locales: ['en_US', 'fr_FR'],
  currencies: ['EUR', 'USD'],
  associationTypes: [
    { code: 'X_SELL', isQuantified: false },
    { code: 'PACK', isQuantified: true },
  ],
  byUuid: false,
};
const plain: ValueAttribute = {
  code: 'a',
  type: 'pim_catalog_text',
  localizable: false,
  scopable: false,
  availableLocales: [],
  isMain: false,
};
const namesOf = (attribute: Partial<ValueAttribute>, context = structure) =>
  valueColumns({ ...plain, ...attribute }, context).map(({ name }) => name);
const values = (attribute: Partial<ValueAttribute>, entries: Json, forExcel = false) =>
  rowOf({ values: { a: entries } }, valueColumns({ ...plain, ...attribute }, structure), forExcel);

// The names are those of pim-community-dev: AttributeColumnsResolver.php, StandardToFlat/Product.php and Family.php.
describe('the columns of an attribute are named as Akeneo imports them', () => {
  it.each([
    [{ code: 'name' }, ['name']],
    [{ code: 'name', localizable: true }, ['name-en_US', 'name-fr_FR']],
    [{ code: 'name', scopable: true }, ['name-ecommerce', 'name-print']],
    [
      { code: 'description', localizable: true, scopable: true },
      ['description-en_US-ecommerce', 'description-fr_FR-ecommerce', 'description-en_US-print'],
    ],
    [{ code: 'weight', type: 'pim_catalog_metric' }, ['weight', 'weight-unit']],
    [
      { code: 'weight', type: 'pim_catalog_metric', scopable: true },
      ['weight-ecommerce', 'weight-ecommerce-unit', 'weight-print', 'weight-print-unit'],
    ],
    [{ code: 'price', type: 'pim_catalog_price_collection' }, ['price-EUR', 'price-USD']],
    [
      { code: 'price', type: 'pim_catalog_price_collection', scopable: true },
      ['price-ecommerce-EUR', 'price-ecommerce-USD', 'price-print-EUR'],
    ],
    [{ code: 'legal', localizable: true, availableLocales: ['fr_FR'] }, ['legal-fr_FR']],
  ] satisfies [Partial<ValueAttribute>, string[]][])('%o', (attribute, names) => {
    expect(namesOf(attribute)).toEqual(names);
  });

  it('only of the channel and the locales that are shown', () => {
    const shown = { ...structure, channels: structure.channels.slice(0, 1), locales: ['fr_FR'] };
    expect(namesOf({ localizable: true, scopable: true }, shown)).toEqual(['a-fr_FR-ecommerce']);
    expect(namesOf({ localizable: true }, shown)).toEqual(['a-fr_FR']);
  });
});

describe('a value is written as Akeneo writes it', () => {
  const entry = (data: Json) => [{ locale: null, scope: null, data }];
  it.each([
    ['pim_catalog_boolean', true, [1]],
    ['pim_catalog_boolean', false, [0]],
    ['pim_catalog_multiselect', ['red', 'blue'], ['red,blue']],
    ['pim_catalog_date', '2026-12-31T00:00:00+00:00', ['2026-12-31']],
    ['pim_catalog_number', '12.5000', ['12.5000']],
    ['pim_catalog_metric', { amount: '12.0', unit: 'GRAM' }, ['12.0', 'GRAM']],
    ['pim_catalog_price_collection', [{ amount: '9.90', currency: 'USD' }], [null, '9.90']],
    ['pim_catalog_table', [{ row: 'a' }], ['[{"row":"a"}]']],
    ['a_type_of_tomorrow', { any: 'thing' }, ['{"any":"thing"}']],
    ['pim_catalog_text', '', ['']],
    ['pim_catalog_text', null, [null]],
  ])('%s %o', (type, data, cells) => {
    expect(values({ type }, entry(data))).toEqual(cells);
  });

  it('in the column of its locale and channel; records say `channel`', () => {
    const both = { localizable: true, scopable: true };
    const entries = [
      { locale: 'fr_FR', scope: 'ecommerce', data: 'bonjour' },
      { locale: 'en_US', channel: 'print', data: 'hello' },
    ];
    expect(values(both, entries)).toEqual([null, 'bonjour', 'hello']);
  });

  it.each([[null], ['text'], [[null, 7, { data: 'without a place' }]]])(
    '%o, which is no value, breaks nothing',
    (odd) => {
      expect(values({ localizable: true }, odd)).toEqual([null, null]);
    },
  );

  it('with numbers for Excel where it keeps all of their digits', () => {
    expect(values({ type: 'pim_catalog_number' }, entry('12.5000'), true)).toEqual([12.5]);
    expect(numberCell('-0.5')).toBe(-0.5);
    expect(numberCell('1234567890123456789')).toBe('1234567890123456789');
    expect(numberCell('0.12345678901234567')).toBe('0.12345678901234567');
    expect(numberCell('many')).toBe('many');
  });

  it('the identifier also where it stands outside the values', () => {
    const columns = valueColumns({ ...plain, code: 'sku', type: 'pim_catalog_identifier' }, structure);
    expect(rowOf({ identifier: 'A-1', values: {} }, columns, false)).toEqual(['A-1']);
    expect(rowOf({ values: { sku: [{ locale: null, scope: null, data: 'B' }] } }, columns, false)).toEqual([
      'B',
    ]);
  });
});

describe('properties', () => {
  const row = (property: string, item: Json, context = structure) => {
    const columns = propertyColumns(property, { resource: 'families', parents: [] }, context);
    const cells = rowOf(item, columns, false);
    return Object.fromEntries(columns.map(({ name }, at) => [name, cells[at]]));
  };

  it('labels and requirements have a column for each locale and channel', () => {
    expect(row('labels', { labels: { fr_FR: 'Chaussures' } })).toEqual({
      'label-en_US': null,
      'label-fr_FR': 'Chaussures',
    });
    expect(row('attribute_requirements', { attribute_requirements: { print: ['sku', 'name'] } })).toEqual({
      'requirements-ecommerce': null,
      'requirements-print': 'sku,name',
    });
  });

  it('associations have one for each type and kind, quantities beside them', () => {
    const item = {
      associations: { X_SELL: { groups: ['g'], products: ['p', 'q'], product_models: [] } },
      quantified_associations: {
        PACK: {
          products: [
            { identifier: 'bag', quantity: 2 },
            { identifier: 'sock', quantity: 8 },
          ],
        },
      },
    };
    expect(row('associations', item)).toEqual({
      'X_SELL-groups': 'g',
      'X_SELL-products': 'p,q',
      'X_SELL-product_models': '',
      'PACK-products': 'bag,sock',
      'PACK-products-quantity': '2|8',
      'PACK-product_models': null,
      'PACK-product_models-quantity': null,
    });
    expect(Object.keys(row('associations', item, { ...structure, byUuid: true }))).toContain(
      'X_SELL-product_uuids',
    );
  });

  it('the levels of a family variant, its family, conversion units, and names of Akeneo', () => {
    const variant = propertyColumns(
      'variant_attribute_sets',
      { resource: 'family-variants', parents: ['shoes'] },
      structure,
    );
    const sets = { variant_attribute_sets: [{ level: 1, axes: ['size'], attributes: ['size', 'sku'] }] };
    expect(variant.map(({ name }) => name)).toEqual([
      'variant-axes_1',
      'variant-attributes_1',
      'variant-axes_2',
      'variant-attributes_2',
    ]);
    expect(rowOf(sets, variant, false)).toEqual(['size', 'size,sku', null, null]);
    const family = propertyColumns('family', { resource: 'family-variants', parents: ['shoes'] }, structure);
    expect(rowOf({}, family, false)).toEqual(['shoes']);
    const tree = propertyColumns('category_tree', { resource: 'channels', parents: [] }, structure);
    expect(tree[0]?.name).toBe('tree');
    expect(row('conversion_units', { conversion_units: { weight: 'GRAM', reserved: {} } })).toEqual({
      conversion_units: 'weight: GRAM',
    });
  });

  it('an item that is no object, as those of an app’s catalog', () => {
    const columns = propertyColumns('uuid', { resource: 'app-catalog-products', parents: ['x'] }, structure);
    expect(rowOf('0d6c5d3a', columns, false)).toEqual(['0d6c5d3a']);
    expect(rowOf(null, columns, false)).toEqual([null]);
  });
});
