import type { Backups } from '../../backups/backups.ts';
import type { HandlersOf } from '../handlers.ts';

export interface BackupsHandlersOptions {
  backups: Backups;
  /** Asks with the system's dialog; null when nobody chose. */
  chooseFolder: () => Promise<string | null>;
  /** Brings restored settings into effect. */
  onSettings: () => void;
}

export function backupsHandlers({
  backups,
  chooseFolder,
  onSettings,
}: BackupsHandlersOptions): HandlersOf<'backups'> {
  return {
    list: () => backups.list(),
    make: () => backups.make(),
    chooseFolder: async () => {
      const folder = await chooseFolder();
      return folder === null ? null : backups.moveTo(folder);
    },
    useOwnFolder: () => backups.moveTo(null),
    preview: ({ id }) => backups.preview(id),
    restore: async ({ id, settings }) => {
      const result = await backups.restore(id, { settings });
      if (result.settings) onSettings();
      return result;
    },
  };
}
