import type { AppInfo, Notice, SecretStorage } from '../../../preload/contract/application.ts';
import type { HandlersOf } from '../handlers.ts';

export interface AppHandlersOptions {
  info: AppInfo;
  notices: { list(): Notice[]; dismiss(id: string): void };
  secretStorage: () => Promise<SecretStorage>;
}

export function appHandlers({ info, notices, secretStorage }: AppHandlersOptions): HandlersOf<'app'> {
  return {
    info: () => info,
    notices: () => notices.list(),
    dismissNotice: ({ id }) => {
      notices.dismiss(id);
      return undefined;
    },
    secretStorage,
  };
}
