import { extname, join } from 'node:path';
import {
  app,
  type BrowserWindow,
  type Clipboard,
  type Dialog,
  clipboard as electronClipboard,
  dialog as electronDialog,
  type SaveDialogOptions,
} from 'electron';
import type { DocumentQuestion, HandOnOptions } from '../connector-sheets/hand-on.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';
import { clearedAfterSeconds } from '../secrets/secret-copy.ts';
import { createAskToAgree } from './ask-to-agree.ts';
import { fillIn, type NativeWords, nativeWords } from './native-words.ts';

/** What connector sheets ask of the system: dialogs that pages can't answer, and the clipboard. */
export function createSheetDialogs(
  windowToShowOn: () => BrowserWindow | undefined,
  dialog: Pick<Dialog, 'showMessageBox' | 'showSaveDialog'> = electronDialog,
  clipboard: Pick<Clipboard, 'writeText'> = electronClipboard,
  folder: () => string = () => app.getPath('documents'),
  words: () => NativeWords = () => nativeWords('en', ''),
): Pick<HandOnOptions, 'confirmDocument' | 'chooseTarget' | 'copyText'> {
  const askToAgree = createAskToAgree(windowToShowOn, dialog);
  return {
    confirmDocument(question, signal) {
      const texts = words();
      const { sheet, cancel } = texts;
      return askToAgree(
        {
          type: question.environment === 'production' ? 'warning' : 'question',
          message: messageOf(question, texts),
          detail: detailOf(question, texts),
          agree: question.act === 'save' ? sheet.saveButton : sheet.copyButton,
          cancel,
        },
        signal,
      );
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

function messageOf(question: DocumentQuestion, { sheet, secret }: NativeWords): string {
  const { act, sheetName, profileName, environment } = question;
  const where = environment === 'production' ? ` ${secret.production}` : '';
  const text = act === 'save' ? sheet.save : sheet.copy;
  return `${fillIn(text, { sheet: sheetName, name: profileName })}${where}`;
}

function detailOf({ act }: DocumentQuestion, { sheet, secret }: NativeWords): string {
  return act === 'save' ? sheet.saveDetail : fillIn(secret.copyDetail, { seconds: clearedAfterSeconds });
}
