import type { BrowserWindow, Dialog } from 'electron';

/** A question that only a person can answer, with its two buttons. */
export interface AgreeQuestion {
  type: 'warning' | 'question';
  message: string;
  detail: string;
  agree: string;
  cancel: string;
}

/** Asks a question in a dialog of the system; cancelling is the default. */
export type AskToAgree = (question: AgreeQuestion, signal: AbortSignal) => Promise<boolean>;

/** @param windowToShowOn the window that the dialog belongs to; without one it stands alone */
export function createAskToAgree(
  windowToShowOn: () => BrowserWindow | undefined,
  dialog: Pick<Dialog, 'showMessageBox'>,
): AskToAgree {
  return async ({ type, message, detail, agree, cancel }, signal) => {
    const options = {
      type,
      title: 'Pimscope',
      message,
      detail,
      buttons: [agree, cancel],
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
