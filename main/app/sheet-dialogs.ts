import { extname, join } from 'node:path';
import {
  app,
  type BrowserWindow,
  type Clipboard,
  type Dialog,
  clipboard as electronClipboard,
  dialog as electronDialog,
  type MessageBoxOptions,
  type SaveDialogOptions,
} from 'electron';
import type { DocumentQuestion, HandOnOptions } from '../connector-sheets/hand-on.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';
import { clearedAfterSeconds } from '../secrets/secret-copy.ts';

/** What connector sheets ask of the system: dialogs that pages can't answer, and the clipboard. */
export function createSheetDialogs(
  windowToShowOn: () => BrowserWindow | undefined,
  dialog: Pick<Dialog, 'showMessageBox' | 'showSaveDialog'> = electronDialog,
  clipboard: Pick<Clipboard, 'writeText'> = electronClipboard,
  folder: () => string = () => app.getPath('documents'),
): Pick<HandOnOptions, 'confirmDocument' | 'chooseTarget' | 'copyText'> {
  return {
    async confirmDocument(question, signal) {
      const options: MessageBoxOptions = {
        type: question.environment === 'production' ? 'warning' : 'question',
        title: 'Pimscope',
        message: messageOf(question),
        detail: detailOf(question),
        buttons: [question.act === 'save' ? 'Save with secrets' : 'Copy with secrets', 'Cancel'],
        defaultId: 1,
        cancelId: 1,
        noLink: true,
        signal,
      };
      const window = windowToShowOn();
      const { response } = await (window === undefined
        ? dialog.showMessageBox(options)
        : dialog.showMessageBox(window, options));
      return response === 0;
    },
    async chooseTarget(suggestedName) {
      const extension = extname(suggestedName).slice(1);
      const options: SaveDialogOptions = {
        defaultPath: join(folder(), suggestedName),
        filters: [{ name: suggestedName, extensions: [extension] }],
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      };
      const window = windowToShowOn();
      const { canceled, filePath } = await (window === undefined
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(window, options));
      return canceled || filePath === '' ? null : filePath;
    },
    async copyText(text) {
      try {
        await clipboard.writeText(text);
      } catch (error) {
        const name = error instanceof Error ? error.name : 'unknown';
        throw new ProblemError(problem('clipboard-not-written', { name }));
      }
    },
  };
}

function messageOf({ act, sheetName, profileName, environment }: DocumentQuestion): string {
  const where = environment === 'production' ? ' This is a production PIM.' : '';
  const verb = act === 'save' ? 'Save' : 'Copy';
  return `${verb} “${sheetName}” for “${profileName}” with its secrets?${where}`;
}

function detailOf({ act }: DocumentQuestion): string {
  return act === 'save'
    ? 'The file holds the secrets in clear. Everybody who reads it can use the PIM until they are regenerated.'
    : `Other programs can read the clipboard. It is cleared after ${clearedAfterSeconds} seconds, if nothing else was copied meanwhile.`;
}
