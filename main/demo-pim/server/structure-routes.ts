import { getAssociationType, listAssociationTypes } from '../rest/association-types.ts';
import { getAttributeGroup, listAttributeGroups } from '../rest/attribute-groups.ts';
import { getAttributeOption, listAttributeOptions } from '../rest/attribute-options.ts';
import { getAttribute, listAttributes } from '../rest/attributes.ts';
import { getCategory, listCategories } from '../rest/categories.ts';
import { getChannel, listChannels } from '../rest/channels.ts';
import { getCurrency, listCurrencies } from '../rest/currencies.ts';
import { getFamily, listFamilies } from '../rest/families.ts';
import { getFamilyVariant, listFamilyVariants } from '../rest/family-variants.ts';
import { getLocale, listLocales } from '../rest/locales.ts';
import {
  getMeasureFamily,
  listMeasureFamilies,
  listMeasurementFamilies,
} from '../rest/measurement-families.ts';
import { downloadMediaFile } from '../rest/media-files.ts';
import { systemInformation } from '../rest/system-information.ts';
import type { VersionProfile } from '../versions.ts';
import type { Route } from './route.ts';
import { type ResourceRoutes, resourceRoutes } from './route-set.ts';

const written = ['create', 'updateList', 'update'] as const;

const resources: readonly ResourceRoutes[] = [
  {
    name: 'pim_api_channel',
    path: '/channels',
    key: '{code}',
    plural: 'channels',
    permission: 'channels',
    list: listChannels,
    get: getChannel,
    writes: written,
  },
  {
    name: 'pim_api_locale',
    path: '/locales',
    key: '{code}',
    plural: 'locales',
    permission: 'locales',
    list: listLocales,
    get: getLocale,
    writes: [],
  },
  {
    name: 'pim_api_currency',
    path: '/currencies',
    key: '{code}',
    plural: 'currencies',
    permission: 'currencies',
    list: listCurrencies,
    get: getCurrency,
    writes: [],
  },
  {
    name: 'pim_api_category',
    path: '/categories',
    key: '{code}',
    plural: 'categories',
    permission: 'categories',
    list: listCategories,
    get: getCategory,
    writes: written,
  },
  {
    name: 'pim_api_attribute',
    path: '/attributes',
    key: '{code}',
    plural: 'attributes',
    permission: 'attributes',
    list: listAttributes,
    get: getAttribute,
    writes: written,
  },
  {
    name: 'pim_api_attribute_option',
    path: '/attributes/{attribute}/options',
    key: '{code}',
    plural: 'attribute options',
    permission: 'attribute-options',
    list: listAttributeOptions,
    get: getAttributeOption,
    writes: written,
  },
  {
    name: 'pim_api_attribute_group',
    path: '/attribute-groups',
    key: '{code}',
    plural: 'attribute groups',
    permission: 'attribute-groups',
    list: listAttributeGroups,
    get: getAttributeGroup,
    writes: written,
  },
  {
    name: 'pim_api_family',
    path: '/families',
    key: '{code}',
    plural: 'families',
    permission: 'families',
    list: listFamilies,
    get: getFamily,
    writes: written,
  },
  {
    name: 'pim_api_family_variant',
    path: '/families/{family}/variants',
    key: '{code}',
    plural: 'family variants',
    permission: 'family-variants',
    list: listFamilyVariants,
    get: getFamilyVariant,
    writes: written,
  },
  {
    name: 'pim_api_association_type',
    path: '/association-types',
    key: '{code}',
    plural: 'association types',
    permission: 'association-types',
    list: listAssociationTypes,
    get: getAssociationType,
    writes: written,
  },
  {
    name: 'legacy_pim_api_measure_family',
    path: '/measure-families',
    key: '{code}',
    plural: 'measure families',
    list: listMeasureFamilies,
    get: getMeasureFamily,
    writes: [],
  },
];

const familyDelete: Route = {
  name: 'pim_api_family_delete',
  method: 'DELETE',
  path: '/api/rest/v1/families/{code}',
  plural: 'families',
  permission: 'families',
};

const categoryFiles = { plural: 'categories', permission: 'categories' } as const;
const categoryMedia: readonly Route[] = [
  {
    ...categoryFiles,
    name: 'pim_api_category_media_file_create',
    method: 'POST',
    path: '/api/rest/v1/category-media-files',
    contentType: 'multipart/form-data',
  },
  {
    ...categoryFiles,
    name: 'pim_api_category_media_file_download',
    method: 'GET',
    path: '/api/rest/v1/category-media-files/{code+}/download',
    handler: downloadMediaFile,
  },
];

/** The routes of the catalog structure and of the system. */
export function structureRoutes(version: VersionProfile): readonly Route[] {
  const routes: Route[] = resources.flatMap(resourceRoutes);
  if (version.saasRoutes) routes.push(familyDelete);
  if (version.categoryMedia) routes.push(...categoryMedia);
  if (version.measurementFamilies) {
    const path = '/api/rest/v1/measurement-families';
    const plural = 'measurement families';
    routes.push({
      name: 'pim_api_measurement_family_get',
      method: 'GET',
      path,
      plural,
      handler: listMeasurementFamilies,
    });
    routes.push({ name: 'pim_api_measurement_family_create_update', method: 'PATCH', path, plural });
  }
  if (version.systemInformation) {
    const path = '/api/rest/v1/system-information';
    routes.push({ name: 'pim_api_system_information_get', method: 'GET', path, handler: systemInformation });
  }
  return routes;
}
