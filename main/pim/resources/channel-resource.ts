import { z } from 'zod';
import { receivedJson } from '../../../preload/contract/read-item.ts';
import { camelCased } from './catalog-item.ts';
import { lenientCode, lenientCodes, lenientLabels, lenientMap } from './lenient.ts';
import { optionalText } from './lenient-item.ts';
import { coded } from './resource.ts';

const schema = z
  .object({
    code: lenientCode,
    labels: lenientLabels,
    currencies: lenientCodes,
    locales: lenientCodes,
    category_tree: optionalText,
    conversion_units: lenientMap(receivedJson).catch({}),
  })
  .transform(camelCased);

/** `/channels` (pim-community-dev, GetChannelEndToEnd.php). */
export const channelResource = coded(() => '/channels', schema);
