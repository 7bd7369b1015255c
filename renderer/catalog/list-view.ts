import type { TFunction } from 'i18next';
import { createContext, use } from 'react';
import type { ItemOf, ResourceName } from '../../preload/contract/catalog-resources.ts';
import type { ShownIn } from './item-parts.ts';

/** An attribute of values, of products or of records; those of assets look like those of records. */
export type KnownAttribute = ItemOf<'attributes'> | ItemOf<'reference-entity-attributes'>;

/** What the cells of a list are drawn with. */
export interface ListView extends ShownIn {
  profileId: string;
  resource: ResourceName;
  parents: readonly string[];
  /** Those whose values are shown, as far as they are known. */
  attributes: ReadonlyMap<string, KnownAttribute>;
}

export const ListViewContext = createContext<ListView>({
  profileId: '',
  resource: 'products',
  parents: [],
  attributes: new Map(),
  channel: null,
  locale: null,
});

/** The language of the screen for cells: they are too many to follow it one by one. */
export interface ListWords {
  t: TFunction<['explorer', 'catalog', 'common']>;
  language: string;
}

export const ListWordsContext = createContext<ListWords | null>(null);

/** The words of the list around. @throws Error outside of one */
export function useListWords(): ListWords {
  const words = use(ListWordsContext);
  if (words === null) throw new Error('A cell is drawn outside of a list.');
  return words;
}

/** The view of the list around. */
export function useListView(): ListView {
  return use(ListViewContext);
}
