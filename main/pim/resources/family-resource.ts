import { z } from 'zod';
import { camelCased } from './catalog-item.ts';
import { lenientCode, lenientCodes, lenientLabels, lenientMap } from './lenient.ts';
import { optionalText } from './lenient-item.ts';
import { coded } from './resource.ts';

const schema = z
  .object({
    code: lenientCode,
    labels: lenientLabels,
    attributes: lenientCodes,
    attribute_as_label: optionalText,
    attribute_as_image: optionalText,
    attribute_requirements: lenientMap(lenientCodes),
  })
  .transform(camelCased);

/** `/families`. */
export const familyResource = coded(() => '/families', schema, { searchedBy: 'code' });
