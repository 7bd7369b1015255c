import { type CategoryDefinition, categoryDefinitions } from './data/categories.ts';

/** A category with its place among its siblings. */
export interface Category extends CategoryDefinition {
  /** From 1. */
  readonly position: number;
}

/** Every category by code, in tree order: parents before their children. */
export const categories: ReadonlyMap<string, Category> = new Map(
  categoryDefinitions.map((definition) => [
    definition.code,
    { ...definition, position: positionOf(definition) },
  ]),
);

const branches = new Map<string, ReadonlySet<string>>();

/** The codes of a category and of everything below it. */
export function branchOf(code: string): ReadonlySet<string> {
  let branch = branches.get(code);
  if (branch === undefined) {
    const codes = new Set([code]);
    for (const category of categories.values()) {
      if (category.parent !== null && codes.has(category.parent)) codes.add(category.code);
    }
    branch = codes;
    branches.set(code, branch);
  }
  return branch;
}

function positionOf(definition: CategoryDefinition): number {
  return 1 + categoryDefinitions.filter((other) => other.parent === definition.parent).indexOf(definition);
}
