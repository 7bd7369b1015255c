import type { ProductRow } from '../../preload/contract/catalog.ts';
import type { Json, ReadItem } from '../../preload/contract/read-item.ts';
import type { Family } from '../pim/resources/families.ts';
import type { Product, ProductPath } from '../pim/resources/products.ts';
import { typedIdentifier, valueText } from './product-values.ts';

/** What a row needs beside the product. */
export interface RowContext {
  path: ProductPath;
  locale: string | null;
  families: ReadonlyMap<string, Family>;
  mainIdentifier: string | null;
}

/** A line of the grid, or the odd item as received: also a product without the key that its record is asked by. */
export function productRow(
  item: { raw: Json; read: ReadItem<Product> },
  context: RowContext,
): ReadItem<ProductRow> {
  if (!item.read.understood) return item.read;
  const product = item.read.item;
  const identifier = identifierOf(product, context);
  const key = context.path === '/products-uuid' ? product.uuid : identifier;
  if (key === null) {
    const name = context.path === '/products-uuid' ? 'uuid' : 'identifier';
    return { understood: false, raw: item.raw, issues: [`${name}: missing`] };
  }
  const family = product.family === null ? undefined : context.families.get(product.family);
  const label = family?.attributeAsLabel ?? null;
  return {
    understood: true,
    item: {
      key,
      uuid: product.uuid,
      identifier,
      label:
        label === null
          ? null
          : (valueText(product, label, context.locale) ?? own(label, identifier, context)),
      family: product.family,
      familyLabel: (context.locale === null ? null : family?.labels[context.locale]) ?? null,
      enabled: product.enabled,
      parent: product.parent,
      categories: product.categories,
      valueCount: Object.keys(product.values).length,
      created: product.created,
      updated: product.updated,
    },
  };
}

/** `/products` has the identifier at the root and not among the values, `/products-uuid` the other way round. */
function identifierOf(product: Product, context: RowContext): string | null {
  if (product.identifier !== null) return product.identifier;
  const attribute = context.mainIdentifier ?? typedIdentifier(product);
  return attribute === null ? null : valueText(product, attribute, null);
}

/** A family that names its products by their identifier. */
function own(label: string, identifier: string | null, context: RowContext): string | null {
  return label === context.mainIdentifier ? identifier : null;
}
