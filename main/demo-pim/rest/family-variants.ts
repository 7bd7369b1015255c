import type { Family } from '../catalog/family.ts';
import type { VariantDefinition } from '../catalog/words/family-definition.ts';
import { labelsOf } from '../catalog/words/localized.ts';
import { encodePathPart } from '../pagination/links.ts';
import { structureList } from '../pagination/structure-list.ts';
import { jsonAnswer } from '../server/answers.ts';
import { notFound } from '../server/api-error.ts';
import { type Answer, type Call, parameter } from '../server/call.ts';
import type { Pim } from '../server/pim.ts';
import { familyNamed } from './families.ts';
import { byCode, mapOrEmpty } from './shape.ts';

/** `GET /families/{family}/variants`. */
export function listFamilyVariants(pim: Pim, call: Call): Answer {
  const family = familyNamed(pim, parameter(call, 'family'));
  const path = `/api/rest/v1/families/${encodePathPart(family.code)}/variants`;
  return structureList(call, path, variantsOf(family), (variant) => ({
    code: variant.code,
    content: represent(pim, family, variant),
  }));
}

/** `GET /families/{family}/variants/{code}`. */
export function getFamilyVariant(pim: Pim, call: Call): Answer {
  const family = familyNamed(pim, parameter(call, 'family'));
  const code = parameter(call, 'code');
  const variant = byCode(variantsOf(family), code);
  if (variant === undefined) {
    throw notFound(
      `Family variant "${code}" does not exist or is not a variant of the family "${family.code}".`,
    );
  }
  return jsonAnswer(represent(pim, family, variant));
}

function variantsOf(family: Family): readonly VariantDefinition[] {
  const { variants } = family.definition;
  return variants === undefined ? [] : [variants];
}

function represent(pim: Pim, family: Family, variant: VariantDefinition): Record<string, unknown> {
  const common = family.attributes.filter((attribute) => family.levelOf(attribute.code) === 0);
  return {
    code: variant.code,
    variant_attribute_sets: variant.levels.map((level, index) => ({
      level: index + 1,
      attributes: [...level.axes, ...level.attributes].sort(),
      axes: level.axes,
    })),
    labels: mapOrEmpty(pim, labelsOf(variant.labels)),
    ...(pim.version.isSaas ? { common_attributes: common.map((attribute) => attribute.code) } : {}),
  };
}
