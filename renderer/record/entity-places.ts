import type { ResourceName } from '../../preload/contract/catalog-resources.ts';

type Properties = Readonly<Record<string, ResourceName>>;

/** Properties of the API that name other entities (api.akeneo.com, resources). */
const references: Partial<Record<ResourceName, Properties>> = {
  channels: { category_tree: 'categories', currencies: 'currencies', locales: 'locales' },
  categories: { parent: 'categories' },
  attributes: { group: 'attribute-groups', available_locales: 'locales' },
  'attribute-options': { attribute: 'attributes' },
  'attribute-groups': { attributes: 'attributes' },
  families: { attributes: 'attributes', attribute_as_label: 'attributes', attribute_as_image: 'attributes' },
  'published-products': { family: 'families', categories: 'categories', parent: 'product-models' },
  assets: { asset_family_code: 'asset-families' },
};

/** What a property of an entity leads to; null where it leads nowhere. */
export function referenceOf(resource: ResourceName, property: string): ResourceName | null {
  return references[resource]?.[property] ?? null;
}

const containers: Partial<Record<ResourceName, ResourceName>> = {
  'attribute-options': 'attributes',
  'family-variants': 'families',
  'reference-entity-attributes': 'reference-entities',
  'reference-entity-attribute-options': 'reference-entity-attributes',
  'reference-entity-records': 'reference-entities',
  'asset-attributes': 'asset-families',
  'asset-attribute-options': 'asset-attributes',
  assets: 'asset-families',
  'app-catalog-products': 'app-catalogs',
};

/** What a nested resource lies in, outermost first. */
export function containersOf(resource: ResourceName): ResourceName[] {
  const container = containers[resource];
  return container === undefined ? [] : [...containersOf(container), container];
}

/** The lists that lie in an entity. */
export function listsIn(resource: ResourceName, type: string | null): ResourceName[] {
  const all = Object.entries(containers).flatMap(([inner, container]) =>
    container === resource && isResource(inner) ? [inner] : [],
  );
  // Other attributes have no options: the API answers 404 for theirs.
  const hasOptions = type !== null && optionTypes.includes(type);
  return all.filter((inner) => hasOptions || !inner.endsWith('options'));
}

const optionTypes = [
  'pim_catalog_simpleselect',
  'pim_catalog_multiselect',
  'single_option',
  'multiple_options',
];

function isResource(name: string): name is ResourceName {
  return name in containers;
}
