import { z } from 'zod';
import { camelCased } from './catalog-item.ts';
import { lenientCode, lenientLabels } from './lenient.ts';
import { optionalFlag } from './lenient-item.ts';
import { coded } from './resource.ts';

const schema = z
  .object({
    code: lenientCode,
    labels: lenientLabels,
    is_two_way: optionalFlag,
    is_quantified: optionalFlag,
  })
  .transform(camelCased);

/** `/association-types`; the flags are there since 5.0. */
export const associationTypeResource = coded(() => '/association-types', schema);
