import type { ListQuery, ResourceName } from '../../preload/contract/catalog-resources.ts';

/** What a list shows: its resource, where it lies and what narrows it. */
export interface ExportedList {
  resource: ResourceName;
  parents: readonly string[];
  query: ListQuery;
  /** How many items the list has, where that is known. */
  count: number | null;
}
