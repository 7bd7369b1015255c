import type { ItemOf } from '../../../preload/contract/catalog-resources.ts';
import type { CategoryNode } from '../../../preload/contract/catalog-structure.ts';
import { allItems } from '../all-items.ts';
import { type CatalogSource, wholeList } from '../catalog-source.ts';

type Category = ItemOf<'categories'>;
type Told = (done: number, total: number | null) => void;

/**
 * The categories of a catalog as a tree, read as it is opened. The API can give a category's descendants but not its
 * children (api.akeneo.com, filters), so opening a root reads its whole tree, once; what lies below is there then.
 */
export interface CategoryTree {
  /** What lies directly below, in the order of the PIM; the roots for null. @throws ProblemError as `CatalogSource.list` */
  children(parent: string | null, told?: Told, signal?: AbortSignal): Promise<CategoryNode[]>;
  /**
   * Categories whose code or label holds the text, exact codes first, of the trees that were opened and the one that
   * has exactly this code.
   */
  search(text: string, most: number, signal?: AbortSignal): Promise<Category[]>;
  /** What is read anew when it is next asked for. */
  forget(): void;
}

export function createCategoryTree(source: CatalogSource): CategoryTree {
  const known = new Map<string, Category>();
  const childrenOf = new Map<string | null, string[]>();
  /** Roots whose trees are read. */
  const open = new Set<string>();
  let roots: string[] | null = null;

  const keep = (categories: readonly Category[]) => {
    for (const category of categories) {
      if (known.has(category.code)) continue;
      known.set(category.code, category);
      const siblings = childrenOf.get(category.parent) ?? [];
      siblings.push(category.code);
      childrenOf.set(category.parent, siblings);
    }
  };

  const read = async (search: string | null, told: Told | undefined, signal: AbortSignal | undefined) => {
    const items = await allItems(
      source,
      {
        resource: 'categories',
        parents: [],
        query: { ...wholeList, search },
        ...(told === undefined ? {} : { onPage: told }),
      },
      signal,
    );
    return items.flatMap(({ item }) => item ?? []);
  };

  const readRoots = async (told: Told | undefined, signal: AbortSignal | undefined): Promise<string[]> => {
    const hasFilter = (await source.offers(signal)).generation >= 6;
    const found = await read(hasFilter ? filter('is_root', true) : null, told, signal);
    keep(found);
    if (!hasFilter) for (const { code } of found) open.add(code);
    return found.flatMap(({ code, parent }) => (parent === null ? [code] : []));
  };

  const rootOf = (code: string): string => {
    let at = code;
    for (let depth = 0; depth < 100; depth += 1) {
      const parent = known.get(at)?.parent ?? null;
      if (parent === null) break;
      at = parent;
    }
    return at;
  };

  const nodeOf = (code: string): CategoryNode => ({
    code,
    labels: known.get(code)?.labels ?? {},
    parent: known.get(code)?.parent ?? null,
    children: open.has(rootOf(code)) ? (childrenOf.get(code)?.length ?? 0) : null,
  });

  return {
    async children(parent, told, signal) {
      if (parent === null) {
        roots ??= await readRoots(told, signal);
        return roots.map(nodeOf);
      }
      const root = rootOf(parent);
      if (!open.has(root)) {
        const below = await read(filter('parent', root), told, signal);
        keep(below);
        open.add(root);
      }
      return (childrenOf.get(parent) ?? []).map(nodeOf);
    },
    async search(text, most, signal) {
      const wanted = text.trim().toLowerCase();
      if (wanted === '') return [];
      const exact = await source.lookup({ resource: 'categories', parents: [], keys: [text.trim()] }, signal);
      const found = new Map(exact.items.flatMap(({ item }) => (item === null ? [] : [[item.code, item]])));
      for (const category of known.values()) {
        if (found.size >= most) break;
        const texts = [category.code, ...Object.values(category.labels)];
        if (texts.some((one) => one.toLowerCase().includes(wanted))) found.set(category.code, category);
      }
      return [...found.values()];
    },
    forget() {
      known.clear();
      childrenOf.clear();
      open.clear();
      roots = null;
    },
  };
}

function filter(property: string, value: string | boolean): string {
  return JSON.stringify({ [property]: [{ operator: '=', value }] });
}
