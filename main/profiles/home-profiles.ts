import type { Profile } from '../../preload/contract/profile.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';
import type { ProfileStore } from './profile-store.ts';

/** How profiles are ordered on home: pins and groups. */
export interface HomeProfiles {
  /** @throws ProblemError `profile-not-found`, `file-not-writable` */
  pin(id: string, pinned: boolean): Profile;
  /**
   * Moves profiles into a group in one write; those that are gone meanwhile are left out.
   * @throws ProblemError `profile-not-found` where none is there, `file-not-writable`
   */
  moveToGroup(ids: readonly string[], group: string): Profile[];
}

export function createHomeProfiles(profiles: Pick<ProfileStore, 'get' | 'rewrite'>): HomeProfiles {
  const rewrite = (ids: ReadonlySet<string>, change: (profile: Profile) => Profile): Profile[] => {
    const changed: Profile[] = [];
    profiles.rewrite((list) =>
      list.map((profile) => {
        if (!ids.has(profile.id)) return profile;
        const next = change(profile);
        changed.push(next);
        return next;
      }),
    );
    return changed;
  };
  return {
    pin(id, pinned) {
      profiles.get(id);
      const [changed = profiles.get(id)] = rewrite(new Set([id]), ({ pinned: _before, ...profile }) =>
        pinned ? { ...profile, pinned: true } : profile,
      );
      return changed;
    },
    moveToGroup(ids, group) {
      const moved = rewrite(new Set(ids), (profile) => ({ ...profile, group }));
      if (moved.length === 0) throw new ProblemError(problem('profile-not-found', {}));
      return moved;
    },
  };
}
