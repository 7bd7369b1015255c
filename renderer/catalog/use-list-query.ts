import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { readSearch } from '../../preload/contract/catalog-filter.ts';
import type { CatalogOrigin, ListQuery, ResourceName } from '../../preload/contract/catalog-resources.ts';
import { offersQuery, wholeList } from './explorer-queries.ts';
import type { ListColumn } from './list-column.ts';
import { listSortOf } from './list-sort.ts';
import type { ListSetup } from './list-store.ts';
import type { ListView } from './list-view.ts';

interface AskedList {
  /** Null while it is not known what the PIM can be asked. */
  query: ListQuery | null;
  generation: number;
}

/** What the list of a PIM is asked with: its filter and restriction, and what its columns need beside. */
export function liveQuery(
  resource: ResourceName,
  { filter, restriction }: Pick<ListSetup, 'filter' | 'restriction'>,
  columns: readonly Pick<ListColumn, 'kind'>[],
  generation: number,
): ListQuery {
  const isProducts = resource === 'products' || resource === 'product-models';
  const needsCompleteness = columns.some(({ kind }) => kind === 'completeness');
  return {
    ...wholeList,
    search: filter,
    scope: isProducts || resource === 'published-products' ? restriction : null,
    withAttributeOptions: isProducts && generation >= 5,
    withCompletenesses: resource === 'products' && needsCompleteness && generation >= 6,
  };
}

/**
 * What a list is asked with: its filter and restriction, what its columns need beside, and in an offline copy what is
 * searched for and the order.
 */
export function useListQuery(
  profileId: string,
  { resource, locale, channel }: Pick<ListView, 'resource' | 'locale' | 'channel'>,
  setup: ListSetup,
  columns: readonly ListColumn[],
  origin: CatalogOrigin,
): AskedList {
  const { filter, restriction } = setup;
  const offers = useQuery(offersQuery(profileId));
  // What the PIM has could not be read: the list itself will tell why.
  const generation = offers.data?.generation ?? 4;
  const asked =
    origin === 'mirror' && setup.sort
      ? listSortOf(setup.sort, columns, { resource, locale, channel })
      : undefined;
  const { by, descending = false, locale: ofLocale = null, scope = null } = asked ?? {};
  const text = origin === 'mirror' ? setup.text.trim() : '';
  const query = useMemo(
    (): ListQuery => ({
      ...liveQuery(resource, { filter, restriction }, columns, generation),
      ...(text === '' ? {} : { text }),
      ...(by === undefined ? {} : { sort: { by, descending, locale: ofLocale, scope } }),
    }),
    [filter, restriction, resource, columns, generation, text, by, descending, ofLocale, scope],
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
