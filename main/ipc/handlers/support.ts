import type { Diagnostics, Folder } from '../../../preload/contract/support.ts';
import type { HandlersOf } from '../handlers.ts';

export interface SupportHandlersOptions {
  openFolder: (folder: Folder) => Promise<void>;
  diagnostics: () => Promise<Diagnostics>;
  /** Asks where, and writes; null when nobody wants that. */
  save: (shown: Diagnostics) => Promise<string | null>;
}

/** What is saved is what was shown last, and nothing that a page sends. */
export function supportHandlers({
  openFolder,
  diagnostics,
  save,
}: SupportHandlersOptions): HandlersOf<'support'> {
  let shown: Diagnostics | null = null;
  return {
    openFolder: async ({ folder }) => {
      await openFolder(folder);
      return undefined;
    },
    diagnostics: async () => {
      shown = await diagnostics();
      return shown;
    },
    saveDiagnostics: async () => ({ path: await save(shown ?? (await diagnostics())) }),
  };
}
