import type { FamilySizes } from '../../../preload/contract/catalog-statistics.ts';
import { searchFilter } from '../../pim/resources/search-filter.ts';
import { allItems } from '../all-items.ts';
import { type CatalogSource, wholeList } from '../catalog-source.ts';

/** So many counts are asked for at a time; the pace of the profile lets no more through. */
const atOnce = 4;

/**
 * How many products each family has, by one count for each. `told` hears how many are done.
 * @throws ProblemError as `CatalogSource.list`
 */
export async function familySizes(
  source: CatalogSource,
  told: (done: number, total: number | null) => void,
  signal?: AbortSignal,
): Promise<FamilySizes> {
  const items = await allItems(source, { resource: 'families', parents: [] }, signal);
  const families = items.flatMap(({ item }) => item ?? []);
  const countOf = (search: string) =>
    source.count({ resource: 'products', parents: [], query: { ...wholeList, search } }, signal);
  const withoutFamily = await countOf('{"family":[{"operator":"EMPTY"}]}');
  const waiting = families.entries();
  const sizes: FamilySizes['families'] = [];
  const work = async () => {
    for (const [, { code, labels }] of waiting) {
      const count = await countOf(searchFilter('family', 'IN', [code]));
      sizes.push({ code, labels, count });
      told(sizes.length, families.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  sizes.sort((one, other) => (other.count ?? -1) - (one.count ?? -1) || one.code.localeCompare(other.code));
  return { families: sizes, withoutFamily, readAt: new Date().toISOString() };
}
