import { dateTime } from '../catalog/dates.ts';
import { Product } from '../catalog/product.ts';
import type { ProductModel } from '../catalog/product-model.ts';
import { encodeText } from '../server/json.ts';
import type { Pim } from '../server/pim.ts';
import { associationsJson, type ProductKey, quantifiedJson } from './associations-json.ts';
import { completenessesJson, qualityScoresJson } from './completeness.ts';
import type { Conversions } from './convert-measurements.ts';
import { valuesJson } from './values-json.ts';

/** What of a product is to be shown. */
export interface Selection {
  /** Attribute codes; null shows all. */
  readonly attributes: ReadonlySet<string> | null;
  readonly locales: ReadonlySet<string> | null;
  readonly scope: string | null;
  readonly withAttributeOptions: boolean;
  readonly withQualityScores: boolean;
  readonly withCompletenesses: boolean;
  readonly withAssetShareLinks: boolean;
  readonly conversions: Conversions;
  /** `metadata` on the Enterprise Edition; 'working_copy' unless it is said. */
  readonly workflowStatus?: 'working_copy' | 'draft_in_progress';
}

/** Everything, without the extras. */
export const everything: Selection = {
  attributes: null,
  locales: null,
  scope: null,
  withAttributeOptions: false,
  withQualityScores: false,
  withCompletenesses: false,
  withAssetShareLinks: false,
  conversions: new Map(),
};

/**
 * A product as JSON, without the closing brace's `_links`. `key` says which of the two endpoints it is for.
 * Source: pim-community-dev, ConnectorProductWithUuidNormalizer.php and ConnectorProductNormalizer.php.
 */
export function productJson(
  pim: Pim,
  product: Product,
  key: ProductKey,
  selection: Selection,
  origin: string,
): string {
  const { version } = pim;
  const uuid = key === 'uuid' || version.productsUuid ? `"uuid":"${product.uuid}",` : '';
  const identifier = key === 'identifier' ? `"identifier":${text(product.identifier)},` : '';
  return (
    `${uuid}${identifier}"enabled":${product.enabled},"family":${text(product.family?.code ?? null)},` +
    `"categories":${codes(product.categories)},"groups":${codes(product.groups)},"parent":${text(product.parent)},` +
    `"values":${valuesJson(pim, product, key === 'identifier', selection, origin)},` +
    `${dates(pim, product)},${associationsOf(pim, product, key)}${extras(pim, product, selection)}`
  );
}

/** A published product as JSON: an own kind of entity without uuid and parent. Source: api.akeneo.com. */
export function publishedProductJson(
  pim: Pim,
  product: Product,
  selection: Selection,
  origin: string,
): string {
  return (
    `"identifier":${text(product.identifier)},"enabled":${product.enabled},` +
    `"family":${text(product.family?.code ?? null)},"categories":${codes(product.categories)},` +
    `"groups":${codes(product.groups)},"values":${valuesJson(pim, product, true, selection, origin)},` +
    `${dates(pim, product)},${associationsOf(pim, product, 'identifier')}`
  );
}

/** A product model as JSON. Source: pim-community-dev, ConnectorProductModelNormalizer.php. */
export function productModelJson(
  pim: Pim,
  model: ProductModel,
  selection: Selection,
  origin: string,
): string {
  return (
    `"code":${text(model.code)},"family":${text(model.family?.code ?? null)},` +
    `"family_variant":${text(model.familyVariant)},"parent":${text(model.parent)},"categories":${codes(model.categories)},` +
    `"values":${valuesJson(pim, model, false, selection, origin)},` +
    `${dates(pim, model)},${associationsOf(pim, model, 'identifier')}${extras(pim, model, selection)}`
  );
}

type Entity = Product | ProductModel;

function dates(pim: Pim, entity: Entity): string {
  const zone = pim.version.timeZoneMinutes;
  return `"created":"${dateTime(entity.created, zone)}","updated":"${dateTime(entity.updated, zone)}"`;
}

function associationsOf(pim: Pim, entity: Entity, key: ProductKey): string {
  return `"associations":${associationsJson(pim.catalog, entity, key)},"quantified_associations":${quantifiedJson(pim, entity, key)}`;
}

function extras(pim: Pim, entity: Entity, selection: Selection): string {
  const { version } = pim;
  let json = '';
  if (selection.withQualityScores && version.qualityScores)
    json += `,"quality_scores":${qualityScoresJson(entity, selection)}`;
  if (selection.withCompletenesses && version.completenesses && entity instanceof Product) {
    json += `,"completenesses":${completenessesJson(pim.catalog, entity, selection)}`;
  }
  if (version.edition !== 'EE') return json;
  return `${json},"metadata":{"workflow_status":"${selection.workflowStatus ?? 'working_copy'}"}`;
}

function text(value: string | null): string {
  return value === null ? 'null' : `"${encodeText(value)}"`;
}

const lists = new Map<readonly string[], string>();

/** Category and group lists come from a few shared arrays, so their JSON is made once. */
function codes(list: readonly string[]): string {
  let json = lists.get(list);
  if (json === undefined) {
    json = JSON.stringify(list);
    if (lists.size < 5000) lists.set(list, json);
  }
  return json;
}
