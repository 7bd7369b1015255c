import { create } from 'zustand';
import type { ConsentWay } from '../../preload/contract/consent.ts';
import type { Profile } from '../../preload/contract/profile.ts';

/** What a person is asked for so that a profile can be used (again). */
export type Mend = 'authorize' | 'secrets' | 'password' | 'address';

/** What of an app's authorization changes. */
export const authorizeParts = ['same', 'scopes', 'secret'] as const;
export type AuthorizePart = (typeof authorizeParts)[number];

/** How the dialog begins. */
export interface MendStart {
  way: ConsentWay;
  part: AuthorizePart;
  /** Chosen ahead instead of those that were asked for before. */
  scopes?: string[];
  /** The address to begin with; the profile's own where it is absent. */
  url?: string;
}

interface MendStore {
  asked: ({ profileId: string; mend: Mend } & MendStart) | null;
  ask: (profileId: string, mend: Mend, start?: Partial<MendStart>) => void;
  close: () => void;
}

/** The dialog that is open, whatever screen asked for it. */
export const useMend = create<MendStore>()((set) => ({
  asked: null,
  ask: (profileId, mend, start = {}) =>
    set({ asked: { profileId, mend, way: 'window', part: 'same', ...start } }),
  close: () => set({ asked: null }),
}));

/** How new secrets get into a profile: an app is authorized with them at once. */
export function mendOfSecrets({ access }: Pick<Profile, 'access'>): Mend {
  return access.kind === 'app' ? 'authorize' : 'secrets';
}
