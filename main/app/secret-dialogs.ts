import { type BrowserWindow, type Dialog, dialog as electronDialog, type MessageBoxOptions } from 'electron';
import type { DiscloseSecretOptions, DisclosureQuestion } from '../secrets/disclose-secret.ts';
import { clearedAfterSeconds } from '../secrets/secret-copy.ts';

/** How long a shown secret stays on the screen when nobody closes it. */
const shownForMs = 60_000;

const names = { clientSecret: 'client secret', password: 'password' } as const;

/** The dialogs of the system in which a person agrees to see or copy a secret, and sees it. Pages can't answer them. */
export function createSecretDialogs(
  windowToShowOn: () => BrowserWindow | undefined,
  dialog: Pick<Dialog, 'showMessageBox'> = electronDialog,
): Pick<DiscloseSecretOptions, 'confirm' | 'show'> {
  const ask = (options: MessageBoxOptions) => {
    const window = windowToShowOn();
    return window === undefined ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options);
  };
  return {
    async confirm(question, signal) {
      const { response } = await ask({
        type: question.environment === 'production' ? 'warning' : 'question',
        title: 'Pimscope',
        message: messageOf(question),
        detail: detailOf(question),
        buttons: [question.act === 'reveal' ? 'Show' : 'Copy', 'Cancel'],
        defaultId: 1,
        cancelId: 1,
        noLink: true,
        signal,
      });
      return response === 0;
    },
    async show({ secret, profileName }, value, signal) {
      await ask({
        type: 'info',
        title: 'Pimscope',
        message: `The ${names[secret]} of “${profileName}”`,
        detail: value,
        buttons: ['Close'],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
        signal: AbortSignal.any([signal, AbortSignal.timeout(shownForMs)]),
      });
    },
  };
}

function messageOf({ act, secret, profileName, environment }: DisclosureQuestion): string {
  const where = environment === 'production' ? ' This is a production PIM.' : '';
  return `${act === 'reveal' ? 'Show' : 'Copy'} the ${names[secret]} of “${profileName}”?${where}`;
}

function detailOf({ act }: DisclosureQuestion): string {
  return act === 'reveal'
    ? 'Everybody who sees the screen can read it. It is shown for a minute at most.'
    : `Other programs can read the clipboard. It is cleared after ${clearedAfterSeconds} seconds, if nothing else was copied meanwhile.`;
}
