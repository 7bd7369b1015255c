import { bearerToken } from '../access/authenticate.ts';
import { derivedUuid } from '../catalog/derived-uuid.ts';
import type { Product } from '../catalog/product.ts';
import { encodeQuery } from '../pagination/links.ts';
import { limitRequest } from '../pagination/parameters.ts';
import { structureList } from '../pagination/structure-list.ts';
import { jsonAnswer } from '../server/answers.ts';
import { ApiError, notFound } from '../server/api-error.ts';
import { type Answer, type Call, parameter } from '../server/call.ts';
import type { Pim } from '../server/pim.ts';

/** A selection of products that somebody made in the PIM for an app. */
interface AppCatalog {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
}

const path = '/api/rest/v1/catalogs';
const names = [
  { name: 'Store DE', enabled: true },
  { name: 'Store FR', enabled: false },
  { name: 'Store US', enabled: true },
];

/** `GET /catalogs`: those of the app that calls. Source: api.akeneo.com, apps, catalogs. */
export function listAppCatalogs(pim: Pim, call: Call): Answer {
  return structureList(call, path, catalogsOf(pim, call), (catalog) => ({
    code: catalog.id,
    content: { ...catalog },
  }));
}

/** `GET /catalogs/{id}`. */
export function getAppCatalog(pim: Pim, call: Call): Answer {
  return jsonAnswer(catalogNamed(pim, call));
}

/** `GET /catalogs/{id}/product-uuids`: the items are plain texts; a disabled catalog is an error with status 200. */
export function listCatalogProducts(pim: Pim, call: Call): Answer {
  const { id, enabled } = catalogNamed(pim, call);
  if (!enabled) {
    return jsonAnswer({
      error: `No products to synchronize. The catalog "${id}" has been disabled on the PIM side. Note that you can get catalogs status with the GET /api/rest/v1/catalogs endpoint.`,
    });
  }
  const limit = call.query.has('limit') ? limitRequest(call).limit : 100;
  const cursor = call.query.get('search_after') ?? '';
  const uuids: string[] = [];
  const { catalog } = pim;
  let place = cursor === '' ? 0 : catalog.placeAfterUuid(cursor);
  for (; place < catalog.places && uuids.length < limit; place++) {
    const product = catalog.existingOfRank(catalog.rankByUuid(place));
    if (product !== undefined && isIn(product)) uuids.push(product.uuid);
  }
  const link = (after: string) => {
    const query = after === '' ? [] : ([['search_after', after]] as const);
    return {
      href: `${call.origin}${path}/${id}/product-uuids?${encodeQuery([...query, ['limit', String(limit)]])}`,
    };
  };
  const last = uuids.length === limit ? uuids.at(-1) : undefined;
  return jsonAnswer({
    _links: {
      self: link(cursor),
      first: link(''),
      ...(last === undefined ? {} : { next: link(last) }),
    },
    _embedded: { items: uuids },
  });
}

/** Every catalog holds the enabled products that have a category. */
function isIn(product: Product): boolean {
  return product.enabled && product.categories.length > 0;
}

/** Only apps have catalogs; the text of the refusal is not known from any source. */
function catalogsOf(pim: Pim, call: Call): readonly AppCatalog[] {
  const app = pim.apps.tokens.find(bearerToken(call) ?? '')?.clientId;
  if (app === undefined) throw new ApiError(403, 'Access forbidden. You are not allowed to list catalogs.');
  return names.map((catalog) => ({ id: derivedUuid(`${app} ${catalog.name}`), ...catalog }));
}

function catalogNamed(pim: Pim, call: Call): AppCatalog {
  const id = parameter(call, 'uuid').toLowerCase();
  const catalog = catalogsOf(pim, call).find((candidate) => candidate.id === id);
  if (catalog === undefined) {
    throw notFound(`Catalog "${id}" does not exist or you can't access it.`);
  }
  return catalog;
}
