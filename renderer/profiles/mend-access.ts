import { create } from 'zustand';
import type { ConsentWay } from '../../preload/contract/consent.ts';
import type { Profile } from '../../preload/contract/profile.ts';

/** What a person is asked for so that a profile can be used (again). */
export type Mend = 'authorize' | 'secrets' | 'password';

interface MendStore {
  asked: { profileId: string; mend: Mend; way: ConsentWay } | null;
  ask: (profileId: string, mend: Mend, way?: ConsentWay) => void;
  close: () => void;
}

/** The dialog that is open, whatever screen asked for it. */
export const useMend = create<MendStore>()((set) => ({
  asked: null,
  ask: (profileId, mend, way = 'window') => set({ asked: { profileId, mend, way } }),
  close: () => set({ asked: null }),
}));

/** How new secrets get into a profile: an app is authorized with them at once. */
export function mendOfSecrets({ access }: Pick<Profile, 'access'>): Mend {
  return access.kind === 'app' ? 'authorize' : 'secrets';
}
