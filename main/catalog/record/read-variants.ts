import type { RecordResource, Variants } from '../../../preload/contract/catalog-records.ts';
import type { ItemOf } from '../../../preload/contract/catalog-resources.ts';
import { allItems } from '../all-items.ts';
import { type CatalogSource, wholeList } from '../catalog-source.ts';
import { createStructureDirectory } from '../structure-directory.ts';
import { modelBriefs, productBriefs } from './record-brief.ts';

/** More variants of one root are cut. */
const mostVariants = 2000;
const deepest = 5;

/**
 * The root product model of a record and all below. Products are found by `parent =`, which finds descendants of every
 * level on every release; product models between by the parents of these and, since 6.0, by `parent IN`.
 *
 * @throws ProblemError as `CatalogSource.list`
 */
export async function readVariants(
  source: CatalogSource,
  { resource, key, locale }: { resource: RecordResource; key: string; locale: string | null },
  signal?: AbortSignal,
): Promise<Variants> {
  const root = await rootOf(source, resource, key, signal);
  if (root === null) return { root: null, below: [], cut: false };
  const found = await allItems(
    source,
    { resource: 'products', parents: [], query: by('parent', '=', root.code), most: mostVariants },
    signal,
  );
  const products = found.flatMap(({ item }) => item ?? []);
  const models = await modelsBelow(source, root.code, products, signal);
  const directory = createStructureDirectory(source);
  const [briefs, modelsInShort, [rootInShort]] = await Promise.all([
    productBriefs(source, directory, products, locale, signal),
    modelBriefs(directory, models, locale, signal),
    modelBriefs(directory, [root], locale, signal),
  ]);
  return {
    root: rootInShort ?? null,
    below: [
      ...modelsInShort.map((brief, at) => ({ ...brief, parent: models[at]?.parent ?? root.code })),
      ...briefs.map((brief, at) => ({ ...brief, parent: products[at]?.parent ?? root.code })),
    ],
    cut: found.length >= mostVariants,
  };
}

/** The product model above all others, or null for a product that has none. */
async function rootOf(
  source: CatalogSource,
  resource: RecordResource,
  key: string,
  signal: AbortSignal | undefined,
): Promise<ItemOf<'product-models'> | null> {
  let code: string | null = key;
  if (resource === 'products') {
    const product = await source.entity({ resource, parents: [], key }, signal);
    code = product.entity.item?.parent ?? null;
  }
  let model: ItemOf<'product-models'> | null = null;
  for (let depth = 0; depth < deepest && code !== null; depth += 1) {
    const found: { entity: { item: ItemOf<'product-models'> | null } } = await source.entity(
      { resource: 'product-models', parents: [], key: code },
      signal,
    );
    if (found.entity.item === null) break;
    model = found.entity.item;
    code = model.parent;
  }
  return model;
}

async function modelsBelow(
  source: CatalogSource,
  root: string,
  products: readonly ItemOf<'products'>[],
  signal: AbortSignal | undefined,
): Promise<ItemOf<'product-models'>[]> {
  const models = new Map<string, ItemOf<'product-models'>>();
  if ((await source.offers(signal)).generation >= 6) {
    const query = by('parent', 'IN', [root]);
    const items = await allItems(
      source,
      { resource: 'product-models', parents: [], query, most: mostVariants },
      signal,
    );
    for (const { item } of items) if (item !== null) models.set(item.code, item);
  }
  const between = new Set(products.flatMap(({ parent }) => parent ?? []));
  const keys = [...between].filter((code) => code !== root && !models.has(code));
  const { items } = await source.lookup({ resource: 'product-models', parents: [], keys }, signal);
  for (const { item } of items) if (item !== null) models.set(item.code, item);
  return [...models.values()];
}

function by(property: string, operator: string, value: string | string[]) {
  return { ...wholeList, search: JSON.stringify({ [property]: [{ operator, value }] }) };
}
