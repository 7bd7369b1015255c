import type { CatalogOffers, ItemOf, ResourceName } from '../../../preload/contract/catalog-resources.ts';
import { resourceNames } from '../../../preload/contract/catalog-resources.ts';
import { appCatalogProductResource, appCatalogResource } from '../../pim/resources/app-catalog-resources.ts';
import { associationTypeResource } from '../../pim/resources/association-type-resource.ts';
import { attributeGroupResource } from '../../pim/resources/attribute-group-resource.ts';
import { attributeOptionResource } from '../../pim/resources/attribute-option-resource.ts';
import { attributeResource } from '../../pim/resources/attribute-resource.ts';
import { categoryResource } from '../../pim/resources/category-resource.ts';
import { channelResource } from '../../pim/resources/channel-resource.ts';
import { currencyResource } from '../../pim/resources/currency-resource.ts';
import { familyResource } from '../../pim/resources/family-resource.ts';
import { familyVariantResource } from '../../pim/resources/family-variant-resource.ts';
import { libraryResources } from '../../pim/resources/library-resources.ts';
import { localeResource } from '../../pim/resources/locale-resource.ts';
import {
  measureFamilyResource,
  measurementFamilyResource,
} from '../../pim/resources/measurement-family-resource.ts';
import { mediaFileResource } from '../../pim/resources/media-file-resource.ts';
import {
  productModelResource,
  productResource,
  productUuidResource,
  publishedProductResource,
} from '../../pim/resources/product-resource.ts';
import type { Resource } from '../../pim/resources/resource.ts';
import type { Capabilities } from '../../pim/resources/root-listing.ts';

/** How each resource is read from one PIM. */
export type LiveResources = { readonly [R in ResourceName]: Resource<ItemOf<R>> };

/** Each resource by its best endpoint of those that the PIM has. */
export function liveResources(capabilities: Capabilities): LiveResources {
  const library = libraryResources;
  return {
    channels: channelResource,
    locales: localeResource,
    currencies: currencyResource,
    categories: categoryResource,
    attributes: attributeResource,
    'attribute-options': attributeOptionResource,
    'attribute-groups': attributeGroupResource,
    'association-types': associationTypeResource,
    families: familyResource,
    'family-variants': familyVariantResource,
    products: capabilities.offers('/products-uuid') ? productUuidResource : productResource,
    'published-products': publishedProductResource,
    'product-models': productModelResource,
    'media-files': mediaFileResource,
    'measurement-families': capabilities.offers('/measurement-families')
      ? measurementFamilyResource
      : measureFamilyResource,
    'reference-entities': library.referenceEntities,
    'reference-entity-attributes': library.referenceEntityAttributes,
    'reference-entity-attribute-options': library.referenceEntityOptions,
    'reference-entity-records': library.records,
    'asset-families': library.assetFamilies,
    'asset-attributes': library.assetAttributes,
    'asset-attribute-options': library.assetOptions,
    assets: library.assets,
    'app-catalogs': appCatalogResource,
    'app-catalog-products': appCatalogProductResource,
  };
}

/** What the root listing says of all resources. Nested ones are there where what they lie in is. */
export function offersOf(capabilities: Capabilities): CatalogOffers {
  const resources = liveResources(capabilities);
  return {
    resources: resourceNames.map((resource) => {
      const path = resources[resource].path(['x', 'x', 'x']);
      return { resource, offered: capabilities.offers(`/${path.split('/')[1] ?? ''}`) };
    }),
    generation: generationOf(capabilities),
    byUuid: capabilities.offers('/products-uuid'),
  };
}

/** The first release that had each route (pim-api-docs, `x-versions` of the swagger resources). */
function generationOf(capabilities: Capabilities): number {
  if (capabilities.offers('/products-uuid/search', 'POST')) return 8;
  if (capabilities.offers('/products-uuid')) return 7;
  if (capabilities.offers('/system-information')) return 6;
  return capabilities.offers('/measurement-families') ? 5 : 4;
}
