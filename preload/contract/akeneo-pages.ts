import type { ResourceName } from './catalog-resources.ts';

/**
 * Where Akeneo's own interface edits an entity, below the PIM's address (routes of pim-community-dev: Structure
 * `front.yml`, Channel, Enrichment). Product models and categories stand there under numbers that the API does not
 * tell, and products before 7.0 too.
 */
const akeneoPages: Partial<Record<ResourceName, (key: string) => string>> = {
  products: (key) => `#/enrich/product/${key}`,
  attributes: (key) => `#/configuration/attribute/${key}/edit`,
  'attribute-groups': (key) => `#/configuration/attribute-group/${key}/edit`,
  families: (key) => `#/configuration/family/${key}/edit`,
  channels: (key) => `#/configuration/channel/${key}/edit`,
  'association-types': (key) => `#/configuration/association-type/${key}/edit`,
};
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The place of an entity in Akeneo's interface, from `#` on; null where it has none that can be known. */
export function akeneoPage(resource: ResourceName, key: string): string | null {
  if (resource === 'products' && !uuid.test(key)) return null;
  return akeneoPages[resource]?.(encodeURIComponent(key)) ?? null;
}
