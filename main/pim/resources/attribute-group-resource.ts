import { z } from 'zod';
import { camelCased } from './catalog-item.ts';
import { lenientCode, lenientCodes, lenientLabels } from './lenient.ts';
import { optionalNumber } from './lenient-item.ts';
import { coded } from './resource.ts';

const schema = z
  .object({
    code: lenientCode,
    sort_order: optionalNumber,
    attributes: lenientCodes,
    labels: lenientLabels,
  })
  .transform(camelCased);

/** `/attribute-groups`. */
export const attributeGroupResource = coded(() => '/attribute-groups', schema, { searchedBy: 'code' });
