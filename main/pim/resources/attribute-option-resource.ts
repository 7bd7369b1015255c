import { z } from 'zod';
import { camelCased } from './catalog-item.ts';
import { lenientCode, lenientLabels } from './lenient.ts';
import { optionalNumber, optionalText } from './lenient-item.ts';
import { coded } from './resource.ts';

const schema = z
  .object({
    code: lenientCode,
    attribute: optionalText,
    sort_order: optionalNumber,
    labels: lenientLabels,
  })
  .transform(camelCased);

/** `/attributes/{code}/options`, in the order of their codes (pim-community-dev, ListAttributeOptionEndToEnd.php). */
export const attributeOptionResource = coded(([attribute]) => `/attributes/${attribute}/options`, schema, {
  depth: 1,
});
