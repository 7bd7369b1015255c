import path from 'node:path';
import type * as E from 'electron';
import { z } from 'zod';
import type { HostContext } from '../../host-context.ts';
import { NotImplementedError } from '../../strict/not-implemented-error.ts';
import type { DialogMember, DialogThrowing } from '../../strict/tables-modules.ts';
import { readTestHook } from '../test-hook.ts';
import { createJsonAnswers } from './json-answers.ts';
import { filePage, messageBoxPage, type PageAnswer } from './pages.ts';
import { cancelIdOf, type DialogArguments, type DialogRequest, optionsOf } from './requests.ts';
import { askZenity, findZenity } from './zenity.ts';

type DialogContext = Pick<HostContext, 'isReady' | 'openHostWindow'>;
type FileRequest = Exclude<DialogRequest, { method: 'showMessageBox' }>;

const pageAnswer: z.ZodType<PageAnswer> = z.object({
  response: z.int(),
  checked: z.boolean(),
  path: z.string(),
});

/**
 * Electron's `dialog`: files are asked for with zenity where it is installed, everything else in a small window
 * of the host. A plain object, so that tests may replace its functions, as on Electron; or
 * `CHROMIUM_HOST_DIALOGS=json:<file>` answers from a file (json-answers.ts). The parent window is not blocked.
 */
export function createDialog(
  ctx: DialogContext,
  env: NodeJS.ProcessEnv = process.env,
): Pick<E.Dialog, DialogMember | DialogThrowing> {
  const hook = readTestHook('CHROMIUM_HOST_DIALOGS', 'json', env.CHROMIUM_HOST_DIALOGS);
  if (hook && !hook.file) {
    throw new Error('CHROMIUM_HOST_DIALOGS must name its file: json:<file>');
  }
  const json = hook?.file ? createJsonAnswers(hook.file) : null;

  const showMessageBox = async (
    ...args: DialogArguments<E.MessageBoxOptions>
  ): Promise<E.MessageBoxReturnValue> => {
    const options = optionsOf(args);
    if (json) {
      return json.answer('showMessageBox', options);
    }
    const cancelled = { response: cancelIdOf(options), checkboxChecked: options.checkboxChecked ?? false };
    const shown = askPage(ctx, messageBoxPage(options), { width: 460, height: messageHeight(options) });
    const answer = await (options.signal ? Promise.race([shown, aborted(options.signal)]) : shown);
    return answer ? { response: answer.response, checkboxChecked: answer.checked } : cancelled;
  };
  const askFiles = (request: FileRequest): Promise<string[]> => {
    const zenity = findZenity(env);
    return zenity ? askZenity(zenity, request) : askPath(ctx, request);
  };

  return {
    showMessageBox,
    showErrorBox: (title, content) => {
      console.error(`${title}\n${content}`);
      if (ctx.isReady()) {
        showMessageBox({ type: 'error', title, message: title, detail: content }).catch(console.error);
      }
    },
    showOpenDialog: async (...args: DialogArguments<E.OpenDialogOptions>) => {
      const options = optionsOf(args);
      if (json) {
        return json.answer('showOpenDialog', options);
      }
      const filePaths = await askFiles({ method: 'showOpenDialog', options });
      return { canceled: filePaths.length === 0, filePaths };
    },
    showSaveDialog: async (...args: DialogArguments<E.SaveDialogOptions>) => {
      const options = optionsOf(args);
      if (json) {
        return json.answer('showSaveDialog', options);
      }
      const [filePath = ''] = await askFiles({ method: 'showSaveDialog', options });
      return { canceled: filePath === '', filePath };
    },
    showMessageBoxSync: () => refuse('showMessageBoxSync'),
    showOpenDialogSync: () => refuse('showOpenDialogSync'),
    showSaveDialogSync: () => refuse('showSaveDialogSync'),
  };
}

async function askPage(ctx: DialogContext, html: string, size: E.Size): Promise<PageAnswer | null> {
  const answer = await ctx.openHostWindow(html, size);
  return answer === undefined ? null : pageAnswer.parse(answer);
}

async function askPath(ctx: DialogContext, request: FileRequest): Promise<string[]> {
  const answer = await askPage(ctx, filePage(request), { width: 520, height: 190 });
  return answer?.response === 1 && answer.path ? [path.resolve(answer.path)] : [];
}

function messageHeight(options: E.MessageBoxOptions): number {
  const lines = Math.ceil((options.message.length + (options.detail?.length ?? 0)) / 55);
  return Math.min(150 + 20 * lines + (options.checkboxLabel ? 30 : 0), 600);
}

function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve(null);
    }
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
}

/** A program cannot wait here for a window without stopping everything else. */
function refuse(name: DialogThrowing): never {
  throw new NotImplementedError(`dialog.${name}`);
}
