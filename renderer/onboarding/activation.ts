import { create } from 'zustand';

interface ActivationStore {
  /** The PIM that asks to be connected while another one is being connected. */
  asked: string | null;
  ask: (baseUrl: string) => void;
  close: () => void;
}

export const useActivation = create<ActivationStore>()((set) => ({
  asked: null,
  ask: (asked) => set({ asked }),
  close: () => set({ asked: null }),
}));
