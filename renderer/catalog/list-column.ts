import type { ItemOf, ResourceName } from '../../preload/contract/catalog-resources.ts';

/** How the cells of a column are read and drawn. */
export type CellKind =
  /** What the item is asked by. */
  | 'key'
  /** Its label: of structure, or the attribute of the family that is one. */
  | 'label'
  | 'text'
  | 'code'
  | 'codes'
  | 'number'
  | 'bytes'
  | 'flag'
  | 'enabled'
  | 'time'
  /** A code of another entity, by label where there is one. */
  | 'entity'
  /** How many things a list or a map holds. */
  | 'size'
  /** The values of an attribute. */
  | 'value'
  /** The main image of a product. */
  | 'image'
  /** Percents by channel and locale. */
  | 'completeness'
  /** Links to the lists that lie in it. */
  | 'nested';

export interface ListColumn {
  /** Unique in its list, and what it is remembered by; attributes stand as `values.<code>`. */
  id: string;
  kind: CellKind;
  /** The property of the item, or the code of the attribute. */
  field: string;
  width: number;
  /** Takes what is left of the width. */
  flex?: number;
  pinned?: 'left' | 'right';
  /** Of an entity's code: what it names. */
  entity?: ResourceName;
}

/** The fields of one kind of item. */
type Field<R extends ResourceName> = keyof ItemOf<R> & string;

function column<R extends ResourceName>(
  kind: CellKind,
  field: Field<R>,
  width: number,
  more: Partial<ListColumn> = {},
): ListColumn {
  return { id: field, kind, field, width, ...more };
}

const key: ListColumn = { id: 'identifier', kind: 'key', field: 'key', width: 210, pinned: 'left' };
const label: ListColumn = { id: 'label', kind: 'label', field: 'labels', width: 200, flex: 2 };
const nested: ListColumn = { id: 'nested', kind: 'nested', field: 'key', width: 220 };
const updated: ListColumn = { id: 'updated', kind: 'time', field: 'updated', width: 180 };
const created: ListColumn = { id: 'created', kind: 'time', field: 'created', width: 180 };

type Product = 'products';
const image: ListColumn = { id: 'image', kind: 'image', field: 'values', width: 64 };
const family = column<Product>('entity', 'family', 150, { entity: 'families' });
const enabled = column<Product>('enabled', 'enabled', 104);
const categories = column<Product>('codes', 'categories', 150, { flex: 1 });
const values = column<Product>('size', 'values', 90);
const parent = column<Product>('entity', 'parent', 160, { entity: 'product-models' });

const product = [key, label, family, enabled, categories, values, updated];
const libraryAttribute = [
  key,
  label,
  column<'asset-attributes'>('code', 'type', 180),
  column<'asset-attributes'>('flag', 'valuePerLocale', 120),
  column<'asset-attributes'>('flag', 'valuePerChannel', 120),
  column<'asset-attributes'>('flag', 'isRequiredForCompleteness', 120),
  nested,
];
const libraryItem = [key, label, values, updated];

/** The columns that a list begins with. */
export const startColumns: Readonly<Record<ResourceName, readonly ListColumn[]>> = {
  products: product,
  'published-products': product,
  'product-models': [
    key,
    label,
    family,
    column<'product-models'>('code', 'familyVariant', 170),
    parent,
    categories,
    values,
    updated,
  ],
  channels: [
    key,
    label,
    column<'channels'>('entity', 'categoryTree', 160, { entity: 'categories' }),
    column<'channels'>('codes', 'locales', 200, { flex: 2 }),
    column<'channels'>('codes', 'currencies', 140, { flex: 1 }),
  ],
  locales: [key, column<'locales'>('enabled', 'enabled', 130, { flex: 1 })],
  currencies: [
    key,
    column<'currencies'>('text', 'label', 200, { flex: 1 }),
    column<'currencies'>('enabled', 'enabled', 130),
  ],
  categories: [key, label, column<'categories'>('code', 'parent', 180), updated],
  attributes: [
    key,
    label,
    { ...nested, width: 110 },
    column<'attributes'>('code', 'type', 220),
    column<'attributes'>('entity', 'group', 150, { entity: 'attribute-groups' }),
    column<'attributes'>('flag', 'localizable', 110),
    column<'attributes'>('flag', 'scopable', 110),
    column<'attributes'>('flag', 'unique', 100),
  ],
  'attribute-options': [key, label, column<'attribute-options'>('number', 'sortOrder', 110)],
  'attribute-groups': [
    key,
    label,
    column<'attribute-groups'>('size', 'attributes', 110),
    column<'attribute-groups'>('number', 'sortOrder', 110),
  ],
  'association-types': [
    key,
    label,
    column<'association-types'>('flag', 'isTwoWay', 120),
    column<'association-types'>('flag', 'isQuantified', 120),
  ],
  families: [
    key,
    label,
    { ...nested, width: 110 },
    column<'families'>('size', 'attributes', 110),
    column<'families'>('entity', 'attributeAsLabel', 160, { entity: 'attributes' }),
    column<'families'>('entity', 'attributeAsImage', 160, { entity: 'attributes' }),
  ],
  'family-variants': [key, label, column<'family-variants'>('size', 'variantAttributeSets', 110)],
  'media-files': [
    key,
    column<'media-files'>('text', 'originalFilename', 220, { flex: 2 }),
    column<'media-files'>('code', 'mimeType', 150),
    column<'media-files'>('bytes', 'size', 110),
    column<'media-files'>('code', 'extension', 110),
  ],
  'measurement-families': [
    key,
    label,
    column<'measurement-families'>('code', 'standardUnitCode', 200),
    column<'measurement-families'>('size', 'units', 100),
  ],
  'reference-entities': [key, label, nested],
  'reference-entity-attributes': libraryAttribute,
  'reference-entity-attribute-options': [key, label],
  'reference-entity-records': libraryItem,
  'asset-families': [key, label, column<'asset-families'>('code', 'attributeAsMainMedia', 200), nested],
  'asset-attributes': libraryAttribute,
  'asset-attribute-options': [key, label],
  assets: libraryItem,
  'app-catalogs': [
    key,
    column<'app-catalogs'>('text', 'name', 220, { flex: 1 }),
    column<'app-catalogs'>('enabled', 'enabled', 130),
    nested,
  ],
  'app-catalog-products': [{ ...key, width: 320 }],
};

const productExtra = [
  image,
  column<Product>('code', 'uuid', 300),
  parent,
  column<Product>('codes', 'groups', 150),
  { id: 'completenesses', kind: 'completeness', field: 'completenesses', width: 130 },
  created,
] satisfies ListColumn[];

/** Columns that a list has beside those that it begins with. */
const furtherColumns: Partial<Record<ResourceName, readonly ListColumn[]>> = {
  products: productExtra,
  'published-products': productExtra,
  'product-models': [image, created],
  attributes: [
    column<'attributes'>('code', 'metricFamily', 150),
    column<'attributes'>('code', 'defaultMetricUnit', 150),
    column<'attributes'>('code', 'referenceDataName', 150),
    column<'attributes'>('number', 'sortOrder', 110),
    column<'attributes'>('flag', 'isMainIdentifier', 130),
    column<'attributes'>('codes', 'availableLocales', 160),
  ],
  categories: [column<'categories'>('number', 'position', 110)],
  'reference-entity-records': [created],
  assets: [created],
};

/** Every column that a list of the resource can have, without those of attributes. */
export function fixedColumns(resource: ResourceName): ListColumn[] {
  return [...startColumns[resource], ...(furtherColumns[resource] ?? [])];
}

const valuesPrefix = 'values.';

export function valueColumn(attribute: string): ListColumn {
  return { id: `${valuesPrefix}${attribute}`, kind: 'value', field: attribute, width: 170 };
}

/** The attribute of a column's id; null for other columns. */
export function attributeOfColumn(id: string): string | null {
  return id.startsWith(valuesPrefix) ? id.slice(valuesPrefix.length) : null;
}
