import { describe, expect, it } from 'vitest';
import { present, some } from '../support/body.ts';
import { withDemo } from '../support/demo.ts';

const demo = withDemo();
const base = '/api/rest/v1/asset-families';
const json = async (path: string): Promise<unknown> => (await demo().get(path)).json;

describe('D13 asset manager', () => {
  it('asset families', async () => {
    const { items } = (await demo().get(base)).json._embedded;
    expect(items.map(({ code }) => code)).toEqual(['manuals', 'product_images', 'videos']);
    expect(await json(`${base}/manuals`)).toEqual({
      code: 'manuals',
      labels: { de_DE: 'Anleitungen', en_US: 'Manuals', fr_FR: 'Notices' },
      attribute_as_main_media: 'media',
      naming_convention: {},
      product_link_rules: [],
      transformations: [],
      sharing_enabled: false,
    });
    expect(await json(`${base}/product_images`)).toMatchObject({
      naming_convention: { pattern: some(String), abort_asset_creation_on_error: false },
    });
  });

  it('the code of an asset family is case-sensitive, unlike those of all others', async () => {
    const reply = await demo().get(`${base}/Manuals`);
    expect([reply.status, reply.json.message]).toEqual([404, 'Asset family "Manuals" does not exist.']);
    expect((await demo().get('/api/rest/v1/reference-entities/Brands')).status).toBe(200);
  });

  it('attributes carry is_read_only and the keys of media', async () => {
    expect(await json(`${base}/videos/attributes/media`)).toEqual({
      code: 'media',
      labels: { de_DE: 'Video', en_US: 'Video', fr_FR: 'Vidéo' },
      type: 'media_link',
      value_per_locale: false,
      value_per_channel: false,
      is_required_for_completeness: true,
      is_read_only: false,
      media_type: 'youtube',
      prefix: 'https://www.youtube.com/watch?v=',
      suffix: null,
    });
    expect(await json(`${base}/product_images/attributes/tags/options`)).toHaveLength(3);
  });

  it('an asset names its family on SaaS, and links its file, which comes without /download', async () => {
    const path = `${base}/manuals/assets/manual_0000003`;
    const body = (await demo().get(path)).json;
    expect(body).toMatchObject({ code: 'manual_0000003', asset_family_code: 'manuals' });
    const media = present(body.values.media);
    expect(media.map(({ locale }) => locale)).toEqual(['de_DE', 'en_US', 'fr_FR']);
    const { href } = present(media[0])._links.download;
    expect(href).toBe(`${demo().pim.url}/api/rest/v1/asset-media-files/${String(present(media[0]).data)}`);
    const file = await demo().get(new URL(href).pathname);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect((await demo().get(new URL(href).pathname, { accept: 'image/png' })).status).toBe(406);
  });

  it('assets are listed a hundred a page, with a cursor', async () => {
    const first = (await demo().get(`${base}/product_images/assets`)).json;
    expect(first._embedded.items).toHaveLength(100);
    expect(new URL(present(first._links.next).href).search).toBe('?search_after=image_00000100');
    const found = await demo().search('asset-families/product_images/assets', {
      code: [{ operator: 'IN', value: ['image_00000250'] }],
    });
    expect(found.json._embedded.items.map(({ code }) => code)).toEqual(['image_00000250']);
  });

  it('404 of an asset', async () => {
    expect((await demo().get(`${base}/manuals/assets/x`)).json).toEqual({
      code: 404,
      message: 'Asset "x" does not exist for the asset family "manuals".',
    });
  });
});
