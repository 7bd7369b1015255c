import type { Backups } from '../../backups/backups.ts';
import type { HandlersOf } from '../handlers.ts';

export function backupsHandlers(backups: Backups): HandlersOf<'backups'> {
  return {
    list: () => backups.list(),
    make: () => backups.make(),
    preview: ({ id }) => backups.preview(id),
    restore: ({ id, settings }) => backups.restore(id, { settings }),
  };
}
