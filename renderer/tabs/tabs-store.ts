import { create } from 'zustand';
import { noTabs, type Tabs } from './tabs.ts';

interface TabsStore {
  tabs: Tabs;
  change: (next: (tabs: Tabs) => Tabs) => void;
}

/** What is open in this window. */
export const useTabs = create<TabsStore>()((set) => ({
  tabs: noTabs,
  change: (next) =>
    set((store) => {
      const tabs = next(store.tabs);
      return tabs === store.tabs ? store : { tabs };
    }),
}));
