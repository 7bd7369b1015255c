import { join } from 'node:path';
import { type Backups, createBackups } from '../backups/backups.ts';
import type { ProfileStore, ProfilesContent, profilesFileSchema } from '../profiles/profile-store.ts';
import type { Sessions } from '../profiles/sessions.ts';
import type { SettingsContent, SettingsStore, settingsFileSchema } from '../profiles/settings-store.ts';
import type { NumberedSchema } from '../storage/read-versioned.ts';
import type { VersionedFile } from '../storage/versioned-file.ts';
import type { Log } from './log.ts';
import type { Notices } from './notices.ts';

export interface BackupServicesOptions {
  /** The folder of the app's files. */
  folder: string;
  profiles: ProfileStore;
  settings: SettingsStore;
  sessions: Pick<Sessions, 'forget'>;
  schemas: {
    profiles: NumberedSchema<typeof profilesFileSchema>;
    settings: NumberedSchema<typeof settingsFileSchema>;
  };
  onDisk: { profiles: VersionedFile<ProfilesContent>; settings: VersionedFile<SettingsContent> };
  notices: Pick<Notices, 'add'>;
  log: Log;
  now: () => Date;
}

/** Backups of the app's own files, made daily from now on. */
export function createBackupServices(options: BackupServicesOptions): Backups {
  const { folder, profiles, settings, sessions, schemas, onDisk, notices, log, now } = options;
  const backups = createBackups({
    ownFolder: join(folder, 'backups'),
    chosenFolder: {
      get: () => settings.get().backupFolder,
      set: (backupFolder) => void settings.change({ backupFolder }),
    },
    backedUp: {
      profiles,
      settings: {
        // The folder is of this computer, whatever a backup says.
        change: (restored) => settings.change({ ...restored, backupFolder: settings.get().backupFolder }),
      },
      schemas,
      stored: () => ({
        profiles: { version: schemas.profiles.version, ...onDisk.profiles.content },
        settings: { version: schemas.settings.version, ...onDisk.settings.content },
      }),
    },
    onRestored: (ids) => {
      for (const id of ids) sessions.forget(id);
    },
    onFailure: ({ code, params }) => {
      log.error('The daily backup was not written', { code, params });
      notices.add('backup-not-written', { path: settings.get().backupFolder ?? join(folder, 'backups') });
    },
    now,
  });
  backups.start();
  return backups;
}
