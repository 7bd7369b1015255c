import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { withDemo } from '../support/demo.ts';

const demo = withDemo();
const base = '/api/rest/v1/media-files';

async function download(code: string) {
  const { username, password } = demo().pim.connection;
  const { access_token } = (await demo().token({ grant_type: 'password', username, password })).json;
  return fetch(`${demo().pim.url}${base}/${code}/download`, {
    headers: { authorization: `Bearer ${access_token}` },
  });
}

async function fileOfType(mimeType: string) {
  for (let page = 1; page < 12; page++) {
    const { json } = await demo().get(`${base}?limit=100&page=${page}`);
    const found = json._embedded.items.find((item) => item.mime_type === mimeType);
    if (found !== undefined) return found;
  }
  throw new Error(`There is no ${mimeType}.`);
}

describe('D8 media files', () => {
  it('a list item has self and download, a single file download only', async () => {
    const [item] = (await demo().get(`${base}?limit=1`)).json._embedded.items;
    const url = `${demo().pim.url}${base}/${item.code}`;
    expect(item._links).toEqual({ self: { href: url }, download: { href: `${url}/download` } });
    const { json } = await demo().get(`${base}/${item.code}`);
    expect(json).toEqual({
      code: item.code,
      original_filename: item.original_filename,
      mime_type: 'image/png',
      size: item.size,
      extension: 'png',
      _links: { download: { href: `${url}/download` } },
    });
    expect(item.code).toMatch(/^(\w)\/(\w)\/(\w)\/(\w)\/\1\2\3\4[0-9a-f]{36}_[\w.]+$/);
  });

  it('a PNG has the announced size and is whole', async () => {
    const file = await fileOfType('image/png');
    const response = await download(file.code);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="${file.original_filename}"`,
    );
    expect(bytes.length).toBe(file.size);
    const start = bytes.indexOf('IDAT');
    const pixels = inflateSync(bytes.subarray(start + 4, start + 4 + bytes.readUInt32BE(start - 4)));
    expect(pixels.length).toBe(241 * 240);
    expect(new Set(pixels).size).toBeGreaterThan(4);
  });

  it.each([
    ['image/svg+xml', /^<svg .*<\/svg>\n$/s],
    ['application/pdf', /^%PDF-1\.4.*%%EOF\n$/s],
  ])('a file of type %s has the announced size', async (type, pattern) => {
    const file = await fileOfType(type);
    const response = await download(file.code);
    const text = Buffer.from(await response.arrayBuffer()).toString('latin1');
    expect(text.length).toBe(file.size);
    expect(text).toMatch(pattern);
  });

  it('every link to a file in a page of products leads to one', async () => {
    const { text } = await demo().get(
      '/api/rest/v1/products-uuid?limit=100&attributes=main_image,manual,data_sheet,energy_label',
    );
    const hrefs = [...text.matchAll(/"href":"([^"]*download)"/g)].map(
      (match) => match[1]?.replaceAll('\\/', '/') ?? '',
    );
    expect(hrefs.length).toBeGreaterThan(80);
    for (const href of new Set(hrefs)) {
      const path = href.slice(demo().pim.url.length).replace(/\/download$/, '');
      expect((await demo().get(path)).status).toBe(200);
    }
  });

  it('404 and 406', async () => {
    const missing = await demo().get(`${base}/1/2/3/4/nothing.png`);
    expect(missing.json).toEqual({ code: 404, message: 'Media file "1/2/3/4/nothing.png" does not exist.' });
    const file = await fileOfType('image/png');
    expect((await demo().get(`${base}/${file.code}/download`, { accept: 'image/*' })).status).toBe(406);
  });
});
