import type { AppInfo, Notice } from '../../../preload/contract/application.ts';
import type { SafeStorage } from '../../secrets/safe-storage.ts';
import type { HandlersOf } from '../handlers.ts';

export interface AppHandlersOptions {
  info: AppInfo;
  notices: { list(): Notice[]; dismiss(id: string): void };
  safeStorage: SafeStorage;
}

export function appHandlers({ info, notices, safeStorage }: AppHandlersOptions): HandlersOf<'app'> {
  return {
    info: () => info,
    notices: () => notices.list(),
    dismissNotice: ({ id }) => {
      notices.dismiss(id);
      return undefined;
    },
    secretStorage: () => safeStorage.status(),
  };
}
