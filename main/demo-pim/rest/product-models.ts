import { seesProducts, visible } from '../access/visibility.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { ProductModel } from '../catalog/product-model.ts';
import { damaged } from '../faults/odd-item.ts';
import { type EntityList, offsetPage, searchAfterPage } from '../pagination/entity-list.ts';
import { paginationType } from '../pagination/parameters.ts';
import type { Source } from '../pagination/source.ts';
import { productCriteria } from '../search/product-search.ts';
import { rawJsonAnswer } from '../server/answers.ts';
import { notFound } from '../server/api-error.ts';
import { type Answer, type Call, parameter } from '../server/call.ts';
import type { Pim } from '../server/pim.ts';
import { everything, productModelJson } from './product-json.ts';
import { linkedParameters, productQuery } from './product-query.ts';

/** `GET /product-models`. */
export function listProductModels(pim: Pim, call: Call): Promise<Answer> {
  const type = paginationType(call, ['page', 'search_after']);
  const { selection, channel } = productQuery(pim, call);
  const list: EntityList<ProductModel> = {
    path: '/api/rest/v1/product-models',
    source: visible(pim, call, sourceOf(pim.catalog)),
    criteria: productCriteria(pim, call, channel, 'product-models'),
    linked: linkedParameters(call),
    render: (model) => productModelJson(pim, model, selection, call.origin),
    keyOf: (model) => model.code,
    damage: (json, position) => damaged(json, position, pim.faults.oddItem),
  };
  return type === 'page' ? offsetPage(call, list) : searchAfterPage(pim, call, list);
}

/** `GET /product-models/{code}`. */
export function getProductModel(pim: Pim, call: Call): Answer {
  const code = parameter(call, 'code');
  const model = pim.catalog.modelOfCode(code);
  if (model === undefined || !seesProducts(pim, call)) {
    throw notFound(`Product model "${code}" does not exist or you do not have permission to access it.`);
  }
  const { withAttributeOptions, withQualityScores } = productQuery(pim, call).selection;
  return rawJsonAnswer(
    `{${productModelJson(pim, model, { ...everything, withAttributeOptions, withQualityScores }, call.origin)}}`,
  );
}

function sourceOf(catalog: Catalog): Source<ProductModel> {
  return {
    places: catalog.models,
    dense: true,
    at: (place) => catalog.modelAt(place),
    placeAfter: (cursor) => catalog.firstModelAfter(cursor),
    placeOf: (place) => place,
    cursorOf: (model) => model.code,
  };
}
