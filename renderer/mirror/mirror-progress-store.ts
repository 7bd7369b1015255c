import { create } from 'zustand';
import type { MirrorProgress } from '../../preload/contract/mirror.ts';

interface MirrorProgressStore {
  /** How far each mirror is that is being filled or brought up to date, by profile. */
  byProfile: Readonly<Record<string, MirrorProgress>>;
  take: (progress: MirrorProgress) => void;
  forget: (profileId: string) => void;
}

/** What main told last about the mirrors that are busy. */
export const useMirrorProgress = create<MirrorProgressStore>()((set) => ({
  byProfile: {},
  take: (progress) =>
    set(({ byProfile }) => ({ byProfile: { ...byProfile, [progress.profileId]: progress } })),
  forget: (profileId) =>
    set(({ byProfile }) => {
      const { [profileId]: _ended, ...others } = byProfile;
      return { byProfile: others };
    }),
}));

/** How far the phase of a mirror is, 0 to 1; null where that is not known. */
export function shareOf(progress: MirrorProgress | undefined): number | null {
  if (!progress || progress.total === null || progress.total <= 0) return null;
  return Math.min(1, progress.done / progress.total);
}
