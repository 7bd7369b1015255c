import type { CatalogItem, ListQuery, ResourceName } from '../../preload/contract/catalog-resources.ts';
import { bridge, call } from '../app/pimscope.ts';
import { isCancelled, problemOf } from '../app/problem-error.ts';
import { wholeList } from '../catalog/explorer-queries.ts';
import type { FoundRecord } from './find-records.ts';

/** Lists that lie in others: each of the others takes a call of its own. */
const nested = [
  { resource: 'attribute-options', within: 'attributes' },
  { resource: 'reference-entity-records', within: 'reference-entities' },
  { resource: 'assets', within: 'asset-families' },
] as const satisfies { resource: ResourceName; within: ResourceName }[];

/** What of a list was not looked through. */
export interface Unsearched {
  resource: (typeof nested)[number]['resource'];
  /** Of how many attributes, entities or families; null where that can't be told. */
  count: number | null;
}

export interface NestedFound {
  records: FoundRecord[];
  unsearched: Unsearched[];
}

/** Calls for each kind, beside the one that names where its lists lie. */
const most = 12;
const withOptions = JSON.stringify({
  type: [{ operator: 'IN', value: ['pim_catalog_simpleselect', 'pim_catalog_multiselect'] }],
});

/**
 * Options, records and assets with this code. Their lists lie in attributes, entities and families, of which only the
 * first are looked through; the others are told.
 *
 * @throws {ProblemError} `cancelled` when the text has changed meanwhile
 */
export async function findNested(profileId: string, text: string, signal: AbortSignal): Promise<NestedFound> {
  const all = await Promise.all(nested.map((one) => inLists(one)));
  return { records: all.flatMap(({ records }) => records), unsearched: all.flatMap((one) => one.unsearched) };

  async function inLists({ resource, within }: (typeof nested)[number]): Promise<NestedFound> {
    const search = within === 'attributes' ? withOptions : null;
    const query: ListQuery = { ...wholeList, search };
    try {
      const asked = { profileId, resource: within, parents: [], query, cursor: null, limit: 100 };
      const { items, next } = await call(bridge().catalog.list, asked, signal);
      const parents = items.flatMap(({ key }) => key ?? []);
      const looked = await Promise.all(parents.slice(0, most).map((parent) => inList(resource, parent)));
      const failed = looked.filter((one) => one === null).length;
      const left = parents.length - Math.min(parents.length, most) + failed;
      const isMore = left > 0 || next !== null;
      return {
        records: looked.flatMap((one) => one ?? []),
        unsearched: isMore ? [{ resource, count: next === null ? left : null }] : [],
      };
    } catch (error) {
      const { code } = problemOf(error);
      if (isCancelled(error)) throw error;
      return { records: [], unsearched: code === 'not-offered' ? [] : [{ resource, count: null }] };
    }
  }

  /** Null where it could not be read. */
  async function inList(resource: ResourceName, parent: string): Promise<FoundRecord[] | null> {
    try {
      const question = { profileId, resource, parents: [parent], keys: [text] };
      const { items } = await call(bridge().catalog.lookup, question, signal);
      return items.flatMap((item) => named(resource, parent, item));
    } catch (error) {
      if (isCancelled(error)) throw error;
      return null;
    }
  }
}

function named(resource: ResourceName, parent: string, { key }: CatalogItem<unknown>): FoundRecord[] {
  return key === null ? [] : [{ resource, key, name: key, parents: [parent] }];
}
