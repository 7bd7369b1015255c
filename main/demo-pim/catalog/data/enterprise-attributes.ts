import { words as l } from '../words/localized.ts';
import type { AttributeDefinition } from './attribute-definition.ts';

/** Attributes that only the Enterprise Edition can have: assets, reference entities, tables. */
export const enterpriseAttributeDefinitions: readonly AttributeDefinition[] = [
  {
    code: 'product_images',
    type: 'pim_catalog_asset_collection',
    group: 'media',
    labels: l('Product images', 'Images du produit', 'Produktbilder'),
    referenceData: 'product_images',
    missingOneIn: 10,
  },
  {
    code: 'user_manuals',
    type: 'pim_catalog_asset_collection',
    group: 'media',
    labels: l('User manuals', 'Notices', 'Anleitungen'),
    referenceData: 'manuals',
    missingOneIn: 4,
  },
  {
    code: 'brand_profile',
    type: 'akeneo_reference_entity',
    group: 'general',
    labels: l('Brand profile', 'Profil de la marque', 'Markenprofil'),
    referenceData: 'brands',
  },
  {
    code: 'designed_by',
    type: 'akeneo_reference_entity_collection',
    group: 'general',
    labels: l('Designed by', 'Conçu par', 'Gestaltet von'),
    referenceData: 'designers',
    missingOneIn: 3,
  },
  {
    code: 'composition',
    type: 'akeneo_reference_entity_collection',
    group: 'technical',
    labels: l('Composition', 'Composition', 'Zusammensetzung'),
    referenceData: 'materials',
    missingOneIn: 5,
  },
  {
    code: 'spare_parts',
    type: 'pim_catalog_table',
    group: 'technical',
    labels: l('Spare parts', 'Pièces détachées', 'Ersatzteile'),
    missingOneIn: 3,
  },
];

/** Which of them each family has beside `product_images` and `brand_profile`. */
export const enterpriseFamilyAttributes: Readonly<Record<string, readonly string[]>> = {
  backpacks: ['composition', 'spare_parts'],
  chairs: ['designed_by', 'composition', 'spare_parts'],
  cookware: ['composition'],
  headphones: ['user_manuals', 'spare_parts'],
  jackets: ['designed_by', 'composition'],
  lamps: ['designed_by', 'user_manuals'],
  shoes: ['composition'],
  sleeping_bags: ['composition'],
  t_shirts: ['designed_by', 'composition'],
  televisions: ['user_manuals'],
  tents: ['user_manuals', 'spare_parts'],
  vacuum_cleaners: ['user_manuals', 'spare_parts'],
};
