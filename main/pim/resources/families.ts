import { z } from 'zod';
import { linkOf } from '../links.ts';
import type { GetOptions, PimClient } from '../pim-client.ts';
import { pageSize, readItem, readPage, understoodItems } from './item-list.ts';
import { lenientCode, lenientLabels, lenientText } from './lenient.ts';
import { searchFilter } from './search-filter.ts';

const schema = z
  .object({ code: lenientCode, attribute_as_label: lenientText, labels: lenientLabels })
  .transform(({ code, attribute_as_label, labels }) => ({
    code,
    attributeAsLabel: attribute_as_label,
    labels,
  }));

/** What naming a product needs of its family. */
export type Family = z.output<typeof schema>;

/** The first families, and whether they are all. @throws ProblemError as `PimClient.get` */
export async function readFirstFamilies(
  client: PimClient,
  options?: GetOptions,
): Promise<{ families: Family[]; complete: boolean }> {
  return read(client, { limit: pageSize }, options);
}

/** The families with these codes, at most 100. @throws ProblemError as `PimClient.get` */
export async function readFamilies(
  client: PimClient,
  codes: readonly string[],
  options?: GetOptions,
): Promise<Family[]> {
  const query = { search: searchFilter('code', 'IN', [...codes]), limit: pageSize };
  return (await read(client, query, options)).families;
}

async function read(client: PimClient, query: NonNullable<GetOptions['query']>, options: GetOptions = {}) {
  const answer = await client.get('/families', { ...options, query });
  const items = readPage(client, '/families', answer).items.map((raw) => readItem(schema, raw));
  return { families: understoodItems(items), complete: linkOf(answer.body, 'next') === null };
}
