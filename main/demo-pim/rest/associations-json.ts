import type { Catalog } from '../catalog/catalog.ts';
import { associationTypeDefinitions } from '../catalog/data/association-types.ts';
import { combine } from '../catalog/hash.ts';
import type { Product } from '../catalog/product.ts';
import type { ProductModel } from '../catalog/product-model.ts';
import { encodeText } from '../server/json.ts';
import type { Pim } from '../server/pim.ts';

/** How products are named: by uuid on /products-uuid, by identifier elsewhere. */
export type ProductKey = 'uuid' | 'identifier';

const empty = '{"products":[],"product_models":[],"groups":[]}';
const types = associationTypeDefinitions.filter((type) => !type.quantified).map((type) => type.code);

/** The associations of a product or product model as JSON. */
export function associationsJson(catalog: Catalog, entity: Product | ProductModel, key: ProductKey): string {
  return `{${types.map((type) => `"${type}":${association(catalog, entity, key, type)}`).join(',')}}`;
}

function association(
  catalog: Catalog,
  entity: Product | ProductModel,
  key: ProductKey,
  type: string,
): string {
  const chance = combine(entity.own, type.charCodeAt(0)) % 12;
  if (type === 'X_SELL' && chance < 4)
    return `{"products":[${related(catalog, entity, key, 1 + (chance % 3))}],"product_models":[],"groups":[]}`;
  if (type === 'SUBSTITUTION' && chance === 5 && catalog.models > 0) {
    const model = catalog.modelAt(combine(entity.own, 0x5b) % catalog.models);
    return `{"products":[${related(catalog, entity, key, 1)}],"product_models":["${model.code}"],"groups":[]}`;
  }
  if (type === 'PACK' && chance === 0) return '{"products":[],"product_models":[],"groups":["gift_ideas"]}';
  return empty;
}

function related(catalog: Catalog, entity: Product | ProductModel, key: ProductKey, count: number): string {
  const first = combine(entity.own, 0x5a);
  const names: string[] = [];
  for (let i = 0; i < Math.min(count, catalog.count); i++)
    names.push(...productName(catalog, (first + i * 7) % catalog.count, key));
  return names.join(',');
}

/** One name, or none when the product was removed: its associations go with it. */
function productName(catalog: Catalog, rank: number, key: ProductKey): readonly string[] {
  const product = catalog.existingOfRank(rank);
  if (product === undefined) return [];
  if (key === 'uuid') return [`"${product.uuid}"`];
  return [product.identifier === null ? 'null' : `"${encodeText(product.identifier)}"`];
}

/** The quantified associations as JSON. */
export function quantifiedJson(pim: Pim, entity: Product | ProductModel, key: ProductKey): string {
  const chance = combine(entity.own, 0x5c);
  if (chance % 12 !== 0) return JSON.stringify(pim.version.emptyMap);
  const name = key === 'uuid' ? 'uuid' : 'identifier';
  const [product] = productName(pim.catalog, chance % pim.catalog.count, key);
  if (product === undefined) return JSON.stringify(pim.version.emptyMap);
  return `{"SET":{"products":[{"${name}":${product},"quantity":${1 + (chance % 6)}}],"product_models":[]}}`;
}
