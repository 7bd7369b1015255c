import type { ImportSource } from '../../preload/contract/exchange.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import type { ProfileDetails } from '../../preload/contract/profile.ts';

/** The secrets that came with an entry; null for what did not come. */
export interface EntrySecrets {
  clientSecret: string | null;
  password: string | null;
}

/** The access of an entry; null for what its source does not say. */
export type EntryAccess =
  | { kind: 'connection'; clientId: string | null; username: string | null; askPassword: boolean | null }
  | { kind: 'app'; clientId: string | null; callbackUrl: string | null; scopes: string[] | null };

/** One profile to be, as it was found in a file or text. Lives in main only. */
export interface Entry {
  /** The id that it had where it was exported. */
  id: string | null;
  details: ProfileDetails;
  /** The details that the source says; the others are guesses for a new profile. */
  stated: readonly (keyof ProfileDetails)[];
  /** As `readAddress` has it; null where there is none that is understood, and `problem` may say why. */
  baseUrl: string | null;
  access: EntryAccess;
  secrets: EntrySecrets;
  problem: Problem | null;
  /** False for an entry that can't be imported whatever is completed. */
  valid: boolean;
}

/** Everything that was found. */
export interface Source {
  kind: ImportSource;
  entries: Entry[];
  /** Opens the secrets and gives them, entry by entry; null where none are locked. */
  unlock: ((passphrase: string) => Promise<(EntrySecrets | null)[]>) | null;
}

export const noSecrets: EntrySecrets = { clientSecret: null, password: null };
