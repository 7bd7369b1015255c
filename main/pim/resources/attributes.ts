import { z } from 'zod';
import type { GetOptions, PimClient } from '../pim-client.ts';
import { pageSize, readItem, readPage, understoodItems } from './item-list.ts';
import { lenientCode, lenientLabels, lenientText } from './lenient.ts';
import { searchFilter } from './search-filter.ts';

const schema = z
  .object({
    code: lenientCode,
    type: lenientText.catch(null),
    labels: lenientLabels,
    is_main_identifier: z.boolean().nullish().catch(null),
  })
  .transform(({ is_main_identifier, ...attribute }) => ({
    ...attribute,
    isMainIdentifier: is_main_identifier ?? null,
  }));

/** What naming a value needs of its attribute. `isMainIdentifier` is null on PIMs that do not tell. */
export type Attribute = z.output<typeof schema>;

/** The attributes with these codes, at most 100. @throws ProblemError as `PimClient.get` */
export function readAttributes(
  client: PimClient,
  codes: readonly string[],
  options?: GetOptions,
): Promise<Attribute[]> {
  return read(client, searchFilter('code', 'IN', [...codes]), options);
}

/**
 * The code of the attribute that identifies products, or null where it can't be told.
 *
 * @throws ProblemError as `PimClient.get`; `request-refused` where the PIM can't search by type (before 7.0)
 */
export async function readMainIdentifier(client: PimClient, options?: GetOptions): Promise<string | null> {
  const identifiers = await read(client, searchFilter('type', 'IN', ['pim_catalog_identifier']), options);
  const main = identifiers.find((attribute) => attribute.isMainIdentifier === true);
  return main?.code ?? (identifiers.length === 1 ? identifiers[0]?.code : null) ?? null;
}

async function read(client: PimClient, search: string, options: GetOptions = {}): Promise<Attribute[]> {
  const answer = await client.get('/attributes', { ...options, query: { search, limit: pageSize } });
  return understoodItems(readPage(client, '/attributes', answer).items.map((raw) => readItem(schema, raw)));
}
