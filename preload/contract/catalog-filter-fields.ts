import type { FilterKind } from './catalog-filter-operators.ts';

/** What can stand left of an operator. */
export interface FilterField {
  /** The property's or the attribute's code. */
  code: string;
  kind: FilterKind;
  /** Values of attributes; those of properties never are. */
  localizable: boolean;
  scopable: boolean;
}

/** What is known of an attribute to filter by it. */
export interface FilterAttribute {
  code: string;
  type: string | null;
  localizable: boolean | null;
  scopable: boolean | null;
}

const kinds: Readonly<Record<string, FilterKind>> = {
  pim_catalog_identifier: 'identifier',
  pim_catalog_text: 'text',
  pim_catalog_textarea: 'text',
  pim_catalog_number: 'number',
  pim_catalog_metric: 'metric',
  pim_catalog_price_collection: 'price',
  pim_catalog_simpleselect: 'select',
  pim_catalog_multiselect: 'select',
  pim_reference_data_simpleselect: 'select',
  pim_reference_data_multiselect: 'select',
  pim_catalog_boolean: 'boolean',
  pim_catalog_date: 'date',
  pim_catalog_image: 'file',
  pim_catalog_file: 'file',
  pim_catalog_asset_collection: 'link',
  akeneo_reference_entity: 'link',
  akeneo_reference_entity_collection: 'link',
  pim_catalog_table: 'table',
};

/** The field of an attribute; a type that the API can't filter by, or that is not known, is `unfilterable`. */
export function attributeField({ code, type, localizable, scopable }: FilterAttribute): FilterField {
  const kind = kinds[type ?? ''] ?? 'unfilterable';
  return { code, kind, localizable: localizable === true, scopable: scopable === true };
}

const product: Readonly<Record<string, FilterKind>> = {
  uuid: 'uuid',
  identifier: 'identifier',
  categories: 'categories',
  enabled: 'enabled',
  completeness: 'completeness',
  groups: 'groups',
  family: 'family',
  created: 'date-time',
  updated: 'date-time',
  parent: 'parent',
  quality_score: 'quality-score',
};
const { uuid: _uuid, quality_score: _score, parent: _parent, ...published } = product;
const coded = { code: 'code-list', updated: 'structure-updated' } as const;

/** The properties that a resource is filtered by beside attributes (api.akeneo.com, filters). */
const properties: Readonly<Record<string, Readonly<Record<string, FilterKind>>>> = {
  products: product,
  'published-products': published,
  'product-models': {
    identifier: 'select',
    categories: 'categories',
    family: 'family',
    created: 'date-time',
    updated: 'date-time',
    parent: 'model-parent',
    completeness: 'model-completeness',
  },
  locales: { enabled: 'flag' },
  categories: { ...coded, parent: 'tree', is_root: 'flag' },
  attributes: { ...coded, type: 'type-list', is_main_identifier: 'flag' },
  'attribute-groups': coded,
  families: { ...coded, has_products: 'flag' },
  'reference-entity-records': { code: 'code-list', updated: 'structure-updated' },
  assets: { code: 'code-list', updated: 'structure-updated' },
};

/** Whether attributes can be filtered by in the lists of a resource. */
export function filtersAttributes(resource: string): boolean {
  return ['products', 'published-products', 'product-models'].includes(resource);
}

/** The properties of a resource as fields; empty where its lists can't be filtered at all. */
export function propertyFields(resource: string): FilterField[] {
  return Object.entries(properties[resource] ?? {}).map(([code, kind]) => ({
    code,
    kind,
    localizable: false,
    scopable: false,
  }));
}
