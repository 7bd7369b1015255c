import type { Localized } from '../words/localized.ts';

/** Akeneo's own attribute types, as far as the demo catalog has them. */
export type AttributeType =
  | 'pim_catalog_identifier'
  | 'pim_catalog_text'
  | 'pim_catalog_textarea'
  | 'pim_catalog_simpleselect'
  | 'pim_catalog_multiselect'
  | 'pim_catalog_boolean'
  | 'pim_catalog_date'
  | 'pim_catalog_number'
  | 'pim_catalog_metric'
  | 'pim_catalog_price_collection'
  | 'pim_catalog_image'
  | 'pim_catalog_file'
  | 'pim_reference_data_simpleselect'
  | 'pim_reference_data_multiselect'
  | EnterpriseAttributeType;

/** Types of the Enterprise Edition. Source: api.akeneo.com, concepts, catalog structure. */
export type EnterpriseAttributeType =
  | 'pim_catalog_asset_collection'
  | 'akeneo_reference_entity'
  | 'akeneo_reference_entity_collection'
  | 'pim_catalog_table';

/** One attribute of the demo catalog; what is left out is null or false in Akeneo. */
export interface AttributeDefinition {
  readonly code: string;
  readonly type: AttributeType;
  readonly group: string;
  readonly labels: Localized;
  readonly localizable?: boolean;
  readonly scopable?: boolean;
  readonly unique?: boolean;
  readonly wysiwyg?: boolean;
  readonly decimals?: boolean;
  readonly negative?: boolean;
  /** From, to, step of the generated numbers, where the family says nothing else. */
  readonly range?: readonly [number, number, number];
  readonly metricFamily?: string;
  readonly unit?: string;
  readonly referenceData?: string;
  readonly extensions?: readonly string[];
  readonly maxCharacters?: number;
  readonly validationRule?: string;
  readonly guidelines?: Localized;
  /** One of so many products has no value for it; 0 or absent: all have one. */
  readonly missingOneIn?: number;
}

/** Text: the code, the group, the labels and what else is special. */
export type Special = Partial<Omit<AttributeDefinition, 'code' | 'type' | 'group' | 'labels'>>;
