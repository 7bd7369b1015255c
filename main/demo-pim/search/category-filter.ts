import { branchOf, categories } from '../catalog/category-tree.ts';
import { byCode } from '../rest/shape.ts';
import { unprocessable } from '../server/api-error.ts';
import type { Criterion } from './criterion.ts';
import { type Filter, listOf } from './filter-context.ts';

/** `categories`. IN CHILDREN includes the category itself. Source: pim-community-dev, CategoryFilter.php. */
export const categoryFilter: Filter = (context) => {
  if (context.operator === 'UNCLASSIFIED')
    return { cost: 4, test: (entity) => entity.categories.length === 0 };
  const test = listTest(context.operator);
  if (test === undefined) return undefined;
  const codes = listOf(context).map(existingCode);
  const withChildren = context.operator.endsWith('IN CHILDREN');
  const wanted = new Set(withChildren ? codes.flatMap((code) => [...branchOf(code)]) : codes);
  return { cost: 4, test: (entity) => test(entity.categories, wanted) };
};

/** The products of a channel: those categorised somewhere in its tree. */
export function inTree(root: string): Criterion {
  const branch = branchOf(root);
  return { cost: 4, test: (entity) => entity.categories.some((code) => branch.has(code)) };
}

function listTest(
  operator: string,
): ((codes: readonly string[], wanted: ReadonlySet<string>) => boolean) | undefined {
  switch (operator) {
    case 'IN':
    case 'IN CHILDREN':
      return (codes, wanted) => codes.some((code) => wanted.has(code));
    case 'NOT IN':
    case 'NOT IN CHILDREN':
      return (codes, wanted) => !codes.some((code) => wanted.has(code));
    case 'IN OR UNCLASSIFIED':
      return (codes, wanted) => codes.length === 0 || codes.some((code) => wanted.has(code));
    default:
      return undefined;
  }
}

function existingCode(code: string): string {
  const category = byCode(categories.values(), code);
  if (category === undefined) throw unprocessable(`Category "${code}" does not exist.`);
  return category.code;
}
