import type { ResourceName } from './catalog-resources.ts';

/** The properties of a resource beside its values, as the API names them. */
interface ExportProperties {
  /** What Akeneo's own import takes, in its order. */
  usual: readonly string[];
  /** What the API has beside that; only where it is chosen. */
  further: readonly string[];
}

const dates = ['created', 'updated'] as const;
const structure = (...usual: string[]): ExportProperties => ({ usual, further: [] });
const library = structure(
  'code',
  'labels',
  'type',
  'value_per_locale',
  'value_per_channel',
  'is_required_for_completeness',
);
const product: ExportProperties = {
  usual: ['uuid', 'identifier', 'family', 'parent', 'categories', 'enabled', 'groups', 'associations'],
  further: [...dates, 'quality_scores', 'completenesses', 'metadata'],
};

/** Properties by resource, each as api.akeneo.com names it in the format of the resource. */
export const exportProperties: Readonly<Record<ResourceName, ExportProperties>> = {
  channels: structure('code', 'labels', 'category_tree', 'locales', 'currencies', 'conversion_units'),
  locales: structure('code', 'enabled'),
  currencies: structure('code', 'enabled'),
  categories: { usual: ['code', 'parent', 'labels'], further: ['updated', 'position'] },
  attributes: {
    usual: [
      ...['code', 'labels', 'type', 'group', 'localizable', 'scopable', 'unique', 'useable_as_grid_filter'],
      ...['sort_order', 'allowed_extensions', 'available_locales', 'metric_family', 'default_metric_unit'],
      ...['reference_data_name', 'max_characters', 'validation_rule', 'validation_regexp'],
      ...['wysiwyg_enabled', 'number_min', 'number_max', 'decimals_allowed', 'negative_allowed'],
      ...['date_min', 'date_max', 'max_file_size', 'minimum_input_length', 'auto_option_sorting'],
      ...['default_value', 'guidelines', 'table_configuration'],
    ],
    further: ['group_labels', 'is_main_identifier', 'is_mandatory'],
  },
  'attribute-options': structure('code', 'attribute', 'sort_order', 'labels'),
  'attribute-groups': structure('code', 'labels', 'attributes', 'sort_order'),
  'association-types': structure('code', 'labels', 'is_quantified', 'is_two_way'),
  families: structure(
    ...['code', 'labels', 'attributes', 'attribute_as_label', 'attribute_as_image'],
    'attribute_requirements',
  ),
  'family-variants': structure('code', 'family', 'labels', 'variant_attribute_sets'),
  products: product,
  'published-products': product,
  'product-models': {
    usual: ['code', 'family_variant', 'parent', 'categories', 'associations'],
    further: ['family', ...dates, 'quality_scores', 'metadata'],
  },
  'media-files': structure('code', 'original_filename', 'mime_type', 'size', 'extension'),
  'measurement-families': structure('code', 'labels', 'standard_unit_code', 'units'),
  'reference-entities': structure('code', 'labels', 'image'),
  'reference-entity-attributes': library,
  'reference-entity-attribute-options': structure('code', 'labels'),
  'reference-entity-records': { usual: ['code'], further: dates },
  'asset-families': structure(
    ...['code', 'labels', 'attribute_as_main_media', 'naming_convention', 'product_link_rules'],
    'transformations',
  ),
  'asset-attributes': library,
  'asset-attribute-options': structure('code', 'labels'),
  assets: { usual: ['code'], further: dates },
  'app-catalogs': structure('id', 'name', 'enabled'),
  'app-catalog-products': structure('uuid'),
};

/** Where the attributes of a resource's values are listed; null where it has no values. */
export function valueAttributesOf(
  resource: ResourceName,
): 'attributes' | 'reference-entity-attributes' | 'asset-attributes' | null {
  if (resource === 'products' || resource === 'product-models' || resource === 'published-products')
    return 'attributes';
  if (resource === 'reference-entity-records') return 'reference-entity-attributes';
  return resource === 'assets' ? 'asset-attributes' : null;
}
