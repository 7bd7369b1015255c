import i18next from 'i18next';
import { create } from 'zustand';
import type { CatalogExport } from '../../preload/contract/catalog-export.ts';
import { bridge, call } from '../app/pimscope.ts';
import { tellDone } from '../ui/tell.ts';

interface ExportsStore {
  /** By id. */
  items: ReadonlyMap<string, CatalogExport>;
  panelOpen: boolean;
  openPanel: () => void;
  closePanel: () => void;
  take: (state: CatalogExport) => void;
  takeAll: (states: readonly CatalogExport[]) => void;
  forget: (exportId: string) => void;
}

/** The exports of all profiles, as main told them last. */
export const useExports = create<ExportsStore>()((set) => ({
  items: new Map(),
  panelOpen: false,
  openPanel: () => set({ panelOpen: true }),
  closePanel: () => set({ panelOpen: false }),
  take: (state) => set(({ items }) => ({ items: new Map(items).set(state.exportId, state) })),
  takeAll: (states) => set({ items: new Map(states.map((state) => [state.exportId, state])) }),
  forget: (exportId) =>
    set(({ items }) => ({ items: new Map([...items].filter(([id]) => id !== exportId)) })),
}));

/** The last part of a path, on any system. */
export function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** Whether it goes on by itself. */
export function isRunning({ status }: Pick<CatalogExport, 'status'>): boolean {
  return status === 'preparing' || status === 'reading' || status === 'finishing';
}

/** Follows what main tells of exports; returns the function that ends it. */
export function followExports(): () => void {
  const { take, takeAll } = useExports.getState();
  const controller = new AbortController();
  const unfollow = bridge().on('exportProgress', (state) => {
    const known = useExports.getState().items.get(state.exportId);
    if (state.status === 'finished' && known?.status !== 'finished')
      tellDone(i18next.t('exports:told', { file: fileNameOf(state.path) }));
    take(state);
  });
  // What was told meanwhile is newer than the list.
  call(bridge().catalogExports.list, undefined, controller.signal)
    .then((states) => {
      const { items } = useExports.getState();
      takeAll([...states.filter(({ exportId }) => !items.has(exportId)), ...items.values()]);
    })
    // What runs is told all the same; the others are asked for again with the next window.
    .catch(() => null);
  return () => {
    controller.abort();
    unfollow();
  };
}
