import { create } from 'zustand';

interface UnlockStore {
  asked: boolean;
  ask: () => void;
  close: () => void;
}

/** Whether the passphrase of the vault is being asked for. */
export const useUnlock = create<UnlockStore>()((set) => ({
  asked: false,
  ask: () => set({ asked: true }),
  close: () => set({ asked: false }),
}));
