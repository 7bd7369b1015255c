import { z } from 'zod';
import { lenientCode, lenientLabels, lenientText } from './lenient.ts';
import { optionalNumber, optionalText } from './lenient-item.ts';
import { coded } from './resource.ts';

const schema = z.object({
  code: lenientCode,
  parent: lenientText,
  labels: lenientLabels,
  updated: optionalText,
  position: optionalNumber,
});

/** `/categories`, parents before children (pim-community-dev, ListCategoryEndToEnd.php). */
export const categoryResource = coded(() => '/categories', schema, { searchedBy: 'code' });
