import { describe, expect, it } from 'vitest';
import { readSearch } from '../../../preload/contract/catalog-filter.ts';
import type { Json } from '../../../preload/contract/read-item.ts';
import { isFilterProblem } from '../../../renderer/catalog-filter/filter-problem.tsx';
import { namedCondition } from '../../../renderer/catalog-filter/named-condition.ts';

const problem = (message: string, status = 422) => ({
  code: status === 404 ? ('entity-not-found' as const) : ('request-refused' as const),
  params: { status, message, host: 'pim.example.com' },
  retryable: false,
});
const treeOf = (search: Record<string, Json>) => {
  const read = readSearch(JSON.stringify(search));
  if (!read.ok) throw new Error('not read');
  return read.tree;
};

const search = {
  family: [{ operator: 'IN', value: ['shoes'] }],
  name: [
    { operator: 'CONTAINS', value: 'x', locale: 'en_US' },
    { operator: 'BETWEEN', value: 'y' },
  ],
  categories: [{ operator: 'IN', value: ['Winter'] }],
  price: [{ operator: '>', value: { amount: 1, currency: 'EUR' }, scope: 'shop' }],
  code: [{ operator: '=', value: 'x1' }],
};

// The words of the PIM: pim-community-dev, ErrorListProductWithUuidEndToEnd.php, List*EndToEnd.php.
describe('the condition that a refusal names', () => {
  it.each([
    ['Filter on property "name" is not supported or does not support operator "BETWEEN"', 2],
    ['Attribute "price" expects an existing scope, "shop" given.', 4],
    ['Category "winter" does not exist.', 3],
    ['Attribute "NAME" expects a locale, none given.', 1],
    ['In order to search on attribute codes you must use "IN" operator, "IN" given.', 5],
    ['Search query parameter should be valid JSON.', null],
    ['', null],
  ])('%s', (message, at) => {
    expect(namedCondition(problem(message), treeOf(search))).toBe(at);
  });
});

describe('a problem of a list', () => {
  const filter = JSON.stringify(search);

  it('is the filter’s where the PIM refuses the search', () => {
    expect(isFilterProblem(problem('Category "Winter" does not exist.'), filter)).toBe(true);
    expect(isFilterProblem(problem('Search query parameter should be valid JSON.', 400), filter)).toBe(true);
    expect(isFilterProblem(problem('', 414), filter)).toBe(true);
    const unknown = '"name" does not exist or you do not have permission to access it.';
    expect(isFilterProblem(problem(unknown, 404), filter)).toBe(true);
  });

  it('is not where something else is wrong', () => {
    expect(isFilterProblem(problem('Scope "print" does not exist.'), filter)).toBe(false);
    expect(isFilterProblem(problem('Family "x" does not exist.', 404), filter)).toBe(false);
    expect(isFilterProblem(problem('Category "Winter" does not exist.'), null)).toBe(false);
    expect(isFilterProblem({ code: 'rate-limited', params: {}, retryable: true }, filter)).toBe(false);
  });
});
