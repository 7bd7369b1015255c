import { electronics } from './electronics.ts';
import type { FamilyDefinition } from './family-definition.ts';
import { fashion } from './fashion.ts';
import { household } from './household.ts';
import { outdoor } from './outdoor.ts';

/** All families, in the order of their identifier prefixes. */
export const familyDefinitions: readonly FamilyDefinition[] = [
  ...outdoor,
  ...household,
  ...fashion,
  ...electronics,
].sort((a, b) => (a.prefix < b.prefix ? -1 : 1));

/** Prefix and share of the products that belong to no family. */
export const withoutFamily = { prefix: 'MIS', share: 2 } as const;

/** Attributes that every family has. */
export const commonAttributes: readonly string[] = [
  'sku',
  'ean',
  'name',
  'brand',
  'description',
  'price',
  'weight',
  'main_image',
  'country_of_origin',
  'warranty_months',
  'available_from',
  'bestseller',
  'rating',
];
