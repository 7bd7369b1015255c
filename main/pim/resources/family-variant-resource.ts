import { z } from 'zod';
import { camelCased } from './catalog-item.ts';
import { lenientCode, lenientCodes, lenientCount, lenientLabels, listOf } from './lenient.ts';
import { coded } from './resource.ts';

const level = z.object({ level: lenientCount, axes: lenientCodes, attributes: lenientCodes });

const schema = z
  .object({
    code: lenientCode,
    labels: lenientLabels,
    variant_attribute_sets: z.preprocess((sets) => listOf(sets ?? []), z.array(level)),
  })
  .transform(camelCased);

/** `/families/{code}/variants`. */
export const familyVariantResource = coded(([family]) => `/families/${family}/variants`, schema, {
  depth: 1,
});
