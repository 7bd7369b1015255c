import { join } from 'node:path';
import { app, dialog, type FileFilter, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import { lastUsedWindow } from '../ipc/own-windows.ts';
import type { NativeWords } from './native-words.ts';

/** Asks with the system's dialog where exported profiles are written; null when nobody wants that. */
export async function chooseExportTarget(suggestedName: string): Promise<string | null> {
  const path = await chooseTarget('documents', suggestedName, [
    { name: 'Pimscope', extensions: ['pimscope.json'] },
  ]);
  return path === null ? null : withExtension(path);
}

/** Asks with the system's dialog where a file of the catalog is written; null when nobody wants that. */
export function chooseMediaTarget(name: string): Promise<string | null> {
  return chooseTarget('downloads', safeFileName(name), []);
}

/** Asks with the system's dialog where a file is written; null when nobody wants that. */
export async function chooseTarget(
  folder: 'documents' | 'downloads',
  suggestedName: string,
  filters: FileFilter[],
): Promise<string | null> {
  const window = lastUsedWindow();
  const options: SaveDialogOptions = {
    defaultPath: join(app.getPath(folder), suggestedName),
    filters,
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  };
  const { canceled, filePath } =
    window === undefined
      ? await dialog.showSaveDialog(options)
      : await dialog.showSaveDialog(window, options);
  return canceled || filePath === '' ? null : filePath;
}

/** Names come from the PIM: what leads elsewhere, or no system takes, becomes `_`. */
function safeFileName(name: string): string {
  const safe = name.replace(/[^\p{L}\p{N} ._()+-]/gu, '_').replace(/^[. ]+/, '_');
  return safe === '' ? 'file' : safe.slice(-150);
}

/** Asks with the system's dialog what is imported; null when nobody wants that. */
export async function chooseImportSource(): Promise<string | null> {
  const window = lastUsedWindow();
  // Files of environment variables are hidden ones in most folders, and have no extension to filter by.
  const options: OpenDialogOptions = { properties: ['openFile', 'showHiddenFiles'] };
  const { canceled, filePaths } =
    window === undefined
      ? await dialog.showOpenDialog(options)
      : await dialog.showOpenDialog(window, options);
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks with the system's dialog for a folder; null when nobody wants that. */
export async function chooseFolder(): Promise<string | null> {
  const window = lastUsedWindow();
  const options: OpenDialogOptions = { properties: ['openDirectory', 'createDirectory'] };
  const { canceled, filePaths } =
    window === undefined
      ? await dialog.showOpenDialog(options)
      : await dialog.showOpenDialog(window, options);
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks with the system's dialog for a file of certificates; null when nobody wants that. */
export async function chooseAuthorityFile(words: NativeWords): Promise<string | null> {
  const window = lastUsedWindow();
  const options: OpenDialogOptions = {
    properties: ['openFile'],
    filters: [
      { name: words.chooseCertificates, extensions: ['pem', 'crt', 'cer', 'der', 'cert'] },
      { name: words.allFiles, extensions: ['*'] },
    ],
  };
  const { canceled, filePaths } =
    window === undefined
      ? await dialog.showOpenDialog(options)
      : await dialog.showOpenDialog(window, options);
  return canceled ? null : (filePaths[0] ?? null);
}

/** Systems differ in whether they add an extension with a dot in it. */
function withExtension(path: string): string {
  return path.endsWith('.json') ? path : `${path}.pimscope.json`;
}
