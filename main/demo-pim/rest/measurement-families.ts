import {
  type MeasurementDefinition,
  measurementDefinitions,
  type UnitDefinition,
} from '../catalog/data/measurements.ts';
import { structureList } from '../pagination/structure-list.ts';
import { jsonAnswer } from '../server/answers.ts';
import { notFound } from '../server/api-error.ts';
import { type Answer, type Call, parameter } from '../server/call.ts';
import type { Pim } from '../server/pim.ts';
import { byCode } from './shape.ts';

/** `GET /measurement-families`: a bare array, since 5.0. */
export function listMeasurementFamilies(): Answer {
  return jsonAnswer(
    measurementDefinitions.map((family) => ({
      code: family.code,
      labels: { en_US: family.label },
      standard_unit_code: family.units[0]?.code,
      units: Object.fromEntries(family.units.map((unit) => [unit.code, describeUnit(unit)])),
    })),
  );
}

function describeUnit(unit: UnitDefinition): Record<string, unknown> {
  const operations = [{ operator: 'mul', value: unit.factor }];
  if (unit.add !== undefined) operations.push({ operator: 'add', value: unit.add });
  return {
    code: unit.code,
    labels: { en_US: unit.label },
    convert_from_standard: operations,
    symbol: unit.symbol,
  };
}

/** `GET /measure-families`: the deprecated form. */
export function listMeasureFamilies(_pim: Pim, call: Call): Answer {
  return structureList(call, '/api/rest/v1/measure-families', measurementDefinitions, (family) => ({
    code: family.code,
    content: describeOld(family),
  }));
}

/** `GET /measure-families/{code}`. */
export function getMeasureFamily(_pim: Pim, call: Call): Answer {
  const code = parameter(call, 'code');
  const family = byCode(measurementDefinitions, code);
  if (family === undefined) throw notFound(`Measure family with code "${code}" does not exist.`);
  return jsonAnswer(describeOld(family));
}

function describeOld(family: MeasurementDefinition): Record<string, unknown> {
  return {
    code: family.code,
    standard: family.units[0]?.code,
    units: family.units.map((unit) => ({
      code: unit.code,
      convert: { mul: unit.factor, ...(unit.add === undefined ? {} : { add: unit.add }) },
      symbol: unit.symbol,
    })),
  };
}
