import { create } from 'zustand';
import type { ProfileFilter } from './profile-order.ts';

interface HomeStore {
  filter: ProfileFilter;
  /** The profiles that are ticked. */
  selected: ReadonlySet<string>;
  /** How far home was scrolled, so that going back ends at the same place. */
  scrolled: number;
  change: (filter: Partial<ProfileFilter>) => void;
  select: (profileIds: readonly string[], isSelected: boolean) => void;
  clearSelection: () => void;
  scroll: (pixels: number) => void;
  reset: () => void;
}

export const noFilter: ProfileFilter = { text: '', environments: [], health: [] };
const nothing = { filter: noFilter, selected: new Set<string>(), scrolled: 0 };

/** What of home lasts as long as the window: search, filters, what is ticked, where it was scrolled to. */
export const useHome = create<HomeStore>()((set) => ({
  ...nothing,
  change: (filter) => set((home) => ({ filter: { ...home.filter, ...filter } })),
  select: (profileIds, isSelected) =>
    set(({ selected }) => {
      const next = new Set(selected);
      for (const id of profileIds) {
        if (isSelected) next.add(id);
        else next.delete(id);
      }
      return { selected: next };
    }),
  clearSelection: () => set({ selected: new Set() }),
  scroll: (scrolled) => set({ scrolled }),
  reset: () => set(nothing),
}));
