import {
  type Condition,
  checkFilter,
  type FilterIssue,
  operatorsOf,
} from '../../preload/contract/catalog-filter.ts';
import type { FilterOperator } from '../../preload/contract/catalog-filter-operators.ts';
import type { CatalogOrigin } from '../../preload/contract/catalog-resources.ts';
import type { Json } from '../../preload/contract/read-item.ts';
import type { KnownField } from './known-fields.ts';

/** Whether a condition has to say its channel or locale, may do so, or has none. */
export type Wanted = 'needed' | 'possible' | 'none';

export interface WantedPlaces {
  scope: Wanted;
  locale: Wanted;
  locales: Wanted;
}

/** The operator as the API has it for a field, where it has it. */
export function operatorFor(
  field: KnownField,
  operator: string,
  generation: number,
  origin: CatalogOrigin = 'live',
): FilterOperator | undefined {
  return operatorsOf(field.kind, generation, origin).find((one) => one.operator === operator);
}

/**
 * What a condition says beside its value. Completeness takes a locale but works without (pim-community-dev,
 * Elasticsearch/Filter/Field/CompletenessFilter.php).
 */
export function wantedPlaces(field: KnownField, operator: FilterOperator | undefined): WantedPlaces {
  const isCompleteness = field.kind === 'completeness' || field.kind === 'model-completeness';
  const needsLocale = operator?.needsLocale === true || field.localizable;
  const needsLocales = operator?.needsLocales === true;
  return {
    scope: operator?.needsScope === true || field.scopable ? 'needed' : 'none',
    locale: needsLocale ? 'needed' : isCompleteness && !needsLocales ? 'possible' : 'none',
    locales: needsLocales ? 'needed' : 'none',
  };
}

/** A new condition of a field, with the first of its operators. */
export function newCondition(
  field: KnownField,
  generation: number,
  origin: CatalogOrigin = 'live',
): Condition {
  const [first] = operatorsOf(field.kind, generation, origin);
  return {
    kind: 'condition',
    field: field.code,
    operator: first?.operator ?? '',
    value: first?.value === 'flag' ? true : undefined,
    locale: undefined,
    scope: undefined,
    locales: undefined,
  };
}

/** The condition with another operator: a value of another form, and places that are not taken, are dropped. */
export function withOperator(
  draft: Condition,
  field: KnownField,
  operator: string,
  generation: number,
  origin: CatalogOrigin = 'live',
): Condition {
  const before = operatorFor(field, draft.operator, generation, origin);
  const next = operatorFor(field, operator, generation, origin);
  const places = wantedPlaces(field, next);
  const value = before?.value === next?.value ? draft.value : carriedOver(draft.value, next?.value);
  return {
    ...draft,
    operator,
    value: value === undefined && next?.value === 'flag' ? true : value,
    scope: places.scope === 'none' ? undefined : draft.scope,
    locale: places.locale === 'none' ? undefined : draft.locale,
    locales: places.locales === 'none' ? undefined : draft.locales,
  };
}

/** One code becomes a list of one and the other way round; what can't be carried over is dropped. */
function carriedOver(value: Json | undefined, shape: FilterOperator['value'] | undefined): Json | undefined {
  if (shape === 'texts' && typeof value === 'string' && value !== '') return [value];
  if (shape === 'text' && Array.isArray(value) && value.length === 1) return value[0];
  return undefined;
}

/** A typed figure as JSON: a number where nothing is lost by it, else the text, which the API takes too. */
export function figure(text: string): number | string | undefined {
  const typed = text.trim().replace(',', '.');
  if (typed === '') return undefined;
  return isExactNumber(typed) ? Number(typed) : typed;
}

function isExactNumber(text: string): boolean {
  return Number.isFinite(Number(text)) && String(Number(text)) === text;
}

/** What is wrong with one condition. */
export function draftIssues(
  draft: Condition,
  field: KnownField,
  generation: number,
  origin: CatalogOrigin = 'live',
): FilterIssue[] {
  return checkFilter([draft], new Map([[field.code, field]]), generation, origin);
}
