import { type Json, receivedJson } from '../../../../preload/contract/read-item.ts';
import { ProblemError, problem } from '../../../pim/problem-error.ts';
import { isObject } from '../values.ts';

/** One condition of a `search`. */
export interface ApiCondition {
  field: string;
  operator: string;
  value: Json | undefined;
  locale: string | null;
  scope: string | null;
  locales: readonly string[] | null;
}

/**
 * The conditions of the API's `search`, all of which must hold (api.akeneo.com, filters).
 * @throws ProblemError `search-refused` where the API would refuse the form
 */
export function readApiSearch(search: string | null): ApiCondition[] {
  if (search === null || search.trim() === '') return [];
  const conditions = parse(search);
  if (!isObject(conditions)) throw refused('Search query parameter should be valid JSON.');
  return Object.entries(conditions).flatMap(([field, list]) => {
    if (!Array.isArray(list)) {
      const form = `{"${field}":[{"operator": "my_operator", "value": "my_value"}]}`;
      throw refused(`Structure of filter "${field}" should respect this structure: ${form}`);
    }
    return list.map((one) => conditionOf(field, one));
  });
}

function conditionOf(field: string, json: Json): ApiCondition {
  const { operator, value, locale, scope, locales } = isObject(json) ? json : {};
  if (operator === undefined || operator === null)
    throw refused(`Operator is missing for the property "${field}".`);
  if (typeof operator !== 'string') throw refused('Operator has to be a string.');
  return {
    field,
    operator,
    value,
    locale: typeof locale === 'string' ? locale : null,
    scope: typeof scope === 'string' ? scope : null,
    locales: Array.isArray(locales) ? locales.map(String) : null,
  };
}

function parse(search: string): Json {
  try {
    return receivedJson.parse(JSON.parse(search));
  } catch (error) {
    if (error instanceof SyntaxError) throw refused('Search query parameter should be valid JSON.');
    throw error;
  }
}

/** What a search asks that can't be answered, in the words of the API. */
export function refused(message: string): ProblemError {
  return new ProblemError(problem('search-refused', { message }));
}

export function unsupported({ field, operator }: Pick<ApiCondition, 'field' | 'operator'>): ProblemError {
  return refused(`Filter on property "${field}" is not supported or does not support operator "${operator}"`);
}

/** The value as a list of texts. @throws ProblemError `search-refused` */
export function textsIn(condition: Pick<ApiCondition, 'field' | 'value'>): string[] {
  if (!Array.isArray(condition.value)) throw wrongType(condition, 'an array');
  return condition.value.map(String);
}

/** The value as a text. @throws ProblemError `search-refused` */
export function textIn(condition: Pick<ApiCondition, 'field' | 'value'>): string {
  if (typeof condition.value !== 'string') throw wrongType(condition, 'a string');
  return condition.value;
}

/** The value as true or false. @throws ProblemError `search-refused` */
export function flagIn(condition: Pick<ApiCondition, 'field' | 'value'>): boolean {
  if (typeof condition.value !== 'boolean') throw wrongType(condition, 'a boolean');
  return condition.value;
}

export function wrongType({ field, value }: Pick<ApiCondition, 'field' | 'value'>, wanted: string) {
  return refused(`Property "${field}" expects ${wanted} as data, "${typeof value}" given.`);
}
