import { seesProducts } from '../access/visibility.ts';
import { combine } from '../catalog/hash.ts';
import type { Product } from '../catalog/product.ts';
import type { ProductModel } from '../catalog/product-model.ts';
import { rawJsonAnswer } from '../server/answers.ts';
import { notFound } from '../server/api-error.ts';
import { type Answer, type Call, parameter } from '../server/call.ts';
import type { Pim } from '../server/pim.ts';
import { everything, productJson, productModelJson } from './product-json.ts';

const draft = { ...everything, workflowStatus: 'draft_in_progress' } as const;

/** `GET /products-uuid/{uuid}/draft`, EE. */
export function getDraftByUuid(pim: Pim, call: Call): Answer {
  const uuid = parameter(call, 'uuid');
  const product = drafted(pim, call, 'Product', uuid, pim.catalog.productOfUuid(uuid));
  return rawJsonAnswer(`{${productJson(pim, product, 'uuid', draft, call.origin)}}`);
}

/** `GET /products/{code}/draft`, EE. */
export function getDraftByIdentifier(pim: Pim, call: Call): Answer {
  const code = parameter(call, 'code');
  const product = drafted(pim, call, 'Product', code, pim.catalog.productOfIdentifier(code));
  return rawJsonAnswer(`{${productJson(pim, product, 'identifier', draft, call.origin)}}`);
}

/** `GET /product-models/{code}/draft`, EE. */
export function getModelDraft(pim: Pim, call: Call): Answer {
  const code = parameter(call, 'code');
  const model = drafted(pim, call, 'Product model', code, pim.catalog.modelOfCode(code));
  return rawJsonAnswer(`{${productModelJson(pim, model, draft, call.origin)}}`);
}

/** The entity whose draft is asked for; one in eight has one. The text for the others is ours. */
function drafted<T extends Product | ProductModel>(
  pim: Pim,
  call: Call,
  noun: string,
  name: string,
  entity: T | undefined,
): T {
  if (entity === undefined || !seesProducts(pim, call))
    throw notFound(`${noun} "${name}" does not exist or you do not have permission to access it.`);
  if (combine(entity.own, 8) % 8 !== 0)
    throw notFound(`There is no draft created for the ${noun.toLowerCase()} "${name}".`);
  return entity;
}
