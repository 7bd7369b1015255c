import { afterEach, describe, expect, it } from 'vitest';
import { withDemo } from '../support/demo.ts';

const demo = withDemo();
const base = '/api/rest/v1';
afterEach(() => {
  demo().pim.faults.permissionsRemoved = [];
});

type Kind = 'offset' | 'both' | 'search-after' | 'bare array';

/** Resource, list, one of it, kind of pagination, permission (null: overall access only). */
const rows: readonly (readonly [string, string, string | null, Kind, string | null])[] = [
  ['channels', 'channels', 'ecommerce', 'offset', 'channels'],
  ['locales', 'locales', 'en_US', 'offset', 'locales'],
  ['currencies', 'currencies', 'EUR', 'offset', 'currencies'],
  ['categories', 'categories', 'tents', 'offset', 'categories'],
  ['attributes', 'attributes', 'sku', 'offset', 'attributes'],
  ['attribute options', 'attributes/color/options', 'red', 'offset', 'attribute-options'],
  ['attribute groups', 'attribute-groups', 'price', 'offset', 'attribute-groups'],
  ['families', 'families', 'tents', 'offset', 'families'],
  [
    'family variants',
    'families/t_shirts/variants',
    't_shirts_by_color_and_size',
    'offset',
    'family-variants',
  ],
  ['association types', 'association-types', 'X_SELL', 'offset', 'association-types'],
  ['products (uuid)', 'products-uuid', null, 'both', 'products'],
  ['products (identifier)', 'products', null, 'both', 'products'],
  ['product models', 'product-models', null, 'both', 'products'],
  ['media files', 'media-files', null, 'offset', null],
  ['measurement families', 'measurement-families', null, 'bare array', null],
  ['measure families (old)', 'measure-families', 'Area', 'offset', null],
  ['reference entities', 'reference-entities', 'brands', 'search-after', 'reference-entities'],
  ['RE attributes', 'reference-entities/brands/attributes', 'label', 'bare array', 'reference-entities'],
  ['RE records', 'reference-entities/brands/records', 'lumo', 'search-after', 'reference-entity-records'],
  ['asset families', 'asset-families', 'videos', 'search-after', 'asset-families'],
  ['asset attributes', 'asset-families/videos/attributes', 'label', 'bare array', 'asset-families'],
  ['assets', 'asset-families/videos/assets', 'video_0000001', 'search-after', 'assets'],
  ['workflows', 'workflows', null, 'offset', 'workflows'],
];

describe('D0 overview', () => {
  it.each(rows)('%s: exists, and one of it without links', async (_, list, one) => {
    const reply = await demo().get(`${base}/${list}`);
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/json']);
    if (one === null) return;
    const { status, json } = await demo().get(`${base}/${list}/${one}`);
    expect(status).toBe(200);
    // Only files and pictures have links when they are read alone.
    expect(json).not.toHaveProperty('_links.self');
    expect(json).toHaveProperty('code', one);
  });

  it.each(rows)('%s: pagination', async (_, list, _one, kind) => {
    const plain = (await demo().get(`${base}/${list}`)).json;
    const after = await demo().get(`${base}/${list}?pagination_type=search_after`);
    switch (kind) {
      case 'offset':
        expect(plain.current_page).toBe(1);
        expect(after.json).toEqual({ code: 422, message: 'Pagination type is not supported.' });
        break;
      case 'both':
        expect(plain.current_page).toBe(1);
        expect(after.status).toBe(200);
        expect(Object.keys(after.json)).toEqual(['_links', '_embedded']);
        break;
      case 'search-after':
        expect(Object.keys(plain)).toEqual(['_links', '_embedded']);
        expect(Object.keys(plain._links)).not.toContain('previous');
        break;
      case 'bare array':
        expect(Array.isArray(plain)).toBe(true);
    }
  });

  it.each(rows)('%s: permission', async (_, list, _one, _kind, permission) => {
    const others = rows.flatMap(([, , , , name]) => (name === null || name === permission ? [] : [name]));
    demo().pim.faults.permissionsRemoved = others;
    expect((await demo().get(`${base}/${list}`)).status).toBe(200);
    demo().pim.faults.permissionsRemoved = permission === null ? [] : [permission];
    expect((await demo().get(`${base}/${list}`)).status).toBe(permission === null ? 200 : 403);
  });
});
