import type { ResourceName } from '../../../../preload/contract/catalog-resources.ts';
import type { MirrorPart } from '../../../../preload/contract/mirror.ts';
import { ProblemError, problem } from '../../../pim/problem-error.ts';

/** The part of a mirror that each resource is in; null for what no mirror holds. */
export const partOf: Readonly<Record<ResourceName, MirrorPart | null>> = {
  channels: 'channels',
  locales: 'locales',
  currencies: 'currencies',
  categories: 'categories',
  attributes: 'attributes',
  'attribute-options': 'attribute-options',
  'attribute-groups': 'attribute-groups',
  'association-types': 'association-types',
  families: 'families',
  'family-variants': 'family-variants',
  products: 'products',
  'published-products': null,
  'product-models': 'models',
  'media-files': null,
  'measurement-families': 'measurement-families',
  'reference-entities': 'reference-entities',
  'reference-entity-attributes': 'reference-entities',
  'reference-entity-attribute-options': 'reference-entities',
  'reference-entity-records': 'records',
  'asset-families': 'asset-families',
  'asset-attributes': 'asset-families',
  'asset-attribute-options': 'asset-families',
  assets: 'assets',
  'app-catalogs': null,
  'app-catalog-products': null,
};

/** The kind under which the list of a resource is kept: its path with plain codes. */
const kinds: Readonly<Partial<Record<ResourceName, (...parents: string[]) => string>>> = {
  'attribute-options': (attribute) => `attributes/${attribute}/options`,
  'family-variants': (family) => `families/${family}/variants`,
  'reference-entity-attributes': (entity) => `reference-entities/${entity}/attributes`,
  'reference-entity-attribute-options': (entity, attribute) =>
    `reference-entities/${entity}/attributes/${attribute}/options`,
  'reference-entity-records': (entity) => `reference-entities/${entity}/records`,
  'asset-attributes': (family) => `asset-families/${family}/attributes`,
  'asset-attribute-options': (family, attribute) =>
    `asset-families/${family}/attributes/${attribute}/options`,
  assets: (family) => `asset-families/${family}/assets`,
};

/** @throws ProblemError `invalid-argument` where what it lies in is not all named */
export function keptKind(resource: ResourceName, depth: number, parents: readonly string[]): string {
  if (parents.length !== depth)
    throw new ProblemError(problem('invalid-argument', { channel: 'catalog.list', places: 'parents' }));
  return kinds[resource]?.(...parents) ?? resource;
}
