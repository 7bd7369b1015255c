import { z } from 'zod';
import { camelCased } from './catalog-item.ts';
import { itemValues } from './item-values.ts';
import { lenientCode, lenientLabels } from './lenient.ts';
import { optionalFlag, optionalText } from './lenient-item.ts';
import { coded } from './resource.ts';

const attribute = z
  .object({
    code: lenientCode,
    labels: lenientLabels,
    type: optionalText,
    value_per_locale: optionalFlag,
    value_per_channel: optionalFlag,
    is_required_for_completeness: optionalFlag,
  })
  .transform(camelCased);

const option = z.object({ code: lenientCode, labels: lenientLabels });

/** Dates are there since 5.0 for records, since 6.0 for assets. */
const item = z.object({
  code: lenientCode,
  values: itemValues,
  created: optionalText,
  updated: optionalText,
});

const entity = z.object({ code: lenientCode, labels: lenientLabels, image: optionalText });

const assetFamily = z
  .object({ code: lenientCode, labels: lenientLabels, attribute_as_main_media: optionalText })
  .transform(camelCased);

const whole = (depth: number) => ({ depth, paging: 'whole' }) as const;
const byCursor = { paging: 'cursor' } as const;

/** Reference entities and assets of the Enterprise Edition (api.akeneo.com); lists by cursor take no limit. */
export const libraryResources = {
  referenceEntities: coded(() => '/reference-entities', entity, byCursor),
  referenceEntityAttributes: coded(([code]) => `/reference-entities/${code}/attributes`, attribute, whole(1)),
  referenceEntityOptions: coded(
    ([code, owner]) => `/reference-entities/${code}/attributes/${owner}/options`,
    option,
    whole(2),
  ),
  records: coded(([code]) => `/reference-entities/${code}/records`, item, {
    ...byCursor,
    depth: 1,
    searchedBy: 'code',
  }),
  assetFamilies: coded(() => '/asset-families', assetFamily, byCursor),
  assetAttributes: coded(([code]) => `/asset-families/${code}/attributes`, attribute, whole(1)),
  assetOptions: coded(
    ([code, owner]) => `/asset-families/${code}/attributes/${owner}/options`,
    option,
    whole(2),
  ),
  assets: coded(([code]) => `/asset-families/${code}/assets`, item, {
    ...byCursor,
    depth: 1,
    searchedBy: 'code',
  }),
};
