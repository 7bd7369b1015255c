import { isObject, text } from '../values.ts';
import { type ApiCondition, wrongType } from './api-search.ts';
import type { CatalogKnowledge } from './catalog-knowledge.ts';
import { numberTest } from './compare.ts';

/** Whether a value in a column passes. */
type TermTest = (term: string) => boolean;

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
