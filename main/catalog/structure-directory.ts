import type { ItemOf, ResourceName } from '../../preload/contract/catalog-resources.ts';
import { isAbort, toProblem } from '../pim/problem-error.ts';
import { allItems } from './all-items.ts';
import type { CatalogSource } from './catalog-source.ts';

/** What names and orders the parts of records, read as it is needed. */
export interface StructureDirectory {
  /** All understood items of a small resource, in the order of the PIM. */
  all<R extends ResourceName>(resource: R, signal?: AbortSignal): Promise<ItemOf<R>[]>;
  /** The understood ones of several. */
  some<R extends ResourceName>(
    resource: R,
    parents: readonly string[],
    keys: readonly string[],
    signal?: AbortSignal,
  ): Promise<Map<string, ItemOf<R>>>;
  /** What `read` gives; `otherwise` where it can't be read, which is noted. @throws ProblemError `cancelled` */
  attempt<T>(resource: string, read: () => Promise<T>, otherwise: T): Promise<T>;
  /** Resources that could not be read, once each. */
  unread(): string[];
}

/** A directory for one question: what can't be read is left out and named, except that a cancel ends it. */
export function createStructureDirectory(source: CatalogSource): StructureDirectory {
  const unread = new Set<string>();
  const attempt = async <T>(resource: string, read: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await read();
    } catch (error) {
      if (isAbort(error) || toProblem(error).code === 'internal-error') throw error;
      unread.add(resource);
      return otherwise;
    }
  };
  return {
    all: (resource, signal) =>
      attempt(
        resource,
        async () =>
          (await allItems(source, { resource, parents: [] }, signal)).flatMap(({ item }) => item ?? []),
        [],
      ),
    some: (resource, parents, keys, signal) =>
      attempt(
        resource,
        async () => {
          const found = new Map<string, ItemOf<typeof resource>>();
          if (keys.length === 0) return found;
          const { items } = await source.lookup({ resource, parents, keys }, signal);
          for (const { key, item } of items) if (key !== null && item !== null) found.set(key, item);
          return found;
        },
        new Map(),
      ),
    attempt,
    unread: () => [...unread],
  };
}
