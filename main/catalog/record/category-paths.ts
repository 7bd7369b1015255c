import type { CategoryPath } from '../../../preload/contract/catalog-records.ts';
import type { ItemOf } from '../../../preload/contract/catalog-resources.ts';
import type { StructureDirectory } from '../structure-directory.ts';

/** Deeper trees are cut: a tree whose parents go round would never end. */
const deepest = 50;

/** The way from the root to each category, level by level with one call for all. */
export async function categoryPaths(
  directory: StructureDirectory,
  codes: readonly string[],
  signal?: AbortSignal,
): Promise<CategoryPath[]> {
  const known = new Map<string, ItemOf<'categories'>>();
  let wanted = [...new Set(codes)];
  for (let depth = 0; depth < deepest && wanted.length > 0; depth += 1) {
    const found = await directory.some('categories', [], wanted, signal);
    for (const [code, category] of found) known.set(code, category);
    const parents = [...found.values()].flatMap(({ parent }) => parent ?? []);
    wanted = [...new Set(parents)].filter((code) => !known.has(code));
  }
  return codes.map((code) => ({ code, path: pathTo(code, known) }));
}

function pathTo(code: string, known: ReadonlyMap<string, ItemOf<'categories'>>): CategoryPath['path'] {
  const path: CategoryPath['path'] = [];
  let at: string | null = code;
  while (at !== null && path.length < deepest) {
    const category: ItemOf<'categories'> | undefined = known.get(at);
    path.unshift({ code: at, labels: category?.labels ?? {} });
    at = category?.parent ?? null;
  }
  return path;
}
