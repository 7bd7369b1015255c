import { create } from 'zustand';

interface UnlockStore {
  asked: { then: (() => void) | undefined } | null;
  /** `then` is what failed for want of the passphrase, to be asked again. */
  ask: (then?: () => void) => void;
  close: () => void;
}

/** Whether the passphrase of the vault is being asked for, whatever screen wants it. */
export const useUnlockVault = create<UnlockStore>()((set) => ({
  asked: null,
  ask: (then) => set({ asked: { then } }),
  close: () => set({ asked: null }),
}));
