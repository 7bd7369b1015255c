import type { z } from 'zod';

/** Where a resource of the API is, and how its lists are paged. */
export interface ResourceAddress {
  /** The path below `/api/rest/v1`, of codes that are encoded already. */
  path: (parents: readonly string[]) => string;
  /** How many codes `path` takes. */
  depth: number;
  /**
   * `pages`: by number, with counts; `cursor`: by `search_after` without a limit; `both`: by `search_after` with a limit,
   * counted by number; `whole`: a bare array (api.akeneo.com, pagination).
   */
  paging: 'pages' | 'cursor' | 'both' | 'whole';
}

/** How one resource of the API is read. */
export interface Resource<T> extends ResourceAddress {
  schema: z.ZodType<T>;
  keyOf: (item: T) => string;
  /** The property that a list of keys is searched by with IN; null where there is none. */
  searchedBy: string | null;
  /** Whether one of them can be asked for. */
  single: boolean;
}

/** A resource whose items have codes. */
export function coded<T extends { code: string }>(
  path: Resource<T>['path'],
  schema: z.ZodType<T>,
  rest: Partial<Resource<T>> = {},
): Resource<T> {
  return {
    path,
    depth: 0,
    paging: 'pages',
    schema,
    keyOf: (item) => item.code,
    searchedBy: null,
    single: true,
    ...rest,
  };
}
