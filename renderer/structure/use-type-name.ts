import { useTranslation } from 'react-i18next';

/** Akeneo's types of attributes (api.akeneo.com, "Attribute"). */
export const attributeTypes = [
  'pim_catalog_identifier',
  'pim_catalog_text',
  'pim_catalog_textarea',
  'pim_catalog_simpleselect',
  'pim_catalog_multiselect',
  'pim_catalog_boolean',
  'pim_catalog_date',
  'pim_catalog_number',
  'pim_catalog_metric',
  'pim_catalog_price_collection',
  'pim_catalog_image',
  'pim_catalog_file',
  'pim_catalog_asset_collection',
  'pim_catalog_table',
  'pim_catalog_product_link',
  'akeneo_reference_entity',
  'akeneo_reference_entity_collection',
  'pim_reference_data_simpleselect',
  'pim_reference_data_multiselect',
] as const;

/** The name of an attribute's type as Akeneo shows it; a type that is not known keeps its code. */
export function useTypeName(): (type: string | null) => string {
  const { t } = useTranslation('structure');
  return (type) => {
    const known = attributeTypes.find((one) => one === type);
    return known === undefined ? (type ?? '') : t(`type.${known}`);
  };
}
