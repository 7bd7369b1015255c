import type { FilterField } from './catalog-filter-fields.ts';
import { operatorsOf, type ValueShape } from './catalog-filter-operators.ts';
import type { CatalogOrigin } from './catalog-resources.ts';
import type { Json } from './read-item.ts';

export {
  attributeField,
  type FilterField,
  filtersAttributes,
  propertyFields,
} from './catalog-filter-fields.ts';
export { operatorsOf } from './catalog-filter-operators.ts';

/** One condition. What is undefined is not sent. */
export interface Condition {
  kind: 'condition';
  field: string;
  operator: string;
  value: Json | undefined;
  locale: string | undefined;
  scope: string | undefined;
  locales: string[] | undefined;
}

/** Something that the builder can't express: kept exactly as it was written. `whole` replaces the list of a property. */
export interface RawCondition {
  kind: 'raw';
  field: string;
  json: Json;
  whole: boolean;
}

/** A filter: all of it must hold, since the API knows no other way (api.akeneo.com, filters). */
export type FilterTree = (Condition | RawCondition)[];

/** Where something is wrong in a filter: the place in the tree, and the part of the condition. */
export interface FilterIssue {
  at: number;
  part: 'field' | 'operator' | 'value' | 'locale' | 'scope' | 'locales';
  /**
   * `unknown-field`, `not-filterable` (the API has no filter for it), `operator-not-offered`, `needed`, `not-taken`,
   * `wrong-form`, `too-many` (a list that can't be split), `not-checked` (raw)
   */
  code:
    | 'unknown-field'
    | 'not-filterable'
    | 'operator-not-offered'
    | 'needed'
    | 'not-taken'
    | 'wrong-form'
    | 'too-many'
    | 'not-checked';
}

/** The `search` of the API as JSON text; null for no filter. Conditions stand by property in the order of the tree. */
export function writeSearch(tree: FilterTree): string | null {
  const search = new Map<string, Json>();
  for (const one of tree) {
    if (one.kind === 'raw' && one.whole) {
      search.set(one.field, one.json);
      continue;
    }
    const list = search.get(one.field);
    const written = one.kind === 'raw' ? one.json : conditionJson(one);
    search.set(one.field, Array.isArray(list) ? [...list, written] : [written]);
  }
  // Not an object literal: a property named __proto__ would be lost.
  const parts = [...search].map(([field, list]) => `${JSON.stringify(field)}:${JSON.stringify(list)}`);
  return parts.length === 0 ? null : `{${parts.join(',')}}`;
}

/** What a `search` says as a tree, or why it is no JSON object. Empty text is no filter. */
export function readSearch(
  text: string | null,
): { ok: true; tree: FilterTree } | { ok: false; code: 'no-json' | 'no-object' } {
  if (text === null || text.trim() === '') return { ok: true, tree: [] };
  let search: unknown;
  try {
    search = JSON.parse(text);
  } catch {
    return { ok: false, code: 'no-json' };
  }
  if (!isRecord(search)) return { ok: false, code: 'no-object' };
  const tree: FilterTree = Object.entries(search).flatMap(([field, list]): FilterTree => {
    if (!Array.isArray(list) || list.length === 0) return [{ kind: 'raw', field, json: list, whole: true }];
    return list.map((json) => readCondition(field, json));
  });
  return { ok: true, tree };
}

function conditionJson({ operator, value, locale, scope, locales }: Condition): Json {
  return {
    operator,
    ...(value === undefined ? {} : { value }),
    ...(scope === undefined ? {} : { scope }),
    ...(locale === undefined ? {} : { locale }),
    ...(locales === undefined ? {} : { locales }),
  };
}

const keys = new Set(['operator', 'value', 'locale', 'scope', 'locales']);

function readCondition(field: string, json: Json): Condition | RawCondition {
  const raw: RawCondition = { kind: 'raw', field, json, whole: false };
  if (!isRecord(json) || Object.keys(json).some((key) => !keys.has(key))) return raw;
  const { operator, value, locale, scope, locales } = json;
  if (typeof operator !== 'string' || !isText(locale) || !isText(scope)) return raw;
  if (locales !== undefined && !isTexts(locales)) return raw;
  return { kind: 'condition', field, operator, value, locale, scope, locales };
}

/**
 * What is wrong with a filter, as far as can be told without asking. `fields` are those that are known; `origin` is where
 * the filter is asked.
 */
export function checkFilter(
  tree: FilterTree,
  fields: ReadonlyMap<string, FilterField>,
  generation: number,
  origin: CatalogOrigin = 'live',
): FilterIssue[] {
  return tree.flatMap((one, at): FilterIssue[] => {
    const field = fields.get(one.field);
    if (field === undefined) return [{ at, part: 'field', code: 'unknown-field' }];
    if (one.kind === 'raw') return [{ at, part: 'operator', code: 'not-checked' }];
    return checkCondition(one, field, generation, origin).map((issue) => ({ at, ...issue }));
  });
}

function checkCondition(
  condition: Condition,
  field: FilterField,
  generation: number,
  origin: CatalogOrigin,
): Omit<FilterIssue, 'at'>[] {
  const offered = operatorsOf(field.kind, generation, origin);
  if (offered.length === 0) return [{ part: 'field', code: 'not-filterable' }];
  const operator = offered.find((one) => one.operator === condition.operator);
  if (operator === undefined) return [{ part: 'operator', code: 'operator-not-offered' }];
  const issues: Omit<FilterIssue, 'at'>[] = [];
  const { value, scope, locale, locales } = condition;
  if (operator.value !== 'none' && value === undefined) issues.push({ part: 'value', code: 'needed' });
  else if (operator.value !== 'none' && !fits(value, operator.value))
    issues.push({ part: 'value', code: 'wrong-form' });
  else if (origin === 'live' && isTexts(value) && value.length > 100 && operator.operator !== 'IN')
    issues.push({ part: 'value', code: 'too-many' });
  if ((operator.needsScope || field.scopable) && scope === undefined)
    issues.push({ part: 'scope', code: 'needed' });
  if ((operator.needsLocale || field.localizable) && locale === undefined)
    issues.push({ part: 'locale', code: 'needed' });
  if (operator.needsLocales && (locales === undefined || locales.length === 0))
    issues.push({ part: 'locales', code: 'needed' });
  return issues;
}

const amount = /^-?\d+(\.\d+)?$/;
const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const dateTime = /^\d{4}-\d\d-\d\d ([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
const isoDateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/;

/** Whether a value has the form that the API wants. */
function fits(value: Json | undefined, shape: ValueShape): boolean {
  const isMatch = (one: Json | undefined, pattern: RegExp) => typeof one === 'string' && pattern.test(one);
  const isRange = (pattern: RegExp) =>
    Array.isArray(value) && value.length === 2 && value.every((one) => isMatch(one, pattern));
  const isAmount = (one: Json | undefined) =>
    typeof one === 'number' ? Number.isFinite(one) : isMatch(one, amount);
  switch (shape) {
    case 'none':
      return true;
    case 'text':
      return typeof value === 'string' && value !== '';
    case 'pattern':
      return typeof value === 'string' && value !== '' && isPattern(value);
    case 'texts':
      return isTexts(value) && value.length > 0;
    case 'number':
      return isAmount(value);
    case 'flag':
      return typeof value === 'boolean';
    case 'days':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0;
    case 'date':
      return isMatch(value, day);
    case 'date-range':
      return isRange(day);
    case 'date-time':
      return isMatch(value, dateTime);
    case 'date-time-range':
      return isRange(dateTime);
    case 'iso-date-time':
      return isMatch(value, isoDateTime);
    case 'metric':
      return isRecord(value) && isAmount(value.amount) && typeof value.unit === 'string';
    case 'price':
      return isRecord(value) && isAmount(value.amount) && typeof value.currency === 'string';
  }
}

/** Whether a text is a regular expression as `MATCHES` takes it: Unicode, whatever the case. */
function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'iu').source !== '';
  } catch {
    return false;
  }
}

/** Keys out of pasted text: one a line, or parted by commas, semicolons, tabs; each once, quotes taken off. */
export function pastedKeys(text: string): string[] {
  const parts = text.split(/[\n\r\t,;]+/).map((part) => part.trim().replace(/^(["'])(.*)\1$/s, '$2'));
  return [...new Set(parts.filter((part) => part !== ''))];
}

function isRecord(value: unknown): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: Json | undefined): value is string | undefined {
  return value === undefined || typeof value === 'string';
}

function isTexts(value: Json | undefined): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
