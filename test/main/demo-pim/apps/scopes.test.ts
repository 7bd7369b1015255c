import { describe, expect, it } from 'vitest';
import { withDemo } from '../support/demo.ts';
import { appToken, authorizePath, browserOf } from './support/app-flow.ts';

const demo = withDemo();

const endpoints = {
  products: 'products',
  'products-uuid': 'products',
  'product-models': 'products',
  attributes: 'attributes',
  'attribute-groups': 'attribute groups',
  families: 'families',
  'families/tents/variants': 'family variants',
  'attributes/color/options': 'attribute options',
  categories: 'categories',
  locales: 'locales',
  currencies: 'currencies',
  channels: 'channels',
  'association-types': 'association types',
} as const;
type Endpoint = keyof typeof endpoints;

const enterprise = [
  'asset-families',
  'asset-families/x/assets',
  'reference-entities',
  'reference-entities/x/records',
  'catalogs',
  'workflows',
  'workflows/steps/fc24e6c3-933c-4a93-8a81-e5c703d134d5/assignees',
  'workflows/tasks',
];
const [, , , , , , assignees = ''] = enterprise;

const products: readonly Endpoint[] = ['products', 'products-uuid', 'product-models'];
const structure: readonly Endpoint[] = [
  'attributes',
  'attribute-groups',
  'families',
  'families/tents/variants',
];
const free = ['system-information', 'media-files', 'measurement-families', 'measure-families'];

async function call(token: string, path: string) {
  return demo().send(`/api/rest/v1/${path}`, { headers: { authorization: `Bearer ${token}` } });
}

describe('A5 what each scope gives', () => {
  it.each<[string, readonly Endpoint[]]>([
    ['', []],
    ['read_products', products],
    ['write_products', products],
    ['delete_products', products],
    ['read_catalog_structure', structure],
    ['write_catalog_structure', structure],
    ['read_attribute_options', ['attributes/color/options']],
    ['write_attribute_options', ['attributes/color/options']],
    ['read_categories', ['categories']],
    ['write_categories', ['categories']],
    ['read_channel_localization', ['locales', 'currencies']],
    ['read_channel_settings', ['channels']],
    ['write_channel_settings', ['channels']],
    ['read_association_types', ['association-types']],
    ['write_association_types', ['association-types']],
    ['read_products read_categories', [...products, 'categories']],
  ])('%j', async (scope, allowed) => {
    const token = await appToken(demo().pim, scope);
    const open: string[] = [];
    for (const path of Object.keys(endpoints)) {
      const reply = await call(token, path);
      if (reply.status !== 403) open.push(path);
    }
    expect(open.sort()).toEqual([...allowed].sort());
    for (const path of free) expect((await call(token, path)).status).toBe(200);
  });

  it.each<[string, readonly string[]]>([
    ['read_asset_families', ['asset-families']],
    ['write_asset_families', ['asset-families']],
    ['read_assets', ['asset-families/x/assets']],
    ['write_assets', ['asset-families/x/assets']],
    ['delete_assets', ['asset-families/x/assets']],
    ['read_reference_entities', ['reference-entities']],
    ['write_reference_entities', ['reference-entities']],
    ['read_reference_entity_records', ['reference-entities/x/records']],
    ['write_reference_entity_records', ['reference-entities/x/records']],
    ['read_catalogs', ['catalogs']],
    ['write_catalogs', ['catalogs']],
    ['delete_catalogs', ['catalogs']],
    ['read_workflows', ['workflows']],
    ['read_workflow_step_assignees', [assignees]],
    ['read_workflow_tasks', ['workflows/tasks']],
    ['write_workflow_tasks', ['workflows/tasks']],
    ['read_suggestions', []],
    ['create_suggestions', []],
    ['manage_suggestions', []],
    ['', []],
  ])('%j on the Enterprise Edition', async (scope, allowed) => {
    const token = await appToken(demo().pim, scope);
    const open: string[] = [];
    for (const path of enterprise) if ((await call(token, path)).status !== 403) open.push(path);
    expect(open).toEqual(allowed);
  });

  it('a missing scope has the texts of a missing permission, and none about scopes', async () => {
    const token = await appToken(demo().pim, '');
    for (const [path, plural] of Object.entries(endpoints)) {
      const reply = await call(token, path);
      const message =
        path === 'categories'
          ? 'You are not allowed to access the web API.'
          : `Access forbidden. You are not allowed to list ${plural}.`;
      expect([reply.status, reply.json]).toEqual([403, { code: 403, message }]);
    }
  });

  it('the faults about the role of the connection do not concern apps', async () => {
    const token = await appToken(demo().pim, 'read_channel_settings');
    demo().pim.faults.overallAccessRemoved = true;
    demo().pim.faults.permissionsRemoved = ['channels'];
    const reply = await call(token, 'channels');
    demo().pim.faults.overallAccessRemoved = false;
    demo().pim.faults.permissionsRemoved = [];
    expect(reply.status).toBe(200);
  });
});

describe('A5 scopes of an edition', () => {
  const community = withDemo({ version: '7.0', edition: 'CE' });

  it('scopes of the Enterprise Edition are unknown to the Community Edition and dropped', async () => {
    const browser = await browserOf(community().pim, 'admin');
    const { app } = community().pim;
    await browser.get(authorizePath(app, { scope: 'read_assets read_workflows read_products' }));
    const reply = await browser.scriptGet(`/rest/apps/load-wizard-data/${app.clientId}`);
    expect(reply.json).toMatchObject({ scopeMessages: [{ entities: 'products' }] });
    expect(await appToken(community().pim, 'read_assets read_products')).toMatch(/^\w{86}$/);
  });
});
