import { eachOf, type Indexed } from '../catalog/indexed.ts';
import { ApiError } from '../server/api-error.ts';
import type { Call } from '../server/call.ts';
import { isPhpArray, isRecord, parseJson, phpType } from './php.ts';

/** One criterion of a structure search. */
interface StructureCriterion {
  readonly operator: unknown;
  readonly value: unknown;
}

/** Turns a criterion into a condition. Throws ApiError 400 when it isn't one. */
export type StructureFilter<T> = (criterion: StructureCriterion) => (entity: T) => boolean;

/** How the errors of one resource read. */
export interface SearchTexts {
  readonly invalidJson: (parserError: string) => string;
  readonly invalidDate: string;
}

/** Attributes, families, attribute groups. Source: pim-community-dev, Structure … Repository/ExternalApi. */
export const structureTexts: SearchTexts = {
  invalidJson: () => 'The search query parameter must be a valid JSON.',
  invalidDate: 'This value is not a valid datetime.',
};

/** Categories. Source: pim-community-dev, ExternalApiSearchFiltersValidator.php. */
export const categoryTexts: SearchTexts = {
  invalidJson: (parserError) => `The search query parameter must be a valid JSON: ${parserError}`,
  invalidDate: 'This value is not in a valid ISO 8601 standard datetime format',
};

/** The entities that fulfil the `search` parameter of a call. */
export function structureSearch<T>(
  call: Call,
  all: Indexed<T>,
  filters: Readonly<Record<string, StructureFilter<T>>>,
  texts: SearchTexts,
): Indexed<T> {
  const text = call.query.get('search');
  if (text === undefined || text === '') return all;
  const search = parseJson(text, (message) => bad(texts.invalidJson(message)));
  if (!isPhpArray(search)) throw bad(texts.invalidJson('Syntax error'));
  let left = [...eachOf(all)];
  for (const [name, list] of Object.entries(search)) {
    const filter = filters[name];
    if (filter === undefined) {
      const known = Object.keys(filters).join(', ');
      throw bad(
        `Available search filters are "${known}" and you tried to search on unavailable filter "${name}"`,
      );
    }
    for (const criterion of Array.isArray(list) ? list : [list]) {
      const { operator, value } = isRecord(criterion) ? criterion : {};
      left = left.filter(filter({ operator, value }));
    }
  }
  return left;
}

/** `code` or another list of codes, with the operator IN. `prints` says which operator a refusal shows. */
export function codesFilter<T>(
  noun: string,
  codeOf: (entity: T) => string,
  more: { prints: 'expected' | 'given'; ending?: string },
): StructureFilter<T> {
  return ({ operator, value }) => {
    if (operator !== 'IN') {
      const shown = more.prints === 'expected' ? 'IN' : String(operator);
      throw bad(`In order to search on ${noun} codes you must use "IN" operator, "${shown}" given.`);
    }
    if (!Array.isArray(value)) {
      const ending = more.ending ?? '';
      throw bad(
        `In order to search on ${noun} codes you must send an array of ${noun} codes as value, ${phpType(value)} given.${ending}`,
      );
    }
    const wanted = new Set(value.map((code) => String(code).toLowerCase()));
    return (entity) => wanted.has(codeOf(entity).toLowerCase());
  };
}

const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:?\d\d)$/;

/** `updated` with the operator `>`; takes ISO 8601 without milliseconds. `updatedOf` gives seconds since 1970. */
export function updatedFilter<T>(texts: SearchTexts, updatedOf: (entity: T) => number): StructureFilter<T> {
  return ({ operator, value }) => {
    if (operator !== '>') {
      throw bad(
        `Searching on the "updated" property require the ">" (greater than) operator, ${String(operator)} given.`,
      );
    }
    if (typeof value !== 'string' || !iso.test(value) || Number.isNaN(Date.parse(value)))
      throw bad(texts.invalidDate);
    const limit = Date.parse(value) / 1000;
    return (entity) => updatedOf(entity) > limit;
  };
}

/** A boolean property with the operator `=`. */
export function booleanFilter<T>(name: string, propertyOf: (entity: T) => boolean): StructureFilter<T> {
  return ({ operator, value }) => {
    if (operator !== '=')
      throw bad(`In order to search on "${name}" you must use "=" operator, "${String(operator)}" given.`);
    if (typeof value !== 'boolean')
      throw bad(`The "${name}" filter requires a boolean value, and the submitted value is not.`);
    return (entity) => propertyOf(entity) === value;
  };
}

/** 400 with a text. */
export function bad(message: string): ApiError {
  return new ApiError(400, message);
}
