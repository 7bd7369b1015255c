import type { ListQuery } from '../../preload/contract/catalog-resources.ts';

/** A list that is narrowed by nothing. */
export const plainQuery: ListQuery = {
  search: null,
  scope: null,
  locales: [],
  attributes: [],
  withAttributeOptions: false,
  withQualityScores: false,
  withCompletenesses: false,
};
