import { z } from 'zod';
import { type Profile, profileSchema } from '../../preload/contract/profile.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';
import type { VersionedFile } from '../storage/versioned-file.ts';

/** The profiles' file. Each entry is checked for itself, so that an odd one does not hide the others. */
export const profilesFileSchema = z.object({ profiles: z.array(z.unknown()) });
export type ProfilesContent = z.output<typeof profilesFileSchema>;

export interface ProfileStore {
  list(): Profile[];
  /** @throws ProblemError `profile-not-found` */
  get(id: string): Profile;
  /** @throws ProblemError `file-not-writable`, `profiles-newer` */
  add(profile: Profile): void;
  /** @throws ProblemError as `get` and `add` */
  change(id: string, changes: Partial<Omit<Profile, 'id'>>): Profile;
  remove(id: string): void;
  /** Entries of the file that this release does not understand. They are kept as they are. */
  oddEntries(): number;
}

/** Profiles on disk. `onChange` is told the whole list after every change. */
export function createProfileStore(
  file: VersionedFile<ProfilesContent>,
  onChange: (profiles: Profile[]) => void,
): ProfileStore {
  const { understood, odd } = sort(file.content.profiles);
  let profiles = understood;

  function get(id: string): Profile {
    const found = profiles.find((profile) => profile.id === id);
    if (found === undefined) throw new ProblemError(problem('profile-not-found', {}));
    return found;
  }

  function replace(next: Profile[]): void {
    file.replace({ profiles: [...next, ...odd] });
    profiles = next;
    onChange(profiles);
  }

  return {
    list: () => profiles,
    get,
    add: (profile) => replace([...profiles, profile]),
    change(id, changes) {
      const changed = { ...get(id), ...changes };
      replace(profiles.map((profile) => (profile.id === id ? changed : profile)));
      return changed;
    },
    remove(id) {
      get(id);
      replace(profiles.filter((profile) => profile.id !== id));
    },
    oddEntries: () => odd.length,
  };
}

function sort(entries: readonly unknown[]): { understood: Profile[]; odd: unknown[] } {
  const understood: Profile[] = [];
  const odd: unknown[] = [];
  for (const entry of entries) {
    const profile = profileSchema.safeParse(entry);
    if (profile.success) understood.push(profile.data);
    else odd.push(entry);
  }
  return { understood, odd };
}
