import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  attributeField,
  type FilterField,
  filtersAttributes,
  propertyFields,
} from '../../preload/contract/catalog-filter.ts';
import type { CatalogOrigin, ItemOf, ResourceName } from '../../preload/contract/catalog-resources.ts';
import { offersQuery } from '../catalog/explorer-queries.ts';
import { useLabelLocale } from '../catalog/label-locale.ts';
import { useOrigin } from '../mirror/use-origin.ts';
import { entitiesQuery, understoodOf } from './filter-queries.ts';
import { labelOf } from './label-of.ts';
import { propertyNames } from './words.ts';

/** A property or an attribute that can be filtered by, with its name. */
export interface KnownField extends FilterField {
  label: string;
  /** Null for properties. */
  attribute: ItemOf<'attributes'> | null;
}

export interface KnownFields {
  /** Of PIMs as the filter's operators have it; null while it is not known. */
  generation: number | null;
  /** Where the list is read from: an offline copy has operators of its own. */
  origin: CatalogOrigin;
  properties: KnownField[];
  /** Properties, and the attributes among the codes that were asked for. */
  byCode: ReadonlyMap<string, KnownField>;
  /** Whether attributes of these codes are being looked up, or could not be. */
  unsure: boolean;
}

export function attributeKnown(
  attribute: ItemOf<'attributes'>,
  locale: string | null | undefined,
): KnownField {
  return { ...attributeField(attribute), label: labelOf(attribute, locale), attribute };
}

/** The properties of a resource by their names. */
export function usePropertyFields(resource: ResourceName): KnownField[] {
  const { t } = useTranslation('filters');
  return useMemo(
    () =>
      propertyFields(resource).map((field) => {
        const name = resource === 'product-models' && field.code === 'identifier' ? 'modelCode' : field.code;
        const known = propertyNames.find((one) => one === name);
        return { ...field, label: known ? t(`field.${known}`) : field.code, attribute: null };
      }),
    [resource, t],
  );
}

/** What is known of the fields with these codes; attributes among them are looked up. */
export function useKnownFields(
  profileId: string,
  resource: ResourceName,
  codes: readonly string[],
): KnownFields {
  const { locale } = useLabelLocale(profileId);
  const offers = useQuery(offersQuery(profileId));
  const { origin } = useOrigin(profileId);
  const properties = usePropertyFields(resource);
  const asked = filtersAttributes(resource)
    ? codes.filter((code) => !properties.some((property) => property.code === code))
    : [];
  const found = useQuery(entitiesQuery(profileId, 'attributes', [], asked));
  const { data } = found;
  const byCode = useMemo(() => {
    const attributes = understoodOf(data, 'attributes').map((one) => attributeKnown(one, locale));
    return new Map([...attributes, ...properties].map((field) => [field.code, field]));
  }, [data, locale, properties]);
  const unsure = asked.length > 0 && (found.isPending || found.isPlaceholderData || found.isError);
  return { generation: offers.data?.generation ?? null, origin, properties, byCode, unsure };
}
