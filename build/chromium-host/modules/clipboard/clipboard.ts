import type * as E from 'electron';
import type { HostContext } from '../../host-context.ts';
import type { ClipboardMember } from '../../strict/tables-modules.ts';
import { type ClipboardProgram, findClipboardProgram, readWith, writeWith } from './clipboard-program.ts';
import { writeThroughPage } from './page-clipboard.ts';

/**
 * Electron 45's `clipboard`, plain text only. On a display: the system's clipboard, by wl-copy, xclip, xsel or
 * pbcopy, or, for writing, by the focused page. Headless: a clipboard of this process alone, so that tests do
 * not disturb each other.
 */
export function createClipboard(
  ctx: Pick<HostContext, 'headless' | 'pages'>,
  program: ClipboardProgram | null = ctx.headless
    ? null
    : findClipboardProgram(process.platform, process.env),
): Pick<E.Clipboard, ClipboardMember> {
  let own = '';

  const readText = async (): Promise<string> => (program ? readWith(program) : own);
  const writeText = async (text: string): Promise<void> => {
    own = text;
    if (program) {
      await writeWith(program, text);
    } else if (!ctx.headless) {
      await writeThroughPage(ctx, text);
    }
  };
  return {
    readText,
    writeText,
    clear: () => {
      writeText('').catch((error: Error) => console.error(`clipboard.clear: ${error.message}`));
    },
    has: async (mimetype) => mimetype === 'text/plain' && (await readText()) !== '',
  };
}
