import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { matching, some } from '../support/body.ts';
import { withDemo } from '../support/demo.ts';

const demo = withDemo();
const get = async (path: string) => (await demo().get(`/api/rest/v1/${path}`)).json;
const enrichedSchema = z.object({ data: z.object({ file_path: z.string(), size: z.number() }) });

describe('D structure resources', () => {
  it('D3 category', async () => {
    const category = await get('categories/tents?with_position=true&with_enriched_attributes=true');
    expect(category).toEqual({
      code: 'tents',
      parent: 'camping',
      updated: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/),
      position: 1,
      labels: { de_DE: 'Zelte', en_US: 'Tents', fr_FR: 'Tentes' },
      values: {},
    });
    expect(Object.keys(await get('categories/tents'))).toEqual(['code', 'parent', 'updated', 'labels']);
    const missing = await demo().get('/api/rest/v1/categories/not_found');
    expect([missing.status, missing.json]).toEqual([
      404,
      { code: 404, message: 'Category "not_found" does not exist.' },
    ]);
  });

  it('D3 enriched attributes: keys with uuid and locale; a picture that can be downloaded', async () => {
    const { values } = await get('categories/master?with_enriched_attributes=true');
    const photo = 'photo|8587cda6-58c8-47fa-9278-033e1d8c735c';
    const seoTitle = 'seo_title|2a4ab3f1-6f2f-4d4e-9a4c-0b6c3a3d7f10';
    expect(Object.keys(values)).toEqual([
      photo,
      ...['de_DE', 'en_US', 'fr_FR'].map((locale) => `${seoTitle}|${locale}`),
    ]);
    expect(values[photo]).toEqual({
      data: {
        size: some(Number),
        extension: 'png',
        file_path: matching(/^(\w)\/(\w)\/(\w)\/(\w)\/\1\2\3\4[0-9a-f]{36}_[\w.-]+\.png$/),
        mime_type: 'image/png',
        original_filename: matching(/\.png$/),
      },
      type: 'image',
      channel: null,
      locale: null,
      attribute_code: photo,
    });
    expect(values[`${seoTitle}|en_US`]).toMatchObject({
      type: 'text',
      channel: null,
      locale: 'en_US',
      attribute_code: seoTitle,
    });
    const { data } = enrichedSchema.parse(values[photo]);
    const file = await demo().get(`/api/rest/v1/category-media-files/${data.file_path}/download`);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(file.headers.get('content-length')).toBe(String(data.size));
  });

  it('D3 categories come parents before children', async () => {
    const items = (await get('categories?limit=100'))._embedded.items;
    const seen = new Set<string | null>([null]);
    for (const { code, parent } of items) {
      expect(seen.has(parent)).toBe(true);
      seen.add(code);
    }
    expect(items.length).toBeGreaterThan(45);
  });
});
