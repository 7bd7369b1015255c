import type { ResourceName } from '../../preload/contract/catalog-resources.ts';

export type ResourceGroup = 'products' | 'categories' | 'structure' | 'settings' | 'libraries' | 'apps';

/** The resources at the left by group, in their order. Those that lie in others are reached through these. */
export const resourceGroups: readonly (readonly [ResourceGroup, readonly ResourceName[]])[] = [
  ['products', ['products', 'product-models', 'published-products']],
  ['categories', ['categories']],
  ['structure', ['families', 'attributes', 'attribute-groups', 'association-types', 'measurement-families']],
  ['settings', ['channels', 'locales', 'currencies']],
  ['libraries', ['asset-families', 'reference-entities', 'media-files']],
  ['apps', ['app-catalogs']],
];

/** Each nested resource with the one that it lies in directly. */
const nested = [
  ['attribute-options', 'attributes'],
  ['family-variants', 'families'],
  ['reference-entity-records', 'reference-entities'],
  ['reference-entity-attributes', 'reference-entities'],
  ['reference-entity-attribute-options', 'reference-entity-attributes'],
  ['assets', 'asset-families'],
  ['asset-attributes', 'asset-families'],
  ['asset-attribute-options', 'asset-attributes'],
  ['app-catalog-products', 'app-catalogs'],
] as const satisfies readonly (readonly [ResourceName, ResourceName])[];

export type NestedResource = (typeof nested)[number][0];

/** The resources that a nested one lies in, outermost first, as its `parents` are; empty for one at the top. */
export function containersOf(resource: ResourceName): ResourceName[] {
  const container = nested.find(([inner]) => inner === resource)?.[1];
  return container ? [...containersOf(container), container] : [];
}

/** The resources that lie directly in this one. */
export function nestedIn(resource: ResourceName): NestedResource[] {
  return nested.flatMap(([inner, container]) => (container === resource ? [inner] : []));
}
