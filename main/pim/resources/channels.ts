import { z } from 'zod';
import type { Channel } from '../../../preload/contract/catalog.ts';
import type { ReadItem } from '../../../preload/contract/read-item.ts';
import type { GetOptions, PimClient } from '../pim-client.ts';
import { readAllItems } from './item-list.ts';
import { lenientCode, lenientCodes, lenientLabels, lenientText } from './lenient.ts';

const schema = z
  .object({
    code: lenientCode,
    labels: lenientLabels,
    currencies: lenientCodes,
    locales: lenientCodes,
    category_tree: lenientText,
  })
  .transform(({ category_tree, ...channel }): Channel => ({ ...channel, categoryTree: category_tree }));

/** All channels. @throws ProblemError as `PimClient.get` */
export function readChannels(client: PimClient, options?: GetOptions): Promise<ReadItem<Channel>[]> {
  return readAllItems(client, '/channels', schema, options);
}
