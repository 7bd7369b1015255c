import { type BrowserWindow, type Dialog, dialog as electronDialog, type MessageBoxOptions } from 'electron';
import type { OtherHostQuestion } from '../profiles/change-address.ts';
import { fillIn, type NativeWords } from './native-words.ts';

/** Asks in a dialog of the system whether a profile's secrets may go to another host. Pages can't answer it. */
export function createAddressDialog(
  windowToShowOn: () => BrowserWindow | undefined,
  words: () => NativeWords,
  dialog: Pick<Dialog, 'showMessageBox'> = electronDialog,
): (question: OtherHostQuestion, signal: AbortSignal) => Promise<boolean> {
  return async ({ profileName, from, to }, signal) => {
    const { otherHost, cancel } = words();
    const options: MessageBoxOptions = {
      type: 'warning',
      title: 'Pimscope',
      message: fillIn(otherHost.question, { name: profileName, host: new URL(to).host }),
      detail: fillIn(otherHost.detail, { from, to }),
      buttons: [otherHost.send, cancel],
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
  };
}
