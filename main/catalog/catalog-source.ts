import type {
  CatalogEntity,
  CatalogLookup,
  CatalogOffers,
  CatalogPage,
  ListQuery,
  ResourceName,
} from '../../preload/contract/catalog-resources.ts';

/** A list of the catalog, and the place in it. */
export interface ListRequest<R extends ResourceName> {
  resource: R;
  /** Codes of what the resource lies in, outermost first. */
  parents: readonly string[];
  query: ListQuery;
  /** `next` of the page before, or `page=<n>` of a list with pages; null for the first. */
  cursor: string | null;
  limit: number;
}

/** One entity by its key. */
export interface EntityRequest<R extends ResourceName> {
  resource: R;
  parents: readonly string[];
  key: string;
  /** Also labels of options, completeness and scores, where the resource has them. */
  extras?: boolean;
}

/** Several entities by their keys. */
export interface LookupRequest<R extends ResourceName> {
  resource: R;
  parents: readonly string[];
  keys: readonly string[];
}

/**
 * Answers the questions that a catalog is asked, wherever it lies: at the PIM now, in an offline copy as well. Every
 * function throws ProblemError: `not-offered` where the PIM has no such resource, `permission-missing` where this
 * access must not read it, `entity-not-found`, `cancelled`, and whatever stands between.
 */
export interface CatalogSource {
  /** Which resources there are. */
  offers(signal?: AbortSignal): Promise<CatalogOffers>;
  /** One page. An odd item stands among the others as received. */
  list<R extends ResourceName>(request: ListRequest<R>, signal?: AbortSignal): Promise<CatalogPage<R>>;
  /** How many a list has; null where that can't be told at no great cost. */
  count<R extends ResourceName>(
    request: Omit<ListRequest<R>, 'cursor' | 'limit'>,
    signal?: AbortSignal,
  ): Promise<number | null>;
  entity<R extends ResourceName>(request: EntityRequest<R>, signal?: AbortSignal): Promise<CatalogEntity<R>>;
  /** Those that there are, in no particular order; keys that lead to nothing are left out. */
  lookup<R extends ResourceName>(request: LookupRequest<R>, signal?: AbortSignal): Promise<CatalogLookup<R>>;
}

/** A list that is narrowed by nothing. */
export const wholeList: ListQuery = {
  search: null,
  scope: null,
  locales: [],
  attributes: [],
  withAttributeOptions: false,
  withQualityScores: false,
  withCompletenesses: false,
};
