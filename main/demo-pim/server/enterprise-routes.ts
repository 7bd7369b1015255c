import { getAppCatalog, listAppCatalogs, listCatalogProducts } from '../rest/app-catalogs.ts';
import {
  downloadAssetFile,
  getAsset,
  getAssetAttribute,
  getAssetFamily,
  getAssetOption,
  listAssetAttributes,
  listAssetFamilies,
  listAssetOptions,
  listAssets,
} from '../rest/library/asset-families.ts';
import {
  downloadRecordFile,
  getEntityAttribute,
  getEntityOption,
  getRecord,
  getReferenceEntity,
  listEntityAttributes,
  listEntityOptions,
  listRecords,
  listReferenceEntities,
} from '../rest/library/reference-entities.ts';
import { getPublishedProduct, listPublishedProducts } from '../rest/published-products.ts';
import { getWorkflow, listAssignees, listTasks, listWorkflows } from '../rest/workflows.ts';
import type { VersionProfile } from '../versions.ts';
import type { Route } from './route.ts';
import { type ResourceRoutes, resourceRoutes } from './route-set.ts';

const entities = { plural: 'reference entities', permission: 'reference-entities' } as const;
const records = { plural: 'reference entity records', permission: 'reference-entity-records' } as const;
const families = { plural: 'asset families', permission: 'asset-families' } as const;
const assets = { plural: 'assets', permission: 'assets' } as const;
const one = ['update'] as const;
const many = ['updateList', 'update'] as const;

/** What only the Enterprise Edition has. */
const library: readonly ResourceRoutes[] = [
  {
    ...entities,
    name: 'akeneo_reference_entities_reference_entities_rest_connector',
    path: '/reference-entities',
    key: '{code}',
    list: listReferenceEntities,
    get: getReferenceEntity,
    writes: one,
  },
  {
    ...entities,
    name: 'akeneo_reference_entities_reference_entity_attributes_rest_connector',
    path: '/reference-entities/{entity}/attributes',
    key: '{attribute}',
    list: listEntityAttributes,
    get: getEntityAttribute,
    writes: one,
  },
  {
    ...entities,
    name: 'akeneo_reference_entities_reference_entity_attribute_options_rest_connector',
    path: '/reference-entities/{entity}/attributes/{attribute}/options',
    key: '{code}',
    list: listEntityOptions,
    get: getEntityOption,
    writes: one,
  },
  {
    ...records,
    name: 'akeneo_reference_entities_records_rest_connector',
    path: '/reference-entities/{entity}/records',
    key: '{code}',
    list: listRecords,
    get: getRecord,
    writes: many,
  },
  {
    ...families,
    name: 'akeneo_asset_manager_asset_families_rest_connector',
    path: '/asset-families',
    key: '{code}',
    list: listAssetFamilies,
    get: getAssetFamily,
    writes: one,
  },
  {
    ...families,
    name: 'akeneo_asset_manager_asset_family_attributes_rest_connector',
    path: '/asset-families/{family}/attributes',
    key: '{attribute}',
    list: listAssetAttributes,
    get: getAssetAttribute,
    writes: one,
  },
  {
    ...families,
    name: 'akeneo_asset_manager_asset_family_attribute_options_rest_connector',
    path: '/asset-families/{family}/attributes/{attribute}/options',
    key: '{code}',
    list: listAssetOptions,
    get: getAssetOption,
    writes: one,
  },
  {
    ...assets,
    name: 'akeneo_asset_manager_assets_rest_connector',
    path: '/asset-families/{family}/assets',
    key: '{code}',
    list: listAssets,
    get: getAsset,
    writes: [...many, 'delete'],
  },
];

const files: readonly Route[] = [
  {
    ...records,
    name: 'akeneo_reference_entities_media_file_rest_connector_get',
    method: 'GET',
    path: '/api/rest/v1/reference-entities-media-files/{code+}',
    handler: downloadRecordFile,
  },
  {
    ...assets,
    name: 'akeneo_asset_manager_media_file_rest_connector_get',
    method: 'GET',
    path: '/api/rest/v1/asset-media-files/{code+}',
    handler: downloadAssetFile,
  },
];

const published: ResourceRoutes = {
  name: 'pim_api_published_product',
  path: '/published-products',
  key: '{code+}',
  plural: 'published products',
  permission: 'products',
  list: listPublishedProducts,
  get: getPublishedProduct,
  writes: [],
};

const catalogs: ResourceRoutes = {
  name: 'akeneo_catalogs_public_catalogs',
  path: '/catalogs',
  key: '{uuid}',
  plural: 'catalogs',
  permission: 'catalogs',
  list: listAppCatalogs,
  get: getAppCatalog,
  writes: ['create', 'update', 'delete'],
};

const workflowPath = '/api/rest/v1/workflows';
const workflows: readonly Route[] = [
  {
    name: 'akeneo_workflows_workflow_list',
    method: 'GET',
    path: workflowPath,
    plural: 'workflows',
    permission: 'workflows',
    handler: listWorkflows,
  },
  {
    name: 'akeneo_workflows_task_list',
    method: 'GET',
    path: `${workflowPath}/tasks`,
    plural: 'workflow tasks',
    permission: 'workflow-tasks',
    handler: listTasks,
  },
  {
    name: 'akeneo_workflows_step_assignee_list',
    method: 'GET',
    path: `${workflowPath}/steps/{uuid}/assignees`,
    plural: 'workflow step assignees',
    permission: 'workflow-step-assignees',
    handler: listAssignees,
  },
  {
    name: 'akeneo_workflows_workflow_get',
    method: 'GET',
    path: `${workflowPath}/{uuid}`,
    plural: 'workflows',
    permission: 'workflows',
    handler: getWorkflow,
  },
];

/** Starting a job needs a permission that roles here do not have. */
function job(kind: 'export' | 'import'): Route {
  const path = `/api/rest/v1/jobs/${kind}/{code}`;
  return { name: `akeneo_job_automation_${kind}`, method: 'POST', path, plural: 'jobs' };
}

/** The routes that depend on edition and release. Route names of the Enterprise Edition are not public: ours. */
export function enterpriseRoutes(version: VersionProfile): readonly Route[] {
  const routes: Route[] = [];
  if (version.enterprise) routes.push(...library.flatMap(resourceRoutes), ...files);
  if (version.publishedProducts) routes.push(...resourceRoutes(published));
  if (version.appCatalogs) {
    routes.push(...resourceRoutes(catalogs), {
      name: 'akeneo_catalogs_public_catalogs_product_uuids_list',
      method: 'GET',
      path: '/api/rest/v1/catalogs/{uuid}/product-uuids',
      plural: 'catalogs',
      permission: 'catalogs',
      handler: listCatalogProducts,
    });
  }
  if (version.workflows) routes.push(...workflows);
  if (version.saasRoutes) routes.push(job('export'), job('import'));
  return routes;
}
