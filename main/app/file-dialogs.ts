import { join } from 'node:path';
import { app, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import { lastUsedWindow } from '../ipc/own-windows.ts';

/** The system's dialogs for files; null when nobody wants one. */
export interface FileDialogs {
  /** Where exported profiles are written. */
  chooseExportTarget(suggestedName: string): Promise<string | null>;
  /** What is imported. */
  chooseImportSource(): Promise<string | null>;
}

export const fileDialogs: FileDialogs = {
  async chooseExportTarget(suggestedName) {
    const window = lastUsedWindow();
    const options: SaveDialogOptions = {
      defaultPath: join(app.getPath('documents'), suggestedName),
      filters: [{ name: 'Pimscope', extensions: ['pimscope.json'] }],
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    };
    const { canceled, filePath } =
      window === undefined
        ? await dialog.showSaveDialog(options)
        : await dialog.showSaveDialog(window, options);
    return canceled || filePath === '' ? null : withExtension(filePath);
  },
  async chooseImportSource() {
    const window = lastUsedWindow();
    // Files of environment variables are hidden ones in most folders, and have no extension to filter by.
    const options: OpenDialogOptions = { properties: ['openFile', 'showHiddenFiles'] };
    const { canceled, filePaths } =
      window === undefined
        ? await dialog.showOpenDialog(options)
        : await dialog.showOpenDialog(window, options);
    return canceled ? null : (filePaths[0] ?? null);
  },
};

/** Systems differ in whether they add an extension with a dot in it. */
function withExtension(path: string): string {
  return path.endsWith('.json') ? path : `${path}.pimscope.json`;
}
