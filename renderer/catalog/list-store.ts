import { create } from 'zustand';

interface ListStore {
  /** Profiles of which a list has been read in this window. */
  readOf: readonly string[];
  markRead: (profileId: string) => void;
  reset: () => void;
}

const nothing = { readOf: [] };

/** What of the lists lasts as long as the window. */
export const useListStore = create<ListStore>()((set) => ({
  ...nothing,
  markRead: (profileId) =>
    set(({ readOf }) => (readOf.includes(profileId) ? {} : { readOf: [...readOf, profileId] })),
  reset: () => set(nothing),
}));
