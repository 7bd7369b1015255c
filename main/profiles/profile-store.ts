import { z } from 'zod';
import type { Problem } from '../../preload/contract/problem.ts';
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
  /**
   * Remembers what Pimscope itself notes about a profile; where the file can't be written, until it quits.
   * @throws ProblemError `profile-not-found`
   */
  note(
    id: string,
    notes: Partial<Pick<Profile, 'lastUsedAt' | 'lastVerification' | 'authorizationLost'>>,
  ): Profile;
  /** `note` for several profiles in one write. Profiles that are gone are left out. */
  noteAll(notes: ReadonlyMap<string, Pick<Profile, 'lastVerification'>>): void;
  remove(id: string): void;
  /** Replaces the list by what `next` makes of it, in one write. @throws ProblemError as `add` */
  rewrite(next: (profiles: Profile[]) => Profile[]): void;
  /** Replaces everything, also entries that are not understood, by other content. @throws ProblemError as `add` */
  restore(content: ProfilesContent): void;
  /** Entries of the file that this release does not understand. They are kept as they are. */
  oddEntries(): number;
}

/** Profiles on disk. `onChange` is told the whole list after every change, `onNotStored` when a note was not written. */
export function createProfileStore(
  file: VersionedFile<ProfilesContent>,
  onChange: (profiles: Profile[]) => void,
  onNotStored: (why: Problem) => void,
): ProfileStore {
  let { understood: profiles, odd } = sort(file.content.profiles);

  function get(id: string): Profile {
    const found = profiles.find((profile) => profile.id === id);
    if (found === undefined) throw new ProblemError(problem('profile-not-found', {}));
    return found;
  }

  function write(next: Profile[]): void {
    file.replace({ profiles: [...next, ...odd] });
  }

  function show(next: Profile[]): void {
    profiles = next;
    onChange(profiles);
  }

  function replace(next: Profile[]): void {
    write(next);
    show(next);
  }

  /** Written if that is possible, and shown in any case. */
  function keep(next: Profile[]): void {
    try {
      write(next);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      onNotStored(error.problem);
    }
    show(next);
  }

  function changedList(id: string, changes: Partial<Omit<Profile, 'id'>>) {
    const changed = { ...get(id), ...changes };
    return { changed, next: profiles.map((profile) => (profile.id === id ? changed : profile)) };
  }

  return {
    list: () => profiles,
    get,
    add: (profile) => replace([...profiles, profile]),
    change(id, changes) {
      const { changed, next } = changedList(id, changes);
      replace(next);
      return changed;
    },
    note(id, notes) {
      const { changed, next } = changedList(id, notes);
      keep(next);
      return changed;
    },
    noteAll: (notes) => keep(profiles.map((profile) => ({ ...profile, ...notes.get(profile.id) }))),
    remove(id) {
      get(id);
      replace(profiles.filter((profile) => profile.id !== id));
    },
    rewrite: (next) => replace(next([...profiles])),
    restore(content) {
      file.replace(content);
      const sorted = sort(content.profiles);
      odd = sorted.odd;
      show(sorted.understood);
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
