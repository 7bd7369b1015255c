import { describe, expect, it } from 'vitest';
import type { DemoPimOptions } from '../../../../main/demo-pim/demo-pim.ts';
import { startDemo } from '../support/demo.ts';

async function withPim<T>(
  options: DemoPimOptions,
  work: (demo: Awaited<ReturnType<typeof startDemo>>) => Promise<T>,
) {
  const demo = await startDemo({ products: 60, ...options });
  try {
    return await work(demo);
  } finally {
    await demo.pim.close();
  }
}

const uuid = 'fc24e6c3-933c-4a93-8a81-e5c703d134d5';
const library = ['reference-entities', 'asset-families'];
const uuidDraft = `products-uuid/${uuid}/draft`;
const workflows = ['workflows', `workflows/${uuid}`, `workflows/steps/${uuid}/assignees`, 'workflows/tasks'];
const published = 'published-products';
const media = 'category-media-files/a/b/download';
const paths = [
  ...library,
  published,
  'catalogs',
  uuidDraft,
  ...workflows,
  media,
  // On no release that the demo PIM knows: assets of 3.x, and what its README leaves out.
  'assets',
  'asset-categories',
  'asset-tags',
  'ui-extensions',
  `permissions/${uuid}/channels`,
  'product-groups',
];
const rows: readonly (readonly [DemoPimOptions, readonly string[]])[] = [
  [{ version: '4.0', edition: 'CE' }, []],
  [{ version: '4.0', edition: 'EE' }, [...library, published]],
  [{ version: '5.0', edition: 'EE' }, [...library, published]],
  [{ version: '6.0', edition: 'EE' }, [...library, published]],
  [{ version: '7.0', edition: 'CE' }, ['catalogs', media]],
  [{ version: '7.0', edition: 'GE' }, ['catalogs', media]],
  [{ version: '7.0', edition: 'EE' }, [...library, published, 'catalogs', uuidDraft, media]],
  [{ version: 'SaaS', edition: 'EE' }, [...library, 'catalogs', uuidDraft, ...workflows, media]],
  [{ version: 'SaaS', edition: 'CE' }, ['catalogs', media]],
];

describe('D0 and E which edition has which endpoints', () => {
  it.each(rows)('%o', async (options, expected) => {
    await withPim(options, async (demo) => {
      const { routes } = (await demo.send('/api/rest/v1')).json;
      const listed = new Set(Object.values(routes).map(({ route }) => route));
      for (const path of paths) {
        const reply = await demo.send(`/api/rest/v1/${path}`);
        const exists = expected.includes(path);
        expect([path, reply.status], path).toEqual([path, exists ? 401 : 404]);
        if (!/[/]/.test(path)) expect(listed.has(`/api/rest/v1/${path}`), path).toBe(exists);
        if (!exists) {
          const isSymfony4 = options.version === '4.0' || options.version === '5.0';
          const address = isSymfony4 ? '' : demo.pim.url;
          expect(reply.json.message).toBe(`No route found for "GET ${address}/api/rest/v1/${path}"`);
        }
      }
    });
  });
});

describe('D0 and E drafts by code', () => {
  it.each(['4.0', '6.0', '7.0', 'SaaS'] as const)('%s: on the Enterprise Edition only', async (version) => {
    for (const [edition, text] of [
      ['EE', 'There is no draft created for the product'],
      ['CE', 'Product "'],
    ] as const) {
      await withPim({ version, edition }, async (demo) => {
        const { routes } = (await demo.send('/api/rest/v1')).json;
        const listed = Object.values(routes).map(({ route }) => route);
        const isThere = edition === 'EE';
        expect(listed.includes('/api/rest/v1/products/{code}/draft')).toBe(isThere);
        expect(listed.includes('/api/rest/v1/product-models/{code}/draft')).toBe(isThere);
        const { items } = (await demo.get('/api/rest/v1/products?limit=30')).json._embedded;
        const replies = await Promise.all(
          items
            .slice(0, 4)
            .map(({ identifier }) =>
              demo.get(`/api/rest/v1/products/${encodeURIComponent(identifier)}/draft`),
            ),
        );
        for (const { json } of replies.filter(({ status }) => status === 404))
          expect(json.message.startsWith(text)).toBe(true);
        expect(replies.some(({ status }) => status === 404)).toBe(true);
      });
    }
  });
});

describe('E permissions of products, assets and reference entities', () => {
  it.each([
    ['4.0', 200],
    ['5.0', 200],
    ['6.0', 403],
    ['7.0', 403],
    ['SaaS', 403],
  ] as const)('%s: a role without them gets %i', async (version, status) => {
    await withPim({ version, edition: 'EE' }, async (demo) => {
      const lists = [
        ['products', 'products'],
        ['assets', 'asset-families/videos/assets'],
        ['asset-families', 'asset-families'],
        ['reference-entities', 'reference-entities'],
        ['reference-entity-records', 'reference-entities/brands/records'],
      ] as const;
      for (const [permission, path] of lists) {
        demo.pim.faults.permissionsRemoved = [permission];
        expect([path, (await demo.get(`/api/rest/v1/${path}`)).status]).toEqual([path, status]);
      }
      demo.pim.faults.permissionsRemoved = [];
      demo.pim.faults.overallAccessRemoved = true;
      expect((await demo.get('/api/rest/v1/products')).status).toBe(403);
    });
  });
});

describe('E POST search, family delete, jobs', () => {
  it.each([
    ['SaaS', 401],
    ['7.0', undefined],
  ] as const)('%s', async (version, status) => {
    await withPim({ version, edition: 'CE' }, async (demo) => {
      const search = await demo.send('/api/rest/v1/products-uuid/search', { method: 'POST' });
      const removal = await demo.send('/api/rest/v1/families/tents', { method: 'DELETE' });
      const job = await demo.send('/api/rest/v1/jobs/export/x', { method: 'POST' });
      expect([search.status, removal.status, job.status]).toEqual(
        status === undefined ? [404, 405, 404] : [status, status, status],
      );
    });
  });
});

describe('E dates and cursors of records and assets', () => {
  it('4.0 has no dates, 5.0 those of records, 6.0 those of assets', async () => {
    const keys = async (version: '4.0' | '5.0' | '6.0') =>
      withPim({ version, edition: 'EE' }, async (demo) => {
        const record = (await demo.get('/api/rest/v1/reference-entities/brands/records/lumo')).json;
        const asset = (await demo.get('/api/rest/v1/asset-families/videos/assets/video_0000001')).json;
        return [Object.keys(record), Object.keys(asset)];
      });
    const plain = ['code', 'values'];
    const dated = [...plain, 'created', 'updated'];
    expect(await keys('4.0')).toEqual([plain, plain]);
    expect(await keys('5.0')).toEqual([dated, plain]);
    expect(await keys('6.0')).toEqual([dated, dated]);
  });

  it('the cursor is opaque before 6.0', async () => {
    await withPim({ version: '5.0', edition: 'EE', products: 300 }, async (demo) => {
      const path = '/api/rest/v1/asset-families/product_images/assets';
      const { next } = (await demo.get(path)).json._links;
      expect(next?.href).not.toContain('image_');
      const { pathname, search } = new URL(next?.href ?? '');
      expect((await demo.get(pathname + search)).json._embedded.items[0].code).toBe('image_00000101');
    });
  });
});

describe('D0 published products, on-premises EE only', () => {
  it('lists by identifier with both paginations, without uuid and without drafts', async () => {
    await withPim({ version: '7.0', edition: 'EE', products: 300 }, async (demo) => {
      const path = '/api/rest/v1/published-products';
      const { items } = (await demo.get(`${path}?limit=100`)).json._embedded;
      expect(Object.keys(items[0])).toEqual([
        '_links',
        'identifier',
        'enabled',
        'family',
        'categories',
        'groups',
        'values',
        'created',
        'updated',
        'associations',
        'quantified_associations',
      ]);
      const { identifier } = items[1];
      expect((await demo.get(`${path}/${encodeURIComponent(identifier)}`)).json.identifier).toBe(identifier);
      const after = await demo.get(
        `${path}?pagination_type=search_after&limit=1&search_after=${encodeURIComponent(identifier)}`,
      );
      expect(after.json._embedded.items[0].identifier).toBe(items[2].identifier);
      const all = (await demo.get('/api/rest/v1/products?limit=100')).json._embedded.items;
      const draft = all.find((product) => !items.some((item) => item.identifier === product.identifier));
      expect((await demo.get(`${path}/${draft?.identifier ?? ''}`)).status).toBe(404);
    });
  });
});
