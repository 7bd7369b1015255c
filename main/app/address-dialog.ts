import { type BrowserWindow, type Dialog, dialog as electronDialog } from 'electron';
import type { OtherHostQuestion } from '../profiles/change-address.ts';
import { createAskToAgree } from './ask-to-agree.ts';
import { fillIn, type NativeWords } from './native-words.ts';

/** Asks in a dialog of the system whether a profile's secrets may go to another host. Pages can't answer it. */
export function createAddressDialog(
  windowToShowOn: () => BrowserWindow | undefined,
  words: () => NativeWords,
  dialog: Pick<Dialog, 'showMessageBox'> = electronDialog,
): (question: OtherHostQuestion, signal: AbortSignal) => Promise<boolean> {
  const ask = createAskToAgree(windowToShowOn, dialog);
  return ({ profileName, from, to }, signal) => {
    const { otherHost, cancel } = words();
    return ask(
      {
        type: 'warning',
        message: fillIn(otherHost.question, { name: profileName, host: new URL(to).host }),
        detail: fillIn(otherHost.detail, { from, to }),
        agree: otherHost.send,
        cancel,
      },
      signal,
    );
  };
}
