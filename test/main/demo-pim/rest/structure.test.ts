import { describe, expect, it } from 'vitest';
import { withDemo } from '../support/demo.ts';

const demo = withDemo();
const get = async (path: string) => (await demo().get(`/api/rest/v1/${path}`)).json;
const notFound = async (path: string, message: string) => {
  const reply = await demo().get(`/api/rest/v1/${path}`);
  expect(reply.status).toBe(404);
  expect(reply.json).toEqual({ code: 404, message });
};

describe('D structure resources', () => {
  it('D1 channel', async () => {
    expect(await get('channels/mobile')).toEqual({
      code: 'mobile',
      currencies: ['EUR', 'USD'],
      locales: ['ar_AE', 'de_DE', 'en_US', 'fr_FR'],
      category_tree: 'mobile_catalog',
      conversion_units: {},
      labels: { ar_AE: 'الجوال', de_DE: 'Mobil', en_US: 'Mobile', fr_FR: 'Mobile' },
    });
    await notFound('channels/not_found', 'Channel "not_found" does not exist.');
  });

  it('D2 locales and currencies: all that the PIM knows, and only the enabled ones on request', async () => {
    const all = await get('locales?with_count=true');
    expect(all.items_count).toBe(210);
    const enabled = (await demo().search('locales', { enabled: [{ operator: '=', value: true }] })).json
      ._embedded.items;
    expect(enabled.map((locale) => locale.code)).toEqual(['ar_AE', 'de_DE', 'en_US', 'fr_FR']);
    expect(await get('locales/en_US')).toEqual({ code: 'en_US', enabled: true });
    expect(await get('currencies/CHF')).toEqual({ code: 'CHF', enabled: false });
    await notFound('locales/xx_XX', 'Locale "xx_XX" does not exist.');
    await notFound('currencies/not_found', 'Currency "not_found" does not exist.');
  });

  it('D4 attribute: every key is there', async () => {
    const sku = await get('attributes/sku');
    const common = {
      code: 'sku',
      type: 'pim_catalog_identifier',
      group: 'general',
      group_labels: { ar_AE: 'عام', de_DE: 'Allgemein', en_US: 'General', fr_FR: 'Général' },
      unique: true,
      useable_as_grid_filter: true,
      allowed_extensions: [],
      metric_family: null,
      default_metric_unit: null,
      reference_data_name: null,
      available_locales: [],
      max_characters: null,
      validation_rule: null,
      validation_regexp: null,
      wysiwyg_enabled: null,
      number_min: null,
      number_max: null,
      decimals_allowed: null,
      negative_allowed: null,
      date_min: null,
      date_max: null,
      max_file_size: null,
      minimum_input_length: null,
      sort_order: 1,
      localizable: false,
      scopable: false,
      labels: { de_DE: 'Artikelnummer', en_US: 'SKU', fr_FR: 'UGS' },
      auto_option_sorting: null,
      default_value: null,
      guidelines: {
        de_DE: 'Vom ERP vergeben, nie geändert.',
        en_US: 'Given by the ERP, never changed.',
        fr_FR: 'Donnée par l’ERP, jamais modifiée.',
      },
    };
    const ofSaas = { is_mandatory: null, decimal_places_strategy: null, decimal_places: null };
    expect(sku).toEqual({ ...common, is_main_identifier: true, ...ofSaas });
    const name = await get('attributes/name');
    expect(Object.keys(name)).toEqual([...Object.keys(common), ...Object.keys(ofSaas)]);
    expect(await get('attributes/rating')).toMatchObject({ number_min: '2.5000', number_max: null });
    expect(await get('attributes/weight')).toMatchObject({
      metric_family: 'Weight',
      default_metric_unit: 'KILOGRAM',
      decimals_allowed: true,
    });
    expect(await get('attributes/manual')).toMatchObject({
      allowed_extensions: ['pdf'],
      max_file_size: '10.00',
      localizable: true,
    });
    expect(await get('attributes/name')).not.toHaveProperty('is_main_identifier');
    await notFound('attributes/not_found', 'Attribute "not_found" does not exist.');
  });

  it('D4 the catalog has every attribute type of CE and EE', async () => {
    const types = (await get('attributes?limit=100'))._embedded.items.map((attribute) => attribute.type);
    expect([...new Set(types)].sort()).toEqual([
      'akeneo_reference_entity',
      'akeneo_reference_entity_collection',
      'pim_catalog_asset_collection',
      'pim_catalog_boolean',
      'pim_catalog_date',
      'pim_catalog_file',
      'pim_catalog_identifier',
      'pim_catalog_image',
      'pim_catalog_metric',
      'pim_catalog_multiselect',
      'pim_catalog_number',
      'pim_catalog_price_collection',
      'pim_catalog_simpleselect',
      'pim_catalog_table',
      'pim_catalog_text',
      'pim_catalog_textarea',
      'pim_reference_data_multiselect',
      'pim_reference_data_simpleselect',
    ]);
  });

  it('D5 attribute option, ordered by code', async () => {
    expect(await get('attributes/color/options/red')).toEqual({
      code: 'red',
      attribute: 'color',
      sort_order: 90,
      labels: { de_DE: 'Rot', en_US: 'Red', fr_FR: 'Rouge' },
    });
    const codes = (await get('attributes/size/options'))._embedded.items.map((option) => option.code);
    expect(codes).toEqual(['l', 'm', 's', 'xl', 'xs', 'xxl']);
    await notFound('attributes/nope/options', 'Attribute "nope" does not exist.');
    await notFound(
      'attributes/sku/options',
      'Attribute "sku" does not support options. Only attributes of type "pim_catalog_simpleselect", "pim_catalog_multiselect" support options.',
    );
    await notFound(
      'attributes/color/options/x',
      'Attribute option "x" does not exist or is not an option of the attribute "color".',
    );
  });

  it('D6 attribute group and association type', async () => {
    expect(await get('attribute-groups/price')).toEqual({
      code: 'price',
      sort_order: 3,
      attributes: ['price'],
      labels: { de_DE: 'Preise', en_US: 'Prices', fr_FR: 'Prix' },
    });
    expect(await get('association-types/X_SELL')).toEqual({
      code: 'X_SELL',
      labels: { de_DE: 'Cross-Selling', en_US: 'Cross sell', fr_FR: 'Vente croisée' },
      is_two_way: false,
      is_quantified: false,
    });
    await notFound('attribute-groups/x', 'Attribute group "x" does not exist.');
    await notFound('association-types/x', 'Association type "x" does not exist.');
  });

  it('D7 family and variant', async () => {
    const family = await get('families/tents');
    expect(family).toEqual({
      code: 'tents',
      attributes: [
        ...['available_from', 'bestseller', 'brand', 'brand_profile', 'color', 'country_of_origin'],
        ...['description', 'ean', 'floor_area', 'main_image', 'manual', 'name', 'pack_size', 'people'],
        ...['price', 'product_images', 'rating', 'season_rating', 'sku', 'spare_parts', 'user_manuals'],
        ...['usp', 'warranty_months', 'water_column', 'waterproof', 'weight'],
      ],
      attribute_as_label: 'name',
      attribute_as_image: 'main_image',
      attribute_requirements: {
        ecommerce: ['description', 'main_image', 'name', 'people', 'price', 'sku'],
        mobile: ['name', 'price', 'sku'],
        print: ['name', 'sku'],
      },
      labels: { ar_AE: 'خيام', de_DE: 'Zelte', en_US: 'Tents', fr_FR: 'Tentes' },
    });
    const variant = await get('families/t_shirts/variants/t_shirts_by_color_and_size');
    expect(variant.variant_attribute_sets).toEqual([
      { level: 1, attributes: ['color', 'main_image', 'print_motif'], axes: ['color'] },
      { level: 2, attributes: ['ean', 'size', 'sku', 'weight'], axes: ['size'] },
    ]);
    expect(variant.common_attributes).toContain('name');
    await notFound('families/x', 'Family "x" does not exist.');
    await notFound('families/x/variants', 'Family "x" does not exist.');
    await notFound(
      'families/tents/variants/x',
      'Family variant "x" does not exist or is not a variant of the family "tents".',
    );
  });

  it('D11 measurement families are a bare array, the old ones a list', async () => {
    const families = await get('measurement-families');
    expect(families).toHaveProperty('0', {
      code: 'Angle',
      labels: { en_US: 'Angle' },
      standard_unit_code: 'RADIAN',
      units: {
        RADIAN: {
          code: 'RADIAN',
          labels: { en_US: 'Radian' },
          convert_from_standard: [{ operator: 'mul', value: '1' }],
          symbol: 'rad',
        },
        DEGREE: {
          code: 'DEGREE',
          labels: { en_US: 'Degree' },
          convert_from_standard: [{ operator: 'mul', value: '0.01745329' }],
          symbol: '°',
        },
      },
    });
    const area = (await get('measure-families'))._embedded.items.find((family) => family.code === 'Area');
    expect(area).toMatchObject({
      standard: 'SQUARE_METER',
      units: [{ code: 'SQUARE_METER', convert: { mul: '1' }, symbol: 'm²' }, {}, {}],
    });
  });
});
