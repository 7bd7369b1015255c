import type { Notice } from '../../preload/contract/application.ts';
import { profilesFileSchema } from '../profiles/profile-store.ts';
import { firstSettings, settingsFileSchema } from '../profiles/settings-store.ts';
import { vaultFile } from '../secrets/vault-file.ts';
import { openVersionedFile, type VersionedFileOptions } from '../storage/versioned-file.ts';
import { electronStoreFile } from './electron-store-file.ts';
import type { Log } from './log.ts';
import type { Notices } from './notices.ts';

export interface OwnFilesOptions {
  folder: string;
  notices: Notices;
  log: Log;
  now: () => Date;
}

/** Opens profiles, settings and vault; what can't be used is set aside or left alone, and told as a notice. */
export function openOwnFiles({ folder, notices, log, now }: OwnFilesOptions) {
  const unusable =
    (
      what: 'profiles' | 'settings' | 'vault',
    ): VersionedFileOptions<typeof profilesFileSchema>['onUnusable'] =>
    (why, path) => {
      log.error(`The ${what} file could not be used`, { why, path });
      const code: Notice['code'] =
        why === 'not-readable' || why === 'not-writable' ? `file-${why}` : `${what}-${why}`;
      notices.add(code, { path });
    };
  const file = (name: string) => ({ file: electronStoreFile(folder, name), version: 1, migrations: {}, now });

  const settingsFile = {
    ...file('settings'),
    schema: settingsFileSchema,
    empty: firstSettings(),
    onUnusable: unusable('settings'),
  };
  const profilesFile = {
    ...file('profiles'),
    schema: profilesFileSchema,
    empty: { profiles: [] },
    onUnusable: unusable('profiles'),
  };
  return {
    settingsFile,
    settingsOnDisk: openVersionedFile(settingsFile),
    profilesFile,
    profilesOnDisk: openVersionedFile(profilesFile),
    vaultOnDisk: openVersionedFile({ ...file('vault'), ...vaultFile, onUnusable: unusable('vault') }),
  };
}
