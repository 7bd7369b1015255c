import { describe, expect, it } from 'vitest';
import { type Body, matching, present } from '../support/body.ts';
import { withDemo } from '../support/demo.ts';

const demo = withDemo();
const base = '/api/rest/v1/reference-entities';
const json = async (path: string): Promise<unknown> => (await demo().get(path)).json;
const list = async (path: string) => (await demo().get(path)).json._embedded.items;

describe('D12 reference entities', () => {
  it('lists with search-after links only, an image link beside its own', async () => {
    const { url } = demo().pim;
    const body = await json(base);
    expect(body).toMatchObject({
      _links: { self: { href: `${url}${base}` }, first: { href: `${url}${base}` } },
    });
    expect(body).not.toHaveProperty('current_page');
    expect(body).not.toHaveProperty('_links.next');
    const items = await list(base);
    expect(items.map(({ code }) => code)).toEqual(['brands', 'designers', 'materials']);
    expect(items[0]).toEqual({
      _links: {
        self: { href: `${url}${base}/brands` },
        image_download: {
          href: matching(/\/reference-entities-media-files\/\w\/\w\/\w\/\w\/\w{40}_brands__brands\.svg$/),
        },
      },
      code: 'brands',
      labels: { de_DE: 'Marken', en_US: 'Brands', fr_FR: 'Marques' },
      image: matching(/^\w\/\w\/\w\/\w\/\w{40}_brands__brands\.svg$/),
    });
  });

  it('attributes and options are bare arrays with the keys of their types', async () => {
    const attributes = await json(`${base}/designers/attributes`);
    expect(attributes).toContainEqual({
      code: 'brands',
      labels: { de_DE: 'Arbeitet für', en_US: 'Works for', fr_FR: 'Travaille pour' },
      type: 'reference_entity_multiple_links',
      value_per_locale: false,
      value_per_channel: false,
      is_required_for_completeness: false,
      reference_entity_code: 'brands',
    });
    expect(await json(`${base}/brands/attributes/website`)).toMatchObject({
      type: 'text',
      max_characters: null,
      is_textarea: false,
      is_rich_text_editor: false,
      validation_rule: 'url',
      validation_regexp: null,
    });
    expect(await json(`${base}/brands/attributes/markets/options`)).toEqual([
      { code: 'apac', labels: { de_DE: 'Asien', en_US: 'Asia', fr_FR: 'Asie' } },
      { code: 'emea', labels: { de_DE: 'Europa', en_US: 'Europe', fr_FR: 'Europe' } },
      { code: 'us', labels: { de_DE: 'Amerika', en_US: 'America', fr_FR: 'Amérique' } },
    ]);
    expect(await json(`${base}/brands/attributes/markets/options/us`)).toMatchObject({ code: 'us' });
  });

  it('a record says channel instead of scope, and its image can be downloaded without /download', async () => {
    const { url } = demo().pim;
    const record = await json(`${base}/brands/records/bergmann`);
    expect(record).toMatchObject({
      code: 'bergmann',
      values: {
        label: [
          { locale: 'de_DE', channel: null, data: 'Bergmann & Söhne' },
          { locale: 'en_US', channel: null, data: 'Bergmann & Söhne' },
          { locale: 'fr_FR', channel: null, data: 'Bergmann & Söhne' },
        ],
        image: [
          {
            locale: null,
            channel: null,
            data: matching(/_brands__bergmann\.svg$/),
            _links: { download: { href: matching(/reference-entities-media-files/) } },
          },
        ],
      },
      created: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/),
      updated: matching(/^\d{4}-/),
    });
    const { values } = (await demo().get(`${base}/brands/records/bergmann`)).json;
    const { href } = present(values.image?.[0])._links.download;
    const file = await demo().get(href.slice(url.length));
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    expect(file.text).toContain('<svg');
    expect((await demo().get(href.slice(url.length).replace('bergmann', 'tondo'))).status).toBe(404);
  });

  it('missing entities are told apart from missing routes', async () => {
    for (const [path, message] of [
      ['nothing', 'Reference entity "nothing" does not exist.'],
      ['brands/records/x', 'Record "x" does not exist for the reference entity "brands".'],
      ['brands/attributes/x', 'Attribute "x" does not exist for the reference entity "brands".'],
    ]) {
      const reply = await demo().get(`${base}/${path}`);
      expect([reply.status, reply.json]).toEqual([404, { code: 404, message }]);
    }
  });
});

describe('D12 search on records', () => {
  const search = async (wanted: unknown, more = '') =>
    (await demo().search('reference-entities/brands/records', wanted, more)).json;
  const codes = async (wanted: unknown) => (await search(wanted))._embedded.items.map(({ code }) => code);

  it('code IN', async () => {
    expect(await codes({ code: [{ operator: 'IN', value: ['tondo', 'LUMO', 'x'] }] })).toEqual([
      'lumo',
      'tondo',
    ]);
  });

  it('updated > splits the list', async () => {
    const all = await list(`${base}/brands/records`);
    const limit = present(all[3]).updated;
    const later = all.filter(({ updated }) => Date.parse(updated) > Date.parse(limit));
    expect(later.length).toBeLessThan(all.length);
    expect(await codes({ updated: [{ operator: '>', value: limit }] })).toEqual(
      later.map(({ code }) => code),
    );
  });

  it('complete is an object', async () => {
    const complete = (value: boolean) => ({
      complete: { operator: '=', value, channel: 'ecommerce', locales: ['en_US', 'de_DE'] },
    });
    const records = await list(`${base}/designers/records`);
    const isComplete = ({ values }: (typeof records)[number]) =>
      values.label !== undefined && values.image !== undefined && values.biography !== undefined;
    const wanted = records.filter(isComplete).map(({ code }) => code);
    const found = (await demo().search('reference-entities/designers/records', complete(true))).json;
    expect(found._embedded.items.map(({ code }) => code)).toEqual(wanted);
    const rest = (await demo().search('reference-entities/designers/records', complete(false))).json;
    expect(rest._embedded.items).toHaveLength(records.length - wanted.length);
    const asList = await demo().search('reference-entities/designers/records', {
      complete: [{ operator: '=', value: true, channel: 'ecommerce', locales: ['en_US'] }],
    });
    expect(asList.status).toBe(422);
  });

  it('channel and locales keep the values of none as well', async () => {
    const [first] = (await demo().get(`${base}/designers/records?channel=print&locales=en_US`)).json._embedded
      .items;
    expect(first.values.biography).toEqual([
      { locale: 'en_US', channel: 'print', data: matching(/, designer\.$/) },
    ]);
    expect(first.values.label).toHaveLength(1);
    expect(first.values.country).toHaveLength(1);
    const unknown = await demo().get(`${base}/designers/records?locales=xx_XX`);
    expect([unknown.status, unknown.json.message]).toEqual([
      422,
      'Locale "xx_XX" does not exist or is not activated.',
    ]);
  });
});

describe('D12 records by the thousand', () => {
  const large = withDemo({ products: 60_000 });

  it('the cursor is the code of the last record, and next leads through all of them', async () => {
    const path = `${base}/designers/records`;
    const first = (await large().get(path)).json;
    expect(first._embedded.items).toHaveLength(100);
    expect(first._links.self).not.toHaveProperty('limit');
    const url = new URL(present(first._links.next).href);
    expect(url.search).toBe('?search_after=designer_000100');
    const seen = new Set(first._embedded.items.map(({ code }) => code));
    for (let next: string | undefined = url.pathname + url.search; next !== undefined; ) {
      const body: Body = (await large().get(next)).json;
      for (const { code } of body._embedded.items) seen.add(code);
      const href: string | undefined = body._links.next?.href;
      next = href === undefined ? undefined : new URL(href).pathname + new URL(href).search;
    }
    expect(seen.size).toBe(300);
  });
});
