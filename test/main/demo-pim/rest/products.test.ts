import { describe, expect, it } from 'vitest';
import { firstValue, type Items, matching, present, some } from '../support/body.ts';
import { withDemo } from '../support/demo.ts';

const demo = withDemo();
const base = '/api/rest/v1';
const items = async (query: string): Promise<Items> =>
  (await demo().get(`${base}/${query}`)).json._embedded.items;
const withoutPermission = 'does not exist or you do not have permission to access it.';

describe('D9 products', () => {
  it('an item of products-uuid has its keys in order', async () => {
    const [item] = await items('products-uuid?limit=1');
    expect(Object.keys(item)).toEqual([
      '_links',
      'uuid',
      'enabled',
      'family',
      'categories',
      'groups',
      'parent',
      'values',
      'created',
      'updated',
      'associations',
      'quantified_associations',
      'metadata',
    ]);
    expect(item.uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(item.metadata).toEqual({ workflow_status: 'working_copy' });
  });

  it('products by identifier carry it at the root and not in the values', async () => {
    const [item] = await items('products?limit=1');
    expect(Object.keys(item).slice(0, 4)).toEqual(['_links', 'uuid', 'identifier', 'enabled']);
    expect(item.values).not.toHaveProperty('sku');
    const byUuid = (await demo().get(`${base}/products-uuid/${item.uuid}`)).json;
    expect(firstValue(byUuid, 'sku').data).toBe(item.identifier);
  });

  it('values have the formats of their types', async () => {
    const all = (
      await Promise.all([1, 2, 3].map((page) => items(`products-uuid?limit=100&page=${page}`)))
    ).flat();
    const first = (attribute: string) =>
      firstValue(present(all.find((item) => item.values[attribute] !== undefined)), attribute);
    expect(first('rating').data).toMatch(/^\d\.\d{4}$/);
    expect(first('warranty_months').data).toEqual(some(Number));
    expect(first('weight').data).toEqual({
      amount: matching(/^\d+\.\d{4}$/),
      unit: 'KILOGRAM',
      symbol: 'kg',
    });
    expect(first('max_load').data).toEqual({ amount: some(Number), unit: 'KILOGRAM', symbol: 'kg' });
    expect((first('price').data as unknown[])[0]).toEqual({
      amount: matching(/^\d+\.\d\d$/),
      currency: 'EUR',
    });
    expect(first('available_from').data).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\+00:00$/);
    expect(first('bestseller').data).toEqual(some(Boolean));
    expect(first('color').data).toEqual(some(String));
    expect(first('material').data).toEqual(expect.arrayContaining([some(String)]));
    for (const [attribute, type] of [
      ['designer', 'pim_reference_data_simpleselect'],
      ['fabric', 'pim_reference_data_multiselect'],
    ] as const) {
      const { data, attribute_type } = first(attribute);
      expect(attribute_type).toBe(type);
      expect(Array.isArray(data) ? data[0] : data).toEqual(matching(/^[a-z_0-9]+$/));
      expect(Array.isArray(data)).toBe(attribute === 'fabric');
    }
    const sku = first('sku');
    expect(sku).toEqual({
      locale: null,
      scope: null,
      data: matching(/^[A-Z]{3}-\d{7}/),
      attribute_type: 'pim_catalog_identifier',
    });
    expect(first('description').data).toEqual(matching(/^<p>/));
    expect(first('name')).toEqual({
      locale: some(String),
      scope: null,
      data: some(String),
      attribute_type: 'pim_catalog_text',
    });
    const image = first('main_image');
    expect(image._links.download.href).toBe(`${demo().pim.url}${base}/media-files/${image.data}/download`);
  });

  it('the catalog holds what is hard to show: umlauts, emoji, Arabic, HTML, very long texts, gaps', async () => {
    const big = await Promise.all(
      [1, 2, 3].map((page) => demo().get(`${base}/products-uuid?limit=100&page=${page}`)),
    );
    const text = JSON.stringify(big.map((page) => page.json));
    for (const sample of ['ä', 'ß', '🏕️', 'حقيبة', '<ul><li>', ' & ']) expect(text).toContain(sample);
    const products = big.flatMap((page) => page.json._embedded.items);
    expect(products.some((item) => item.family === null)).toBe(true);
    expect(products.some((item) => !item.enabled)).toBe(true);
    expect(products.some((item) => item.values.name === undefined)).toBe(true);
    expect(products.some((item) => item.parent !== null)).toBe(true);
    expect(products.some((item) => (item.associations.X_SELL?.products.length ?? 0) > 0)).toBe(true);
    expect(products.some((item) => item.quantified_associations.SET !== undefined)).toBe(true);
  });

  it('associations name existing products: by uuid here, by identifier there', async () => {
    const uuids = (await items('products-uuid?limit=100')).flatMap(
      (item) => item.associations.X_SELL?.products ?? [],
    );
    expect((await demo().get(`${base}/products-uuid/${uuids[0]}`)).status).toBe(200);
    const identifiers = (await items('products?limit=100'))
      .flatMap((item) => item.associations.X_SELL?.products ?? [])
      .filter((identifier) => identifier !== null);
    expect((await demo().get(`${base}/products/${encodeURIComponent(present(identifiers[0]))}`)).status).toBe(
      200,
    );
  });

  it('attributes, locales and scope restrict the values', async () => {
    for (const item of await items(
      'products-uuid?limit=50&attributes=name,description&locales=de_DE&scope=ecommerce',
    )) {
      for (const [code, values] of Object.entries(item.values)) {
        expect(['name', 'description']).toContain(code);
        for (const { locale, scope } of values) {
          expect(locale).toBe('de_DE');
          expect([null, 'ecommerce']).toContain(scope);
        }
      }
    }
    const [item] = await items('products-uuid?limit=1&locales=en_US');
    expect(item.values.price).toBeDefined();
  });

  it('with_attribute_options, with_quality_scores and with_completenesses add what they say', async () => {
    const query = 'limit=100&with_attribute_options=true&with_quality_scores=true&with_completenesses=true';
    const found = present(
      (await items(`products-uuid?${query}`)).find(
        (item) => item.values.brand !== undefined && item.values.material !== undefined,
      ),
    );
    const brand = firstValue(found, 'brand');
    expect(brand.linked_data).toMatchObject({ attribute: 'brand', code: brand.data });
    const material = firstValue(found, 'material');
    expect(Object.keys(present(material.linked_data))).toEqual(material.data);
    expect(found.quality_scores).toContainEqual({
      scope: 'ecommerce',
      locale: 'en_US',
      data: matching(/^[A-E]$/),
    });
    expect(found.completenesses).toContainEqual({
      scope: 'ecommerce',
      locale: 'en_US',
      data: some(Number),
    });
    const [plain] = await items('products-uuid?limit=1&with_attribute_options=1');
    expect(firstValue(plain, 'brand')).not.toHaveProperty('linked_data');
  });

  it('404 of an entity, and of a malformed uuid, which is no route', async () => {
    const uuid = 'fc24e6c3-933c-4a93-8a81-e5c703d134d5';
    const unknown = await demo().get(`${base}/products-uuid/${uuid}`);
    expect(unknown.json).toEqual({ code: 404, message: `Product "${uuid}" ${withoutPermission}` });
    expect((await demo().get(`${base}/products/none`)).json).toEqual({
      code: 404,
      message: `Product "none" ${withoutPermission}`,
    });
    const malformed = await demo().send(`${base}/products-uuid/12`);
    expect(malformed.json).toEqual({
      code: 404,
      message: `No route found for "GET ${demo().pim.url}${base}/products-uuid/12"`,
    });
  });
});

describe('D10 product models', () => {
  it('an item has its keys; products hang below it and inherit its values', async () => {
    const models = await items('product-models?limit=100');
    expect(Object.keys(models[0])).toEqual([
      '_links',
      'code',
      'family',
      'family_variant',
      'parent',
      'categories',
      'values',
      'created',
      'updated',
      'associations',
      'quantified_associations',
      'metadata',
    ]);
    const sub = present(models.find((model) => model.parent !== null));
    const root = present(models.find((model) => model.code === sub.parent));
    expect(root.values).not.toHaveProperty('color');
    expect(sub.values.color).toBeDefined();
    expect(sub.values.name).toEqual(root.values.name);
    const variants = (
      await demo().search('products-uuid', { parent: [{ operator: 'IN', value: [sub.code] }] })
    ).json._embedded.items;
    expect(variants).toHaveLength(5);
    for (const variant of variants) {
      expect(variant.values.color).toEqual(sub.values.color);
      expect(variant.values.description).toEqual(root.values.description);
      expect(variant.categories).toEqual(root.categories);
    }
    const sizes = variants.map((variant) => firstValue(variant, 'size').data);
    expect(new Set(sizes).size).toBe(5);
  });

  it('404', async () => {
    const reply = await demo().get(`${base}/product-models/none`);
    expect(reply.json).toEqual({ code: 404, message: `Product model "none" ${withoutPermission}` });
  });
});
