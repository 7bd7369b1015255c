import type { ResourceName } from '../../../preload/contract/catalog-resources.ts';

/** The API object of Akeneo's PHP client for each resource (api-php-client, AkeneoPimClientInterface.php). */
const phpApis: Readonly<Record<Exclude<ResourceName, 'products'>, string>> = {
  channels: 'Channel',
  locales: 'Locale',
  currencies: 'Currency',
  categories: 'Category',
  attributes: 'Attribute',
  'attribute-options': 'AttributeOption',
  'attribute-groups': 'AttributeGroup',
  'association-types': 'AssociationType',
  families: 'Family',
  'family-variants': 'FamilyVariant',
  'published-products': 'PublishedProduct',
  'product-models': 'ProductModel',
  'media-files': 'ProductMediaFile',
  'measurement-families': 'MeasurementFamily',
  'reference-entities': 'ReferenceEntity',
  'reference-entity-attributes': 'ReferenceEntityAttribute',
  'reference-entity-attribute-options': 'ReferenceEntityAttributeOption',
  'reference-entity-records': 'ReferenceEntityRecord',
  'asset-families': 'AssetFamily',
  'asset-attributes': 'AssetAttribute',
  'asset-attribute-options': 'AssetAttributeOption',
  assets: 'AssetManager',
  'app-catalogs': 'AppCatalog',
  'app-catalog-products': 'AppCatalogProduct',
};

export function phpApiOf(resource: ResourceName, byUuid: boolean): string {
  const name = resource === 'products' ? (byUuid ? 'ProductUuid' : 'Product') : phpApis[resource];
  return `get${name}Api()`;
}
