import { describe, expect, it } from 'vitest';
import { type Item, present, some } from '../support/body.ts';
import { withDemo } from '../support/demo.ts';

const demo = withDemo();
const get = async (path: string) => (await demo().get(`/api/rest/v1/${path}`)).json;
const all = async (): Promise<readonly Item[]> => (await get('products-uuid?limit=100'))._embedded.items;
const having = (items: readonly Item[], code: string) =>
  present(items.find(({ values }) => values[code] !== undefined)?.values[code]?.[0]);

describe('D9 value formats of the Enterprise Edition', () => {
  it('asset collection: codes of assets that exist', async () => {
    const value = having(await all(), 'product_images');
    expect(value).toEqual({
      locale: null,
      scope: null,
      data: some(Array),
      attribute_type: 'pim_catalog_asset_collection',
      reference_data_name: 'product_images',
    });
    for (const code of value.data as string[])
      expect((await get(`asset-families/product_images/assets/${code}`)).code).toBe(code);
  });

  it('reference entity: a code; collection: codes; all exist', async () => {
    const items = await all();
    const brand = having(items, 'brand_profile');
    expect(brand).toMatchObject({ attribute_type: 'akeneo_reference_entity', reference_data_name: 'brands' });
    expect((await get(`reference-entities/brands/records/${String(brand.data)}`)).code).toBe(brand.data);
    const people = having(items, 'designed_by');
    expect(people.attribute_type).toBe('akeneo_reference_entity_collection');
    for (const code of people.data as string[])
      expect((await get(`reference-entities/designers/records/${code}`)).code).toBe(code);
  });

  it('table: rows by column, and a cell that nobody filled in is absent', async () => {
    const rows = (await all()).flatMap(({ values }) => (values.spare_parts?.[0]?.data ?? []) as object[]);
    const columns = ['part', 'article_number', 'quantity', 'in_stock'];
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(columns).toEqual(expect.arrayContaining(Object.keys(row)));
    expect(rows.some((row) => !('article_number' in row))).toBe(true);
  });

  it('D4 the attribute of a table describes its columns, with options on request', async () => {
    const plain: unknown = await get('attributes/spare_parts');
    expect(plain).toMatchObject({
      type: 'pim_catalog_table',
      table_configuration: [
        { code: 'part', data_type: 'select', is_required_for_completeness: true },
        { code: 'article_number', data_type: 'text' },
        { code: 'quantity', data_type: 'number' },
        { code: 'in_stock', data_type: 'boolean' },
      ],
    });
    expect(plain).not.toHaveProperty('table_configuration.0.options');
    for (const value of ['true', 'false']) {
      const more: unknown = await get(`attributes/spare_parts?with_table_select_options=${value}`);
      expect(more).toHaveProperty('table_configuration.0.options.0.code', 'battery');
    }
  });

  it('with_asset_share_links adds linked_data by asset code', async () => {
    const { items } = (await get('products-uuid?limit=100&with_asset_share_links=true'))._embedded;
    const { data, linked_data } = having(items, 'product_images');
    expect(Object.keys(linked_data ?? {})).toEqual(data);
  });

  it('records and assets can be searched with IN and EMPTY', async () => {
    const wanted = { brand_profile: [{ operator: 'IN', value: ['lumo', 'tondo'] }] };
    const { items } = (await demo().search('products-uuid', wanted, '&limit=100')).json._embedded;
    expect(items.length).toBeGreaterThan(0);
    for (const { values } of items) expect(['lumo', 'tondo']).toContain(values.brand_profile?.[0]?.data);
  });
});

describe('D1 and D9 convert_measurements', () => {
  it('replaces amounts by those in the units of the channel', async () => {
    const path = 'products-uuid?limit=100&scope=ecommerce&attributes=weight';
    const stored = (await get(path))._embedded.items;
    const changed = (await get(`${path}&convert_measurements=true`))._embedded.items;
    const place = stored.findIndex(({ values }) => values.weight !== undefined);
    const kilograms = present(stored[place]?.values.weight?.[0]).data as { amount: string };
    expect(present(changed[place]?.values.weight?.[0]).data).toEqual({
      amount: (Number(kilograms.amount) * 1000).toFixed(4),
      unit: 'GRAM',
      symbol: 'g',
    });
  });

  it('rules by locale add values with locale and scope beside the stored one', async () => {
    const path = 'products-uuid?limit=100&scope=ecommerce&attributes=screen_size&convert_measurements=true';
    const { items } = (await get(path))._embedded;
    const values = present(items.find((item) => item.values.screen_size !== undefined)?.values.screen_size);
    const { amount } = present(values[0]).data as { amount: number };
    expect(values).toEqual([
      expect.objectContaining({ locale: null, scope: null, data: { amount, unit: 'INCH', symbol: 'in' } }),
      expect.objectContaining({
        locale: 'de_DE',
        scope: 'ecommerce',
        data: { amount: (amount * 2.54).toFixed(1), unit: 'CENTIMETER', symbol: 'cm' },
      }),
      expect.objectContaining({
        locale: 'en_US',
        scope: 'ecommerce',
        data: { amount: `${amount}.0000`, unit: 'INCH', symbol: 'in' },
      }),
    ]);
    expect((await get('channels/ecommerce')).conversion_units).toEqual({
      weight: 'GRAM',
      power: 'KILOWATT',
      pim_config_attribute_locale_rules: {
        screen_size: {
          de_DE: { unit: 'CENTIMETER', decimal_places_strategy: 'round', decimal_places: 1 },
          en_US: 'INCH',
        },
      },
    });
  });

  it('needs a scope', async () => {
    expect((await demo().get('/api/rest/v1/products-uuid?convert_measurements=true')).status).toBe(422);
  });
});
