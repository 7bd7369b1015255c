import { type FilterContext, listOf, textOf } from './filter-context.ts';

/** A test of the values that an entity has; the list is empty when it has none. */
export type ValueTest = (values: readonly string[]) => boolean;

/** The operators of texts, identifiers and file names; undefined for another. Upper and lower case are the same. */
export function textTest(context: FilterContext): ValueTest | undefined {
  const { operator } = context;
  if (operator === 'EMPTY') return (values) => values.length === 0;
  if (operator === 'NOT EMPTY') return (values) => values.length > 0;
  if (operator === 'IN' || operator === 'NOT IN') return membership(listOf(context), operator);
  const test = textComparison(operator, () => textOf(context).toLowerCase());
  return test === undefined
    ? undefined
    : (values) => values.length > 0 && test(values.map((value) => value.toLowerCase()));
}

function textComparison(operator: string, wantedText: () => string): ValueTest | undefined {
  switch (operator) {
    case 'STARTS WITH': {
      const wanted = wantedText();
      return (values) => values.some((value) => value.startsWith(wanted));
    }
    case 'CONTAINS': {
      const wanted = wantedText();
      return (values) => values.some((value) => value.includes(wanted));
    }
    case 'DOES NOT CONTAIN': {
      const wanted = wantedText();
      return (values) => values.every((value) => !value.includes(wanted));
    }
    case '=': {
      const wanted = wantedText();
      return (values) => values.includes(wanted);
    }
    case '!=': {
      const wanted = wantedText();
      return (values) => !values.includes(wanted);
    }
    default:
      return undefined;
  }
}

/** IN and NOT IN for lists of codes; the others count as not in it, with or without values. */
export function membership(codes: readonly string[], operator: 'IN' | 'NOT IN'): ValueTest {
  const wanted = new Set(codes.map((code) => code.toLowerCase()));
  const isIn: ValueTest = (values) => values.some((value) => wanted.has(value.toLowerCase()));
  return operator === 'IN' ? isIn : (values) => !isIn(values);
}

/** Comparison of numbers; undefined for another operator. */
export function numberTest(operator: string, wanted: number): ((value: number) => boolean) | undefined {
  switch (operator) {
    case '<':
      return (value) => value < wanted;
    case '<=':
      return (value) => value <= wanted;
    case '=':
      return (value) => value === wanted;
    case '!=':
      return (value) => value !== wanted;
    case '>=':
      return (value) => value >= wanted;
    case '>':
      return (value) => value > wanted;
    default:
      return undefined;
  }
}
