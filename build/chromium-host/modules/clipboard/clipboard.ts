import type * as E from 'electron';
import type { HostContext } from '../../host-context.ts';
import type { ClipboardMember } from '../../strict/tables-modules.ts';
import { type ClipboardProgram, findClipboardProgram, readWith, writeWith } from './clipboard-program.ts';
import { writeThroughPage } from './page-clipboard.ts';

/**
 * Electron 45's `clipboard`, plain text and formats of the system's own. On a display: the system's clipboard, by
 * wl-copy, xclip, xsel or pbcopy, or, for writing, by the focused page; none of them can write a second format, so
 * there `has` says no to formats of the system's own. Headless: a clipboard of this process alone, so that tests
 * do not disturb each other.
 */
export function createClipboard(
  ctx: Pick<HostContext, 'headless' | 'pages'>,
  program: ClipboardProgram | null = ctx.headless
    ? null
    : findClipboardProgram(process.platform, process.env),
): Pick<E.Clipboard, ClipboardMember> {
  let own = '';
  let ownFormats: readonly string[] = [];

  const readText = async (): Promise<string> => (program ? readWith(program) : own);
  const writeText = async (text: string): Promise<void> => {
    own = text;
    ownFormats = [];
    if (program) {
      await writeWith(program, text);
    } else if (!ctx.headless) {
      await writeThroughPage(ctx, text);
    }
  };
  return {
    readText,
    writeText,
    write: async (items) => {
      const types = items.flatMap((item) => item.types);
      const withText = items.find((item) => item.types.includes('text/plain'));
      await writeText(withText ? await (await withText.getType('text/plain')).text() : '');
      if (ctx.headless) {
        ownFormats = types.filter((type) => type !== 'text/plain');
      }
    },
    clear: () => {
      writeText('').catch((error: Error) => console.error(`clipboard.clear: ${error.message}`));
    },
    has: async (mimetype) =>
      mimetype === 'text/plain' ? (await readText()) !== '' : ownFormats.includes(mimetype),
  };
}
