import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import type { SavedView } from '../../preload/contract/catalog-views.ts';

/** A list as it is on the screen. */
export type CurrentView = Pick<SavedView, 'family' | 'query' | 'locale' | 'columns'>;

export interface SavedViewsMenuProps {
  profileId: string;
  resource: ResourceName;
  parents: string[];
  current: CurrentView;
  onOpen: (view: SavedView) => void;
}

/** The saved views of a list: open one, save the list as it is, rename, overwrite, remove. */
export function SavedViewsMenu(_props: SavedViewsMenuProps) {
  return null;
}
