import { allItems } from '../all-items.ts';
import { type CatalogSource, wholeList } from '../catalog-source.ts';
import type { StructureDirectory } from '../structure-directory.ts';

const search = JSON.stringify({ type: [{ operator: 'IN', value: ['pim_catalog_identifier'] }] });

/** The attribute that identifies products, where their identifier stands among the values; null elsewhere. */
export function mainIdentifier(
  source: CatalogSource,
  directory: StructureDirectory,
  signal?: AbortSignal,
): Promise<string | null> {
  const read = async () => {
    if (!(await source.offers(signal)).byUuid) return null;
    const query = { ...wholeList, search };
    const items = await allItems(source, { resource: 'attributes', parents: [], query }, signal);
    const attributes = items.flatMap(({ item }) => item ?? []);
    const main = attributes.find(({ isMainIdentifier }) => isMainIdentifier === true);
    return (main ?? (attributes.length === 1 ? attributes[0] : undefined))?.code ?? null;
  };
  return directory.attempt('attributes', read, null);
}
