import type * as E from 'electron';

/** A dialog as the ways of answering it see it: the parent window no longer matters. */
export type DialogRequest =
  | { readonly method: 'showMessageBox'; readonly options: E.MessageBoxOptions }
  | { readonly method: 'showOpenDialog'; readonly options: E.OpenDialogOptions }
  | { readonly method: 'showSaveDialog'; readonly options: E.SaveDialogOptions };

/** Electron's dialog functions take (options) or (window, options). */
export type DialogArguments<Options> = [Options] | [E.BaseWindow, Options];

export function optionsOf<Options>(args: DialogArguments<Options>): Options {
  return args.length === 1 ? args[0] : args[1];
}

/** Buttons as Electron shows them: one "OK" when none is given. */
export function buttonsOf(options: E.MessageBoxOptions): readonly string[] {
  return options.buttons?.length ? options.buttons : ['OK'];
}

/**
 * What closing the box or Escape answers: cancelId, else the button labelled "cancel" or "no", else 0
 * (Electron documentation, dialog.showMessageBox, cancelId).
 */
export function cancelIdOf(options: E.MessageBoxOptions): number {
  if (options.cancelId !== undefined) {
    return options.cancelId;
  }
  const found = buttonsOf(options).findIndex((label) => ['cancel', 'no'].includes(label.toLowerCase()));
  return Math.max(found, 0);
}
