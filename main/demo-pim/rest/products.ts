import { seesProducts, visible } from '../access/visibility.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Product } from '../catalog/product.ts';
import { damaged } from '../faults/odd-item.ts';
import { type EntityList, offsetPage, searchAfterPage } from '../pagination/entity-list.ts';
import { paginationType } from '../pagination/parameters.ts';
import type { Source } from '../pagination/source.ts';
import { productCriteria } from '../search/product-search.ts';
import { rawJsonAnswer } from '../server/answers.ts';
import { notFound } from '../server/api-error.ts';
import { type Answer, type Call, parameter } from '../server/call.ts';
import type { Pim } from '../server/pim.ts';
import type { ProductKey } from './associations-json.ts';
import { everything, productJson } from './product-json.ts';
import { linkedParameters, productQuery } from './product-query.ts';

const uuidPath = '/api/rest/v1/products-uuid';

/** `GET /products-uuid`, since 7.0; `path` is what the links lead to. */
export function listProductsByUuid(pim: Pim, call: Call, path = uuidPath): Promise<Answer> {
  return listProducts(pim, call, 'uuid', byUuid(pim.catalog), path);
}

/** `GET /products`: products without an identifier are not in it. */
export function listProductsByIdentifier(pim: Pim, call: Call): Promise<Answer> {
  return listProducts(pim, call, 'identifier', byIdentifier(pim.catalog), '/api/rest/v1/products');
}

/** `GET /products-uuid/{uuid}`. */
export function getProductByUuid(pim: Pim, call: Call): Answer {
  const uuid = parameter(call, 'uuid');
  return one(pim, call, uuid, pim.catalog.productOfUuid(uuid), 'uuid');
}

/** `GET /products/{code}`. */
export function getProductByIdentifier(pim: Pim, call: Call): Answer {
  const code = parameter(call, 'code');
  return one(pim, call, code, pim.catalog.productOfIdentifier(code), 'identifier');
}

function one(pim: Pim, call: Call, name: string, product: Product | undefined, key: ProductKey): Answer {
  if (product === undefined || !seesProducts(pim, call)) {
    throw notFound(`Product "${name}" does not exist or you do not have permission to access it.`);
  }
  const { selection } = productQuery(pim, call);
  return rawJsonAnswer(
    `{${productJson(pim, product, key, { ...everything, ...extrasOf(selection) }, call.origin)}}`,
  );
}

/** Of the parameters of a list, a single product knows only those that add something. */
function extrasOf(selection: ReturnType<typeof productQuery>['selection']) {
  const { withAttributeOptions, withQualityScores, withCompletenesses, withAssetShareLinks } = selection;
  return { withAttributeOptions, withQualityScores, withCompletenesses, withAssetShareLinks };
}

function listProducts(
  pim: Pim,
  call: Call,
  key: ProductKey,
  source: Source<Product>,
  path: string,
): Promise<Answer> {
  const type = paginationType(call, ['page', 'search_after']);
  const { selection, channel } = productQuery(pim, call);
  const list: EntityList<Product> = {
    path,
    itemPath: key === 'uuid' ? uuidPath : path,
    source: visible(pim, call, source),
    criteria: productCriteria(pim, call, channel, key === 'uuid' ? 'products-uuid' : 'products'),
    // Of a search by POST, what is in the body is not in the links.
    linked: call.method === 'GET' ? linkedParameters(call) : [],
    render: (product) => productJson(pim, product, key, selection, call.origin),
    keyOf: (product) => (key === 'uuid' ? product.uuid : (product.identifier ?? '')),
    damage: (json, position) => damaged(json, position, pim.faults.oddItem),
  };
  return type === 'page' ? offsetPage(call, list) : searchAfterPage(pim, call, list);
}

function byUuid(catalog: Catalog): Source<Product> {
  return {
    places: catalog.places,
    dense: catalog.isUntouched,
    size: catalog.existing,
    at: (place) => catalog.existingOfRank(catalog.rankByUuid(place)),
    placeAfter: (cursor) => catalog.placeAfterUuid(cursor),
    placeOf: (rank) => catalog.placeByUuid(rank),
    cursorOf: (product) => product.uuid,
  };
}

/** The products that have an identifier, in its order. */
export function byIdentifier(catalog: Catalog): Source<Product> {
  return {
    places: catalog.places,
    dense: false,
    at: (place) => {
      const product = catalog.existingOfRank(catalog.rankByIdentifier(place));
      return product?.hasIdentifier === true ? product : undefined;
    },
    placeAfter: (cursor) => catalog.firstRankAfter(cursor),
    placeOf: (rank) => catalog.placeByIdentifier(rank),
    cursorOf: (product) => product.identifier ?? '',
  };
}
