import { z } from 'zod';
import type { Currency } from '../../../preload/contract/catalog.ts';
import type { ReadItem } from '../../../preload/contract/read-item.ts';
import type { GetOptions, PimClient } from '../pim-client.ts';
import { readAllItems } from './item-list.ts';
import { lenientBoolean, lenientCode } from './lenient.ts';

const schema = z.object({ code: lenientCode, enabled: lenientBoolean });

/** All currencies, also those that are not enabled: only SaaS can search here. @throws ProblemError as `PimClient.get` */
export function readCurrencies(client: PimClient, options?: GetOptions): Promise<ReadItem<Currency>[]> {
  return readAllItems(client, '/currencies', schema, options);
}
