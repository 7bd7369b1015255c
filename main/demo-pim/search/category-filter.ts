import type { Branch } from '../catalog/category-tree.ts';
import { unprocessable } from '../server/api-error.ts';
import type { Pim } from '../server/pim.ts';
import type { Criterion } from './criterion.ts';
import { type Filter, listOf } from './filter-context.ts';

/** `categories`. IN CHILDREN includes the category itself. Source: pim-community-dev, CategoryFilter.php. */
export const categoryFilter: Filter = (context) => {
  if (context.operator === 'UNCLASSIFIED')
    return { cost: 4, test: (entity) => entity.categories.length === 0 };
  const test = listTest(context.operator);
  if (test === undefined) return undefined;
  const tree = context.pim.catalog.structure.categories;
  const codes = listOf(context).map((code) => {
    const category = tree.find(code);
    if (category === undefined) throw unprocessable(`Category "${code}" does not exist.`);
    return category.code;
  });
  const withChildren = context.operator.endsWith('IN CHILDREN');
  const branches = codes.map((code) => tree.branch(code));
  const wanted: Branch = withChildren
    ? { has: (code) => branches.some((branch) => branch.has(code)) }
    : new Set(codes);
  return { cost: 4, test: (entity) => test(entity.categories, wanted) };
};

/** The products of a channel: those categorised somewhere in its tree. */
export function inTree(pim: Pim, root: string): Criterion {
  const branch = pim.catalog.structure.categories.branch(root);
  return { cost: 4, test: (entity) => entity.categories.some((code) => branch.has(code)) };
}

function listTest(operator: string): ((codes: readonly string[], wanted: Branch) => boolean) | undefined {
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
