import { attributeTypeOf } from '../catalog/attribute-type.ts';
import { attributeGroupLabels } from '../catalog/data/attributes.ts';
import type { Attribute } from '../catalog/family.ts';
import { sparePartsConfiguration } from '../catalog/spare-parts-table.ts';
import { labelsOf } from '../catalog/words/localized.ts';
import { structureList } from '../pagination/structure-list.ts';
import {
  bad,
  booleanFilter,
  codesFilter,
  type StructureFilter,
  structureSearch,
  structureTexts,
  updatedFilter,
} from '../search/structure-search.ts';
import { jsonAnswer } from '../server/answers.ts';
import { notFound } from '../server/api-error.ts';
import { type Answer, type Call, parameter } from '../server/call.ts';
import type { Pim } from '../server/pim.ts';
import { byCode, mapOrEmpty } from './shape.ts';
import { structureUpdated } from './structure-dates.ts';

/** `GET /attributes`. */
export function listAttributes(pim: Pim, call: Call): Answer {
  const code = codesFilter<Attribute>('attribute', (attribute) => attribute.code, { prints: 'expected' });
  const updated = updatedFilter<Attribute>(structureTexts, (attribute) =>
    structureUpdated('attribute', attribute.code),
  );
  const main = booleanFilter<Attribute>('is_main_identifier', (attribute) => attribute.code === 'sku');
  const filters = pim.version.mainIdentifierKey
    ? { code, updated, type: typeFilter(pim), is_main_identifier: main }
    : { code, updated };
  const all = [...pim.catalog.structure.attributes.values()];
  const found = structureSearch<Attribute>(call, all, filters, structureTexts);
  return structureList(call, '/api/rest/v1/attributes', found, (attribute) => ({
    code: attribute.code,
    content: represent(pim, call, attribute),
  }));
}

/** `GET /attributes/{code}`. */
export function getAttribute(pim: Pim, call: Call): Answer {
  return jsonAnswer(represent(pim, call, attributeNamed(pim, parameter(call, 'code'))));
}

/** The attribute of a code; throws ApiError 404. */
export function attributeNamed(pim: Pim, code: string): Attribute {
  const attribute = byCode(pim.catalog.structure.attributes.values(), code);
  if (attribute === undefined) throw notFound(`Attribute "${code}" does not exist.`);
  return attribute;
}

function typeFilter(pim: Pim): StructureFilter<Attribute> {
  return ({ operator, value }) => {
    if (operator !== 'IN' || !Array.isArray(value))
      throw bad('In order to search on attribute types you must use "IN" operator, "IN" given.');
    const wanted = new Set(value.map(String));
    return (attribute) => wanted.has(attributeTypeOf(pim.version, attribute));
  };
}

function represent(pim: Pim, call: Call, attribute: Attribute): Record<string, unknown> {
  const { version } = pim;
  const type = attributeTypeOf(version, attribute);
  const isNumber = type === 'pim_catalog_number';
  const isMetric = type === 'pim_catalog_metric';
  const isPrice = type === 'pim_catalog_price_collection';
  const groupLabels = attributeGroupLabels[attribute.group];
  return {
    code: attribute.code,
    type,
    group: attribute.group,
    ...(version.groupLabels
      ? { group_labels: groupLabels === undefined ? null : labelsOf(groupLabels) }
      : {}),
    unique: attribute.unique ?? false,
    useable_as_grid_filter: attribute.localizable !== true,
    allowed_extensions: attribute.extensions ?? [],
    metric_family: attribute.metricFamily ?? null,
    default_metric_unit: attribute.unit ?? null,
    reference_data_name: attribute.referenceData ?? null,
    available_locales: [],
    max_characters: attribute.maxCharacters ?? null,
    validation_rule: null,
    validation_regexp: null,
    wysiwyg_enabled: type === 'pim_catalog_textarea' ? (attribute.wysiwyg ?? false) : null,
    number_min: isNumber && attribute.range !== undefined ? attribute.range[0].toFixed(4) : null,
    number_max: null,
    decimals_allowed: isNumber || isMetric || isPrice ? (attribute.decimals ?? false) : null,
    negative_allowed: isNumber || isMetric ? (attribute.negative ?? false) : null,
    date_min: null,
    date_max: null,
    max_file_size: attribute.extensions === undefined ? null : '10.00',
    minimum_input_length: null,
    sort_order: 1 + pim.catalog.structure.attributesOfGroup(attribute.group).indexOf(attribute.code),
    localizable: attribute.localizable ?? false,
    scopable: attribute.scopable ?? false,
    labels: mapOrEmpty(pim, labelsOf(attribute.labels)),
    auto_option_sorting:
      type === 'pim_catalog_simpleselect' || type === 'pim_catalog_multiselect' ? false : null,
    ...(version.mainIdentifierKey ? { default_value: type === 'pim_catalog_boolean' ? false : null } : {}),
    ...(version.groupLabels
      ? {
          guidelines: mapOrEmpty(
            pim,
            attribute.guidelines === undefined ? {} : labelsOf(attribute.guidelines),
          ),
        }
      : {}),
    ...(version.mainIdentifierKey && type === 'pim_catalog_identifier'
      ? { is_main_identifier: attribute.code === 'sku' }
      : {}),
    ...(version.isSaas ? { is_mandatory: null, decimal_places_strategy: null, decimal_places: null } : {}),
    ...tableConfiguration(call, attribute),
  };
}

/** Every value of the parameter but a missing one is true, as PHP casts texts. */
function tableConfiguration(call: Call, { type }: Attribute): Record<string, unknown> {
  if (type !== 'pim_catalog_table') return {};
  const withOptions = (call.query.get('with_table_select_options') ?? '') !== '';
  return { table_configuration: sparePartsConfiguration(withOptions) };
}
