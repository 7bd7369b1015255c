import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { readSearch } from '../../preload/contract/catalog-filter.ts';
import type { ListQuery, ResourceName } from '../../preload/contract/catalog-resources.ts';
import { offersQuery, wholeList } from './explorer-queries.ts';
import type { ListColumn } from './list-column.ts';
import type { ListSetup } from './list-store.ts';

interface AskedList {
  /** Null while it is not known what the PIM can be asked. */
  query: ListQuery | null;
  generation: number;
}

/** What a list is asked with: its filter and restriction, and what its columns need beside. */
export function useListQuery(
  profileId: string,
  resource: ResourceName,
  setup: ListSetup,
  columns: readonly ListColumn[],
): AskedList {
  const offers = useQuery(offersQuery(profileId));
  // What the PIM has could not be read: the list itself will tell why.
  const generation = offers.data?.generation ?? 4;
  const isProducts = resource === 'products' || resource === 'product-models';
  const needsCompleteness = columns.some(({ kind }) => kind === 'completeness');
  const query = useMemo(
    (): ListQuery => ({
      ...wholeList,
      search: setup.filter,
      scope: isProducts || resource === 'published-products' ? setup.restriction : null,
      withAttributeOptions: isProducts && generation >= 5,
      withCompletenesses: resource === 'products' && needsCompleteness && generation >= 6,
    }),
    [setup.filter, setup.restriction, resource, isProducts, generation, needsCompleteness],
  );
  return { query: offers.isPending ? null : query, generation };
}

/** The one family that a filter leaves, null for any other filter. */
export function familyOfFilter(filter: string | null): string | null {
  const read = readSearch(filter);
  if (!read.ok) return null;
  const of = read.tree.filter(({ field }) => field === 'family');
  const [only] = of;
  if (of.length !== 1 || only?.kind !== 'condition' || only.operator !== 'IN') return null;
  const { value } = only;
  return Array.isArray(value) && value.length === 1 && typeof value[0] === 'string' ? value[0] : null;
}
