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

/** The view of the list around. */
export function useListView(): ListView {
  return use(ListViewContext);
}
