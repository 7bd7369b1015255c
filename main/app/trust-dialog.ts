import { type BrowserWindow, type Dialog, dialog as electronDialog, type MessageBoxOptions } from 'electron';
import type { TrustQuestion } from '../settings/trust-authority.ts';
import { fillIn, type NativeWords } from './native-words.ts';

/** Asks in a dialog of the system, showing the certificate. Pages can't answer it. */
export function createTrustDialog(
  windowToShowOn: () => BrowserWindow | undefined,
  words: () => NativeWords,
  dialog: Pick<Dialog, 'showMessageBox'> = electronDialog,
): (question: TrustQuestion, signal: AbortSignal) => Promise<boolean> {
  return async ({ host, profileName, authority }, signal) => {
    const { trust, cancel } = words();
    const { subject, issuer, validTo, fingerprint } = authority;
    const facts = fillIn(trust.facts, { subject, issuer, validTo: validTo.slice(0, 10), fingerprint });
    const options: MessageBoxOptions = {
      type: 'warning',
      title: 'Pimscope',
      message:
        profileName === null
          ? fillIn(trust.forHost, { host })
          : fillIn(trust.forProfile, { name: profileName }),
      detail: `${facts}\n\n${trust.advice}`,
      buttons: [trust.trust, cancel],
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
