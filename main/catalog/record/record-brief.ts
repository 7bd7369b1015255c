import type { RecordBrief } from '../../../preload/contract/catalog-records.ts';
import type { ItemOf, Values } from '../../../preload/contract/catalog-resources.ts';
import type { CatalogSource } from '../catalog-source.ts';
import type { StructureDirectory } from '../structure-directory.ts';
import { mainIdentifier } from './main-identifier.ts';

/** Products in few words, named by the label attribute of their family. */
export async function productBriefs(
  source: CatalogSource,
  directory: StructureDirectory,
  products: readonly ItemOf<'products'>[],
  locale: string | null,
  signal?: AbortSignal,
): Promise<RecordBrief[]> {
  if (products.length === 0) return [];
  const [labelOf, identifier] = await Promise.all([
    labeller(directory, products, locale, signal),
    mainIdentifier(source, directory, signal),
  ]);
  return products.map((item) => {
    const name = item.identifier ?? (identifier === null ? null : textIn(item.values, identifier, null));
    const { key, family, enabled } = item;
    return { resource: 'products', key, name, label: labelOf(item) ?? name, family, enabled };
  });
}

/** Product models in few words. */
export async function modelBriefs(
  directory: StructureDirectory,
  models: readonly ItemOf<'product-models'>[],
  locale: string | null,
  signal?: AbortSignal,
): Promise<RecordBrief[]> {
  const labelOf = await labeller(directory, models, locale, signal);
  return models.map((item) => ({
    resource: 'product-models',
    key: item.code,
    name: item.code,
    label: labelOf(item),
    family: item.family,
    enabled: null,
  }));
}

async function labeller(
  directory: StructureDirectory,
  items: readonly { family: string | null }[],
  locale: string | null,
  signal: AbortSignal | undefined,
) {
  const codes = [...new Set(items.flatMap(({ family }) => family ?? []))];
  const families = await directory.some('families', [], codes, signal);
  return ({ family, values }: { family: string | null; values: Values }): string | null => {
    const attribute = family === null ? null : (families.get(family)?.attributeAsLabel ?? null);
    return attribute === null ? null : textIn(values, attribute, locale);
  };
}

/** The text in `locale`, else the one of no locale, else the first there is. */
function textIn(values: Values, attribute: string, locale: string | null): string | null {
  const texts = (values[attribute] ?? []).flatMap(({ locale: own, data }) =>
    (typeof data === 'string' && data !== '') || typeof data === 'number'
      ? [{ own, text: String(data) }]
      : [],
  );
  const best = texts.find(({ own }) => own === locale) ?? texts.find(({ own }) => own === null) ?? texts[0];
  return best?.text ?? null;
}
