import type { OptionDefinition } from '../catalog/data/options.ts';
import type { Attribute } from '../catalog/family.ts';
import { hasOptions } from '../catalog/linked-data.ts';
import { labelsOf } from '../catalog/words/localized.ts';
import { encodePathPart } from '../pagination/links.ts';
import { structureList } from '../pagination/structure-list.ts';
import { jsonAnswer } from '../server/answers.ts';
import { notFound } from '../server/api-error.ts';
import { type Answer, type Call, parameter } from '../server/call.ts';
import type { Pim } from '../server/pim.ts';
import { attributeNamed } from './attributes.ts';
import { mapOrEmpty } from './shape.ts';

/** `GET /attributes/{attribute}/options`, ordered by code. */
export function listAttributeOptions(pim: Pim, call: Call): Answer {
  const attribute = attributeWithOptions(pim, call);
  const path = `/api/rest/v1/attributes/${encodePathPart(attribute.code)}/options`;
  return structureList(call, path, pim.catalog.structure.options.of(attribute.code), (option) => ({
    code: option.code,
    content: represent(pim, attribute, option),
  }));
}

/** `GET /attributes/{attribute}/options/{code}`. */
export function getAttributeOption(pim: Pim, call: Call): Answer {
  const attribute = attributeWithOptions(pim, call);
  const code = parameter(call, 'code');
  const { options } = pim.catalog.structure;
  const place = options.placeOf(attribute.code, code);
  const option = place < 0 ? undefined : options.of(attribute.code).at(place);
  if (option === undefined) {
    throw notFound(
      `Attribute option "${code}" does not exist or is not an option of the attribute "${attribute.code}".`,
    );
  }
  return jsonAnswer(represent(pim, attribute, option));
}

function attributeWithOptions(pim: Pim, call: Call): Attribute {
  const attribute = attributeNamed(pim, parameter(call, 'attribute'));
  if (hasOptions(attribute)) return attribute;
  throw notFound(
    `Attribute "${attribute.code}" does not support options. Only attributes of type "pim_catalog_simpleselect", "pim_catalog_multiselect" support options.`,
  );
}

function represent(pim: Pim, attribute: Attribute, option: OptionDefinition): Record<string, unknown> {
  const place = pim.catalog.structure.options.placeOf(attribute.code, option.code);
  return {
    code: option.code,
    attribute: attribute.code,
    sort_order: 10 * (place + 1),
    labels: mapOrEmpty(pim, labelsOf(option.labels)),
  };
}
