import { isObject, text } from '../values.ts';
import { type ApiCondition, refused, wrongType } from './api-search.ts';
import type { CatalogKnowledge } from './catalog-knowledge.ts';
import { numberTest } from './compare.ts';

/** Whether a value in a column passes. */
type TermTest = (term: string) => boolean;

/** Days, by `yyyy-mm-dd`; null for another operator. @throws ProblemError `search-refused` */
export function dayTest({ operator, value, field }: ApiCondition): TermTest | null {
  const days = (Array.isArray(value) ? value : [value]).map((day) => {
    if (typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day)) return Number(day.replaceAll('-', ''));
    throw refused(`Property "${field}" expects a string with the format "yyyy-mm-dd" as data, "" given.`);
  });
  const [from = 0, to = from] = days;
  const between = (day: number) => day >= from && day <= to;
  const test =
    operator === 'BETWEEN'
      ? between
      : operator === 'NOT BETWEEN'
        ? (day: number) => !between(day)
        : operator === '<=' || operator === '>='
          ? null
          : numberTest(operator, from);
  return test === null ? null : (term) => test(Number(term.slice(0, 10).replaceAll('-', '')));
}

/**
 * Numbers, amounts in any unit of their family, and prices in one currency; null for another operator.
 * @throws ProblemError `search-refused`
 */
export function amountTest(
  condition: ApiCondition,
  type: string,
  { standardAmount }: Pick<CatalogKnowledge, 'standardAmount'>,
): TermTest | null {
  const { operator, value } = condition;
  if (numberTest(operator, 0) === null) return null;
  if (type === 'pim_catalog_number') {
    if (typeof value !== 'number' && !(typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)))
      throw wrongType(condition, 'a numeric');
    const test = numberTest(operator, Number(value));
    return test && ((term) => test(Number(term)));
  }
  if (!isObject(value)) throw wrongType(condition, 'an array');
  if (type === 'pim_catalog_metric') {
    const test = numberTest(operator, standardAmount(Number(value.amount), text(value.unit) ?? ''));
    return (
      test &&
      ((term) => {
        const [amount = '', unit = ''] = term.split(' ');
        return test(standardAmount(amount, unit));
      })
    );
  }
  const test = numberTest(operator, Number(value.amount));
  const wanted = (text(value.currency) ?? '').toLowerCase();
  return (
    test &&
    ((term) => {
      const [amount = '', currency] = term.split(' ');
      return currency === wanted && test(Number(amount));
    })
  );
}
