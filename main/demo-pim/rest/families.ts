import { channelDefinitions } from '../catalog/data/channels.ts';
import type { Family } from '../catalog/family.ts';
import { labelsOf } from '../catalog/words/localized.ts';
import { structureList } from '../pagination/structure-list.ts';
import {
  booleanFilter,
  codesFilter,
  structureSearch,
  structureTexts,
  updatedFilter,
} from '../search/structure-search.ts';
import { jsonAnswer } from '../server/answers.ts';
import { notFound } from '../server/api-error.ts';
import { type Answer, type Call, parameter } from '../server/call.ts';
import type { Pim } from '../server/pim.ts';
import { requirementsOf } from './completeness.ts';
import { byCode, mapOrEmpty } from './shape.ts';
import { structureUpdated } from './structure-dates.ts';

/** `GET /families`. */
export function listFamilies(pim: Pim, call: Call): Answer {
  const filters = {
    code: codesFilter<Family>('family', (family) => family.code, { prints: 'expected' }),
    updated: updatedFilter<Family>(structureTexts, (family) => structureUpdated('family', family.code)),
    has_products: booleanFilter<Family>('has_products', (family) => hasProducts(pim, family)),
  };
  const all = [...pim.catalog.structure.familiesByCode.values()];
  const found = structureSearch<Family>(call, all, filters, structureTexts);
  return structureList(call, '/api/rest/v1/families', found, (family) => ({
    code: family.code,
    content: represent(pim, family),
  }));
}

/** `GET /families/{code}`. */
export function getFamily(pim: Pim, call: Call): Answer {
  return jsonAnswer(represent(pim, familyNamed(pim, parameter(call, 'code'))));
}

/** The family of a code; throws ApiError 404. */
export function familyNamed(pim: Pim, code: string): Family {
  const family = byCode(pim.catalog.structure.familiesByCode.values(), code);
  if (family === undefined) throw notFound(`Family "${code}" does not exist.`);
  return family;
}

function hasProducts(pim: Pim, family: Family): boolean {
  return pim.catalog.layout.blocks.some((block) => block.family === family && block.size > 0);
}

function represent(pim: Pim, family: Family): Record<string, unknown> {
  const requirements = channelDefinitions.map(
    (channel) => [channel.code, requirementsOf(family, channel.code)] as const,
  );
  return {
    code: family.code,
    attributes: family.attributes.map((attribute) => attribute.code),
    attribute_as_label: 'name',
    attribute_as_image: 'main_image',
    attribute_requirements: Object.fromEntries(requirements),
    labels: mapOrEmpty(pim, labelsOf(family.definition.labels)),
  };
}
