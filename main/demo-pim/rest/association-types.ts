import {
  type AssociationTypeDefinition,
  associationTypeDefinitions,
} from '../catalog/data/association-types.ts';
import { labelsOf } from '../catalog/words/localized.ts';
import { structureList } from '../pagination/structure-list.ts';
import { jsonAnswer } from '../server/answers.ts';
import { notFound } from '../server/api-error.ts';
import { type Answer, type Call, parameter } from '../server/call.ts';
import type { Pim } from '../server/pim.ts';
import { byCode, mapOrEmpty } from './shape.ts';

/** `GET /association-types`. */
export function listAssociationTypes(pim: Pim, call: Call): Answer {
  return structureList(call, '/api/rest/v1/association-types', associationTypeDefinitions, (type) => ({
    code: type.code,
    content: represent(pim, type),
  }));
}

/** `GET /association-types/{code}`. */
export function getAssociationType(pim: Pim, call: Call): Answer {
  const code = parameter(call, 'code');
  const type = byCode(associationTypeDefinitions, code);
  if (type === undefined) throw notFound(`Association type "${code}" does not exist.`);
  return jsonAnswer(represent(pim, type));
}

function represent(pim: Pim, type: AssociationTypeDefinition): Record<string, unknown> {
  return {
    code: type.code,
    labels: mapOrEmpty(pim, labelsOf(type.labels)),
    ...(pim.version.associationTypeFlags ? { is_two_way: type.twoWay, is_quantified: type.quantified } : {}),
  };
}
