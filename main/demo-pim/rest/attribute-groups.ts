import { attributeGroupLabels } from '../catalog/data/attributes.ts';
import { labelsOf } from '../catalog/words/localized.ts';
import { structureList } from '../pagination/structure-list.ts';
import { codesFilter, structureSearch, structureTexts, updatedFilter } from '../search/structure-search.ts';
import { jsonAnswer } from '../server/answers.ts';
import { notFound } from '../server/api-error.ts';
import { type Answer, type Call, parameter } from '../server/call.ts';
import type { Pim } from '../server/pim.ts';
import { byCode, mapOrEmpty } from './shape.ts';
import { structureUpdated } from './structure-dates.ts';

const groups = Object.entries(attributeGroupLabels)
  .map(([code, labels], index) => ({ code, labels: labelsOf(labels), sortOrder: index + 1 }))
  .sort((a, b) => (a.code < b.code ? -1 : 1));
type Group = (typeof groups)[number];

/** `GET /attribute-groups`. */
export function listAttributeGroups(pim: Pim, call: Call): Answer {
  const filters = {
    code: codesFilter<Group>('attribute group', (group) => group.code, { prints: 'expected' }),
    updated: updatedFilter<Group>(structureTexts, (group) => structureUpdated('group', group.code)),
  };
  const found = structureSearch<Group>(call, groups, filters, structureTexts);
  return structureList(call, '/api/rest/v1/attribute-groups', found, (group) => ({
    code: group.code,
    content: represent(pim, group),
  }));
}

/** `GET /attribute-groups/{code}`. */
export function getAttributeGroup(pim: Pim, call: Call): Answer {
  const code = parameter(call, 'code');
  const group = byCode(groups, code);
  if (group === undefined) throw notFound(`Attribute group "${code}" does not exist.`);
  return jsonAnswer(represent(pim, group));
}

function represent(pim: Pim, group: Group): Record<string, unknown> {
  return {
    code: group.code,
    sort_order: group.sortOrder,
    attributes: pim.catalog.structure.attributesOfGroup(group.code),
    labels: mapOrEmpty(pim, group.labels),
  };
}
