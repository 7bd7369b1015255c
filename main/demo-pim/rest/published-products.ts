import { mix } from '../catalog/hash.ts';
import type { Product } from '../catalog/product.ts';
import { offsetPage, searchAfterPage } from '../pagination/entity-list.ts';
import { paginationType } from '../pagination/parameters.ts';
import type { Source } from '../pagination/source.ts';
import { productCriteria } from '../search/product-search.ts';
import { rawJsonAnswer } from '../server/answers.ts';
import { notFound } from '../server/api-error.ts';
import { type Answer, type Call, parameter } from '../server/call.ts';
import type { Pim } from '../server/pim.ts';
import { everything, publishedProductJson } from './product-json.ts';
import { linkedParameters, productQuery } from './product-query.ts';
import { byIdentifier } from './products.ts';

/** Half of the products that have an identifier are published. */
function isPublished(product: Product): boolean {
  return product.hasIdentifier && mix(product.own ^ 0x70) % 2 === 0;
}

/** `GET /published-products`: Enterprise Edition, not on SaaS. Source: api.akeneo.com, published products. */
export function listPublishedProducts(pim: Pim, call: Call): Promise<Answer> {
  const type = paginationType(call, ['page', 'search_after']);
  const { selection, channel } = productQuery(pim, call);
  const all = byIdentifier(pim.catalog);
  const source: Source<Product> = {
    ...all,
    at: (place) => {
      const product = all.at(place);
      return product !== undefined && isPublished(product) ? product : undefined;
    },
  };
  const list = {
    path: '/api/rest/v1/published-products',
    source,
    criteria: productCriteria(pim, call, channel, 'products'),
    linked: linkedParameters(call),
    render: (product: Product) => publishedProductJson(pim, product, selection, call.origin),
    keyOf: (product: Product) => product.identifier ?? '',
    damage: (json: string) => json,
  };
  return type === 'page' ? offsetPage(call, list) : searchAfterPage(pim, call, list);
}

/** `GET /published-products/{code}`. */
export function getPublishedProduct(pim: Pim, call: Call): Answer {
  const code = parameter(call, 'code');
  const product = pim.catalog.productOfIdentifier(code);
  if (product === undefined || !isPublished(product)) {
    throw notFound(`Published product "${code}" does not exist.`);
  }
  return rawJsonAnswer(`{${publishedProductJson(pim, product, everything, call.origin)}}`);
}
