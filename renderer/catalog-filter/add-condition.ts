import { type Condition, readSearch, writeSearch } from '../../preload/contract/catalog-filter.ts';

/** A filter with one more condition; a filter that can't be read is left as it is. */
export function withCondition(
  filter: string | null,
  condition: Omit<Condition, 'kind' | 'locale' | 'scope' | 'locales'> &
    Partial<Pick<Condition, 'locale' | 'scope' | 'locales'>>,
): string | null {
  const read = readSearch(filter);
  if (!read.ok) return filter;
  const none = { locale: undefined, scope: undefined, locales: undefined };
  return writeSearch([...read.tree, { kind: 'condition', ...none, ...condition }]);
}
