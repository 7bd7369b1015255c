import type { CatalogItem } from '../../../preload/contract/catalog-resources.ts';
import { pathCode } from '../../pim/pim-client.ts';
import { ProblemError, problem, toProblem } from '../../pim/problem-error.ts';
import { catalogItem } from '../../pim/resources/catalog-item.ts';
import { codeGroups, searchFilter } from '../../pim/resources/search-filter.ts';
import { type ListCall, pathOf, readListPage } from './read-list.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** More than so many are found in the list rather than asked for one by one. */
const mostSingles = 10;
const mostPages = 1000;

/** One entity. @throws ProblemError as `PimClient.get`; `entity-not-found` */
export async function readEntity<T>(call: ListCall<T>, key: string): Promise<CatalogItem<T>> {
  const { client, resource, signal } = call;
  // A malformed uuid matches no route and would be answered as if the resource were missing.
  if (resource.searchedBy === 'uuid' && !uuid.test(key)) throw notFound(key);
  if (!resource.single) {
    const found = (await readAll(call)).find((item) => item.key === key);
    if (found === undefined) throw notFound(key);
    return found;
  }
  const answer = await client.get(`${pathOf(resource, call.parents)}/${pathCode(key)}`, {
    query: entityQuery(call.query),
    signal,
  });
  return catalogItem(resource.schema, resource.keyOf, answer.body);
}

/** Those of the keys that there are. @throws ProblemError as `PimClient.get` */
export async function readEntities<T>(call: ListCall<T>, keys: readonly string[]): Promise<CatalogItem<T>[]> {
  const { resource } = call;
  const wanted = [...new Set(keys)].filter((key) => resource.searchedBy !== 'uuid' || uuid.test(key));
  if (wanted.length === 0) return [];
  if (resource.searchedBy !== null) {
    const { searchedBy } = resource;
    const pages = await Promise.all(
      codeGroups(wanted).map((group) => {
        const query = { ...call.query, search: searchFilter(searchedBy, 'IN', group) };
        return readListPage({ ...call, query }, { part: 0, page: null, after: null }, 100);
      }),
    );
    return pages.flatMap(({ items }) => items);
  }
  if (resource.paging === 'both' || (resource.single && wanted.length <= mostSingles))
    return (await Promise.all(wanted.map((key) => readIfThere(call, key)))).flat();
  const asked = new Set(wanted.map((key) => key.toLowerCase()));
  return (await readAll(call)).filter(({ key }) => key !== null && asked.has(key.toLowerCase()));
}

async function readIfThere<T>(call: ListCall<T>, key: string): Promise<CatalogItem<T>[]> {
  try {
    return [await readEntity(call, key)];
  } catch (error) {
    if (toProblem(error).code === 'entity-not-found') return [];
    throw error;
  }
}

/** What one entity can be asked to bring beside itself; releases that do not know it pass over it. */
function entityQuery(query: ListCall<unknown>['query']) {
  return {
    with_attribute_options: query.withAttributeOptions ? true : undefined,
    with_quality_scores: query.withQualityScores ? true : undefined,
    with_completenesses: query.withCompletenesses ? true : undefined,
  };
}

/** All items, page by page. */
async function readAll<T>(call: ListCall<T>): Promise<CatalogItem<T>[]> {
  const items: CatalogItem<T>[] = [];
  let place: Parameters<typeof readListPage>[1] = { part: 0, page: null, after: null };
  for (let pages = 0; pages < mostPages; pages += 1) {
    const page = await readListPage(call, place, 100);
    items.push(...page.items);
    if (page.next === null) break;
    place = { part: 0, ...page.next };
  }
  return items;
}

function notFound(key: string): ProblemError {
  return new ProblemError(problem('entity-not-found', { message: `"${key}" does not exist.` }));
}
