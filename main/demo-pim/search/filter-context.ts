import { type ApiError, unprocessable } from '../server/api-error.ts';
import type { Pim } from '../server/pim.ts';
import type { Criterion } from './criterion.ts';
import { phpType } from './php.ts';

/** Which list is searched; texts and properties differ. */
export type SearchedList = 'products' | 'products-uuid' | 'product-models';

/** One criterion of a search on products or product models. */
export interface FilterContext {
  readonly pim: Pim;
  readonly list: SearchedList;
  readonly property: string;
  readonly operator: string;
  readonly value: unknown;
  readonly locale: string | undefined;
  readonly scope: string | undefined;
  /** The criterion as it was sent, for keys such as `locales`. */
  readonly raw: Readonly<Record<string, unknown>>;
}

/** Makes a condition of a criterion; undefined when the operator isn't supported. Throws ApiError 422 for bad values. */
export type Filter = (context: FilterContext) => Criterion | undefined;

/** 422 for a value of the wrong type. */
export function wrongType(context: FilterContext, expected: string): ApiError {
  return unprocessable(
    `Property "${context.property}" expects ${expected} as data, "${phpType(context.value)}" given.`,
  );
}

/** The value as a list of texts; throws ApiError 422 otherwise. */
export function listOf(context: FilterContext): readonly string[] {
  if (!Array.isArray(context.value)) throw wrongType(context, 'an array');
  return context.value.map(String);
}

/** The value as a text; throws ApiError 422 otherwise. */
export function textOf(context: FilterContext): string {
  if (typeof context.value !== 'string') throw wrongType(context, 'a string');
  return context.value;
}

/** The value as a boolean; throws ApiError 422 otherwise. */
export function booleanOf(context: FilterContext): boolean {
  if (typeof context.value !== 'boolean') throw wrongType(context, 'a boolean');
  return context.value;
}
