import { z } from 'zod';
import { camelCased } from './catalog-item.ts';
import { itemValues } from './item-values.ts';
import { lenientCode, lenientCodes, lenientString, lenientText, listOf } from './lenient.ts';
import { optionalFlag, optionalText } from './lenient-item.ts';
import { coded, type Resource } from './resource.ts';

const ofScope = { scope: lenientText, locale: lenientText };
const list = <T extends z.ZodType>(item: T) =>
  z.preprocess((found) => listOf(found ?? []), z.array(item)).catch([]);
const qualityScores = list(z.object({ ...ofScope, data: lenientString }));

const product = z
  .object({
    uuid: lenientText,
    identifier: lenientText,
    enabled: optionalFlag,
    family: lenientText,
    parent: lenientText,
    categories: lenientCodes,
    groups: lenientCodes,
    values: itemValues,
    created: optionalText,
    updated: optionalText,
    quality_scores: qualityScores,
    completenesses: list(z.object({ ...ofScope, data: z.coerce.number() })),
  })
  .transform(camelCased);

function keyed(name: 'uuid' | 'identifier') {
  return product.transform((item, context) => {
    const key = item[name];
    if (key !== null) return { key, ...item };
    context.addIssue({ code: 'custom', path: [name], message: 'missing' });
    return z.NEVER;
  });
}

function productsAt(path: string, name: 'uuid' | 'identifier', searchedBy: 'uuid' | null) {
  const schema = keyed(name);
  const resource: Resource<z.output<typeof schema>> = {
    path: () => path,
    depth: 0,
    paging: 'both',
    schema,
    keyOf: (item) => item.key,
    searchedBy,
    single: true,
  };
  return resource;
}

/** `/products-uuid`, since 7.0; the identifier is among the values (ConnectorProductWithUuidNormalizer.php). */
export const productUuidResource = productsAt('/products-uuid', 'uuid', 'uuid');

/**
 * `/products`, which leaves products without identifier out (ConnectorProductNormalizer.php). PIMs that have nothing
 * else can't search for a list of identifiers.
 */
export const productResource = productsAt('/products', 'identifier', null);

/** `/published-products` of the Enterprise Edition before SaaS. */
export const publishedProductResource = productsAt('/published-products', 'identifier', null);

const model = z
  .object({
    code: lenientCode,
    family: lenientText,
    family_variant: lenientText,
    parent: lenientText,
    categories: lenientCodes,
    values: itemValues,
    created: optionalText,
    updated: optionalText,
    quality_scores: qualityScores,
  })
  .transform(camelCased);

/** `/product-models`; searched by `identifier`, which is their code. */
export const productModelResource = coded(() => '/product-models', model, {
  paging: 'both',
  searchedBy: 'identifier',
});
