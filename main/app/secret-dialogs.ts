import { type BrowserWindow, type Dialog, dialog as electronDialog, type MessageBoxOptions } from 'electron';
import type { DiscloseSecretOptions, DisclosureQuestion } from '../secrets/disclose-secret.ts';
import { clearedAfterSeconds } from '../secrets/secret-copy.ts';
import { createAskToAgree } from './ask-to-agree.ts';
import { fillIn, type NativeWords, nativeWords } from './native-words.ts';

/** How long a shown secret stays on the screen when nobody closes it. */
const shownForMs = 60_000;

/** The dialogs of the system in which a person agrees to see or copy a secret, and sees it. Pages can't answer them. */
export function createSecretDialogs(
  windowToShowOn: () => BrowserWindow | undefined,
  dialog: Pick<Dialog, 'showMessageBox'> = electronDialog,
  words: () => NativeWords = () => nativeWords('en', ''),
): Pick<DiscloseSecretOptions, 'confirm' | 'show'> {
  const ask = (options: MessageBoxOptions) => {
    const window = windowToShowOn();
    return window === undefined ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options);
  };
  const askToAgree = createAskToAgree(windowToShowOn, dialog);
  return {
    confirm(question, signal) {
      const { secret, cancel } = words();
      return askToAgree(
        {
          type: question.environment === 'production' ? 'warning' : 'question',
          message: messageOf(question, secret),
          detail: detailOf(question, secret),
          agree: question.act === 'reveal' ? secret.show : secret.copy,
          cancel,
        },
        signal,
      );
    },
    async show({ secret, profileName }, value, signal) {
      const { secret: texts, close } = words();
      const text = secret === 'clientSecret' ? texts.shownClientSecret : texts.shownPassword;
      await ask({
        type: 'info',
        title: 'Pimscope',
        message: fillIn(text, { name: profileName }),
        detail: value,
        buttons: [close],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
        signal: AbortSignal.any([signal, AbortSignal.timeout(shownForMs)]),
      });
    },
  };
}

type Texts = NativeWords['secret'];

function messageOf({ act, secret, profileName, environment }: DisclosureQuestion, texts: Texts): string {
  const question = {
    reveal: { clientSecret: texts.revealClientSecret, password: texts.revealPassword },
    copy: { clientSecret: texts.copyClientSecret, password: texts.copyPassword },
  }[act][secret];
  const where = environment === 'production' ? ` ${texts.production}` : '';
  return `${fillIn(question, { name: profileName })}${where}`;
}

function detailOf({ act }: DisclosureQuestion, texts: Texts): string {
  return act === 'reveal' ? texts.revealDetail : fillIn(texts.copyDetail, { seconds: clearedAfterSeconds });
}
