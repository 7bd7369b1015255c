import type { ItemOf } from '../../../preload/contract/catalog-resources.ts';
import type { CatalogSample } from '../../../preload/contract/catalog-statistics.ts';
import { allItems } from '../all-items.ts';
import { type CatalogSource, wholeList } from '../catalog-source.ts';
import { createStructureDirectory } from '../structure-directory.ts';

interface Tally {
  scope: string;
  locale: string;
  products: number;
  complete: number;
  sum: number;
}

/**
 * Completeness by channel and locale, and which attributes have no value at all, in the first products of the list.
 * Only sums are kept of each page. `told` hears how many were read.
 *
 * @throws ProblemError as `CatalogSource.list`
 */
export async function catalogSample(
  source: CatalogSource,
  size: number,
  told: (done: number, total: number | null) => void,
  signal?: AbortSignal,
): Promise<CatalogSample> {
  const total = await source.count({ resource: 'products', parents: [], query: wholeList }, signal);
  const wanted = total === null ? size : Math.min(size, total);
  const tallies = new Map<string, Tally>();
  const used = new Set<string>();
  const query = { ...wholeList, withCompletenesses: true };
  let products = 0;
  let cursor: string | null = null;
  do {
    const limit = Math.min(100, size - products);
    const page: { items: { item: ItemOf<'products'> | null }[]; next: string | null } = await source.list(
      { resource: 'products', parents: [], query, cursor, limit },
      signal,
    );
    for (const { item } of page.items) if (item !== null) take(item, tallies, used);
    products += page.items.length;
    told(products, wanted);
    cursor = page.next;
  } while (cursor !== null && products < size);

  const directory = createStructureDirectory(source);
  const attributes = await directory.attempt(
    'attributes',
    async () =>
      (await allItems(source, { resource: 'attributes', parents: [] }, signal)).flatMap(
        ({ item }) => item ?? [],
      ),
    null,
  );
  return {
    products,
    total,
    completeness: [...tallies.values()]
      .map(({ sum, ...tally }) => ({ ...tally, average: sum / tally.products }))
      .sort((one, other) => one.scope.localeCompare(other.scope) || one.locale.localeCompare(other.locale)),
    unused:
      attributes
        // `/products` has the identifier outside the values.
        ?.filter(({ code, type }) => !used.has(code) && type !== 'pim_catalog_identifier')
        .map(({ code, labels, type }) => ({ code, labels, type }))
        .sort((one, other) => one.code.localeCompare(other.code)) ?? null,
    attributes: attributes?.length ?? 0,
    readAt: new Date().toISOString(),
  };
}

function take(product: ItemOf<'products'>, tallies: Map<string, Tally>, used: Set<string>): void {
  for (const [code, entries] of Object.entries(product.values))
    if (entries.some(({ data }) => data !== null && data !== '')) used.add(code);
  for (const { scope, locale, data } of product.completenesses) {
    if (scope === null || locale === null) continue;
    const key = JSON.stringify([scope, locale]);
    const tally = tallies.get(key) ?? { scope, locale, products: 0, complete: 0, sum: 0 };
    tally.products += 1;
    tally.sum += data;
    if (data >= 100) tally.complete += 1;
    tallies.set(key, tally);
  }
}
