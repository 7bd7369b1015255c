import { z } from 'zod';
import { camelCased } from './catalog-item.ts';
import { lenientCode, lenientLabels } from './lenient.ts';
import { optionalText } from './lenient-item.ts';
import { coded } from './resource.ts';

const unit = z.object({ code: lenientCode, labels: lenientLabels, symbol: optionalText });

/** Units are a map by code since 5.0, a list before. */
const units = z.preprocess(
  (value) => (typeof value === 'object' && value !== null ? Object.values(value) : value),
  z.array(unit),
);

const schema = z
  .object({ code: lenientCode, labels: lenientLabels, standard_unit_code: optionalText, units })
  .transform(camelCased);

/** `/measurement-families`, a bare array, since 5.0 (api.akeneo.com). */
export const measurementFamilyResource = coded(() => '/measurement-families', schema, {
  paging: 'whole',
  single: false,
});

const oldSchema = z
  .object({ code: lenientCode, standard: optionalText, units })
  .transform(({ code, standard, units: all }) => ({
    code,
    labels: {},
    standardUnitCode: standard,
    units: all,
  }));

/** `/measure-families`, which PIMs had before. */
export const measureFamilyResource = coded(() => '/measure-families', oldSchema);
