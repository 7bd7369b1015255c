import { create } from 'zustand';

interface PaletteStore {
  isOpen: boolean;
  open: () => void;
  close: () => void;
}

/** Whether the palette of this window is open. */
export const usePalette = create<PaletteStore>()((set) => ({
  isOpen: false,
  open: () => set({ isOpen: true }),
  close: () => set({ isOpen: false }),
}));
