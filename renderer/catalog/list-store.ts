import { create } from 'zustand';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import type { SavedView } from '../../preload/contract/catalog-views.ts';

import type { ColumnSort } from './list-sort.ts';

export type ColumnSetting = SavedView['columns'][number];

/** How a list is set up by a person. */
export interface ListSetup {
  /** The `search` of the API as JSON text; null for no filter. */
  filter: string | null;
  /** The channel that the list is restricted to; null for none. */
  restriction: string | null;
  /** What is searched for in an offline copy; empty for nothing. */
  text: string;
  /** The order in an offline copy; null for its own. */
  sort: ColumnSort | null;
  /** Those chosen in this window, by the one family that was shown; `''` for lists of several. */
  columns: Readonly<Record<string, ColumnSetting[]>>;
}

const plain: ListSetup = { filter: null, restriction: null, text: '', sort: null, columns: {} };

interface ListStore {
  /** Profiles of which a list has been read in this window. */
  readOf: readonly string[];
  setups: Readonly<Record<string, ListSetup>>;
  /** By profile, in which channel values are shown; null for any. */
  channels: Readonly<Record<string, string | null>>;
  markRead: (profileId: string) => void;
  change: (place: string, change: Partial<ListSetup>) => void;
  showChannel: (profileId: string, channel: string | null) => void;
  reset: () => void;
}

const nothing = { readOf: [], setups: {}, channels: {} };

/** What of the lists lasts as long as the window: filters, columns, channels. */
export const useListStore = create<ListStore>()((set) => ({
  ...nothing,
  markRead: (profileId) =>
    set(({ readOf }) => (readOf.includes(profileId) ? {} : { readOf: [...readOf, profileId] })),
  change: (place, change) =>
    set(({ setups }) => ({ setups: { ...setups, [place]: { ...plain, ...setups[place], ...change } } })),
  showChannel: (profileId, channel) =>
    set(({ channels }) => ({ channels: { ...channels, [profileId]: channel } })),
  reset: () => set(nothing),
}));

/** The name under which the setup of a list is kept. */
export function listPlace(profileId: string, resource: ResourceName, parents: readonly string[]): string {
  return JSON.stringify([profileId, resource, ...parents]);
}

/** The setup of a list as it is now. */
export function setupOf(place: string): ListSetup {
  return useListStore.getState().setups[place] ?? plain;
}

/** The setup of a list, and how to change it. */
export function useListSetup(place: string): {
  setup: ListSetup;
  change: (change: Partial<ListSetup>) => void;
} {
  const setup = useListStore(({ setups }) => setups[place]) ?? plain;
  const change = useListStore((store) => store.change);
  return { setup, change: (changed) => change(place, changed) };
}
