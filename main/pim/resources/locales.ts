import { z } from 'zod';
import type { Locale } from '../../../preload/contract/catalog.ts';
import type { ReadItem } from '../../../preload/contract/read-item.ts';
import type { GetOptions, PimClient } from '../pim-client.ts';
import { readAllItems } from './item-list.ts';
import { lenientBoolean, lenientCode } from './lenient.ts';
import { searchFilter } from './search-filter.ts';

const schema = z.object({ code: lenientCode, enabled: lenientBoolean });

/**
 * The enabled locales. The list holds all that a PIM knows, about 210, so they are searched for
 * (pim-community-dev, FilterLocaleEndToEnd.php). @throws ProblemError as `PimClient.get`
 */
export function readEnabledLocales(client: PimClient, options: GetOptions = {}): Promise<ReadItem<Locale>[]> {
  const search = searchFilter('enabled', '=', true);
  return readAllItems(client, '/locales', schema, { ...options, query: { ...options.query, search } });
}
