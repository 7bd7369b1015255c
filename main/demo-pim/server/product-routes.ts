import { getDraftByIdentifier, getDraftByUuid, getModelDraft } from '../rest/drafts.ts';
import { downloadMediaFile, getMediaFile, listMediaFiles } from '../rest/media-files.ts';
import { getProductModel, listProductModels } from '../rest/product-models.ts';
import {
  getProductByIdentifier,
  getProductByUuid,
  listProductsByIdentifier,
  listProductsByUuid,
} from '../rest/products.ts';
import { searchProducts } from '../rest/search-products.ts';
import type { VersionProfile } from '../versions.ts';
import type { Route } from './route.ts';
import { resourceRoutes } from './route-set.ts';

const search: Route = {
  name: 'pim_api_product_uuid_search',
  method: 'POST',
  path: '/api/rest/v1/products-uuid/search',
  plural: 'products',
  permission: 'products',
  reads: true,
  handler: searchProducts,
};

/** Before all others: a product whose identifier ends in `/draft` can't be reached. */
function draftRoutes(version: VersionProfile): readonly Route[] {
  if (!version.enterprise) return [];
  const draft = (name: string, path: string, handler: Route['handler'] & {}): Route => ({
    name: `pimee_api_${name}_draft_get`,
    method: 'GET',
    path: `/api/rest/v1${path}/draft`,
    plural: 'products',
    permission: 'products',
    handler,
  });
  return [
    ...(version.productsUuid ? [draft('product_uuid', '/products-uuid/{uuid}', getDraftByUuid)] : []),
    draft('product', '/products/{code+}', getDraftByIdentifier),
    draft('product_model', '/product-models/{code+}', getModelDraft),
  ];
}

/** The routes of products, product models and their media. */
export function productRoutes(version: VersionProfile): readonly Route[] {
  const all = ['create', 'updateList', 'update', 'delete'] as const;
  const products = { plural: 'products', permission: 'products', writes: all } as const;
  const media = '/api/rest/v1/media-files';
  return [
    ...draftRoutes(version),
    ...(version.saasRoutes ? [search] : []),
    ...(version.productsUuid
      ? resourceRoutes({
          ...products,
          name: 'pim_api_product_uuid',
          path: '/products-uuid',
          key: '{uuid}',
          list: listProductsByUuid,
          get: getProductByUuid,
        })
      : []),
    ...resourceRoutes({
      ...products,
      name: 'pim_api_product',
      path: '/products',
      key: '{code+}',
      list: listProductsByIdentifier,
      get: getProductByIdentifier,
    }),
    ...resourceRoutes({
      ...products,
      name: 'pim_api_product_model',
      path: '/product-models',
      key: '{code+}',
      list: listProductModels,
      get: getProductModel,
    }),
    {
      name: 'pim_api_media_file_list',
      method: 'GET',
      path: media,
      plural: 'media files',
      handler: listMediaFiles,
    },
    {
      name: 'pim_api_media_file_create',
      method: 'POST',
      path: media,
      plural: 'media files',
      contentType: 'multipart/form-data',
    },
    {
      name: 'pim_api_media_file_download',
      method: 'GET',
      path: `${media}/{code+}/download`,
      plural: 'media files',
      handler: downloadMediaFile,
    },
    {
      name: 'pim_api_media_file_get',
      method: 'GET',
      path: `${media}/{code+}`,
      plural: 'media files',
      handler: getMediaFile,
    },
  ];
}
