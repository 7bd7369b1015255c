import { type BrowserWindow, type Dialog, dialog as electronDialog } from 'electron';
import type { TrustQuestion } from '../settings/trust-authority.ts';
import { createAskToAgree } from './ask-to-agree.ts';
import { fillIn, type NativeWords } from './native-words.ts';

/** Asks in a dialog of the system, showing the certificate. Pages can't answer it. */
export function createTrustDialog(
  windowToShowOn: () => BrowserWindow | undefined,
  words: () => NativeWords,
  dialog: Pick<Dialog, 'showMessageBox'> = electronDialog,
): (question: TrustQuestion, signal: AbortSignal) => Promise<boolean> {
  const ask = createAskToAgree(windowToShowOn, dialog);
  return ({ host, profileName, authority }, signal) => {
    const { trust, cancel } = words();
    const { subject, issuer, validTo, fingerprint } = authority;
    const facts = fillIn(trust.facts, { subject, issuer, validTo: validTo.slice(0, 10), fingerprint });
    return ask(
      {
        type: 'warning',
        message:
          profileName === null
            ? fillIn(trust.forHost, { host })
            : fillIn(trust.forProfile, { name: profileName }),
        detail: `${facts}\n\n${trust.advice}`,
        agree: trust.trust,
        cancel,
      },
      signal,
    );
  };
}
