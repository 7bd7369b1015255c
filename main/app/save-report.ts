import { join } from 'node:path';
import { app, dialog, type SaveDialogOptions } from 'electron';
import { lastUsedWindow } from '../ipc/own-windows.ts';
import { notWritable } from '../storage/file-problem.ts';
import { writeAtomically } from '../storage/write-atomically.ts';

/** Asks where a report is to be written, and writes it; null when nobody wants that. @throws ProblemError `file-not-writable` */
export async function saveReport({
  text,
  fileName,
}: {
  text: string;
  fileName: string;
}): Promise<string | null> {
  const window = lastUsedWindow();
  const options: SaveDialogOptions = {
    defaultPath: join(app.getPath('documents'), fileName),
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  };
  const { canceled, filePath } =
    window === undefined
      ? await dialog.showSaveDialog(options)
      : await dialog.showSaveDialog(window, options);
  if (canceled || filePath === '') return null;
  try {
    await writeAtomically(filePath, text);
  } catch (error) {
    throw notWritable(filePath, error);
  }
  return filePath;
}
