import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { shell } from 'electron';
import type { Folder } from '../../preload/contract/support.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';

/** Opens one of Pimscope's own places in the system's file manager. */
export type OpenFolder = (folder: Folder) => Promise<void>;

export interface OpenFolderOptions {
  /** The folder of the app's files. */
  data: string;
  /** The folder of the app itself. */
  app: string;
  /** The folder of backups that was chosen; null for Pimscope's own. */
  backups: () => string | null;
  /** As `shell.openPath`: an empty text where it worked. */
  open?: (path: string) => Promise<string>;
}

/** @throws ProblemError `opening-failed` */
export function createOpenFolder(options: OpenFolderOptions): OpenFolder {
  const { data, app, backups, open = (path) => shell.openPath(path) } = options;
  return async (folder) => {
    const path = (folder === 'backups' ? backups() : null) ?? pathOf(folder, data, app);
    if (folder !== 'licences') mkdirSync(path, { recursive: true });
    if ((await open(path)) !== '') throw new ProblemError(problem('opening-failed', { url: path }));
  };
}

function pathOf(folder: Folder, data: string, app: string): string {
  if (folder === 'data') return data;
  if (folder !== 'licences') return join(data, folder);
  // Written when the app is packaged.
  const notices = join(app, 'THIRD-PARTY-NOTICES.txt');
  return existsSync(notices) ? notices : join(app, 'LICENSE');
}
