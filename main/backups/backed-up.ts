import type { z } from 'zod';
import { type Profile, profileSchema } from '../../preload/contract/profile.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';
import type { ProfileStore, ProfilesContent, profilesFileSchema } from '../profiles/profile-store.ts';
import type { SettingsContent, SettingsStore, settingsFileSchema } from '../profiles/settings-store.ts';
import { type NumberedSchema, readVersioned } from '../storage/read-versioned.ts';
import type { BackupContent } from './backup-file.ts';

/** What backups are made of, and how their content is brought up to date. */
export interface BackedUp {
  profiles: Pick<ProfileStore, 'list' | 'restore'>;
  settings: Pick<SettingsStore, 'change'>;
  schemas: {
    profiles: NumberedSchema<typeof profilesFileSchema>;
    settings: NumberedSchema<typeof settingsFileSchema>;
  };
  /** Both as they stand on disk, with their versions. */
  stored(): Pick<BackupContent, 'profiles' | 'settings'>;
}

export interface StoredContent {
  profiles: { content: ProfilesContent; understood: Profile[] };
  settings: SettingsContent;
}

/** The content of the backup at `path`, checked and migrated. @throws ProblemError `backup-damaged`, `backup-newer` */
export function readStored(
  { schemas }: BackedUp,
  { profiles, settings }: BackupContent,
  path: string,
): StoredContent {
  const content = understood(schemas.profiles, profiles, path);
  return {
    profiles: {
      content,
      understood: content.profiles.flatMap((entry) => profileSchema.safeParse(entry).data ?? []),
    },
    settings: understood(schemas.settings, settings, path),
  };
}

function understood<T extends z.ZodType>(schema: NumberedSchema<T>, raw: unknown, path: string): z.output<T> {
  const reading = readVersioned(schema, raw);
  if (reading.state === 'understood') return reading.content;
  throw new ProblemError(problem(`backup-${reading.state}`, { path }));
}
