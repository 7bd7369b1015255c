import { create } from 'zustand';

interface UnlockStore {
  asked: { afterwards: (() => void) | undefined } | null;
  /** `afterwards` is what failed for want of the passphrase, to be asked again. */
  ask: (afterwards?: () => void) => void;
  close: () => void;
}

/** Whether the passphrase of the vault is being asked for, whatever screen wants it. */
export const useUnlockVault = create<UnlockStore>()((set) => ({
  asked: null,
  ask: (afterwards) => set({ asked: { afterwards } }),
  close: () => set({ asked: null }),
}));
