import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as E from 'electron';
import type { HostContext } from '../host-context.ts';
import type { ShellMember } from '../strict/tables-modules.ts';
import { appendRecord, readTestHook } from './test-hook.ts';

/** A program and its arguments; never run through a command shell. */
export type Command = readonly [program: string, ...args: string[]];

const OPENABLE = new Set(['http:', 'https:', 'mailto:']);

/**
 * Electron's `shell`, by the system's own opener. `openExternal` takes http, https and mailto only and rejects
 * everything else. With `CHROMIUM_HOST_SHELL=record` (or `record:<file>`) nothing is opened: each call is
 * appended as a JSON line to `shell-calls.jsonl` in the user data folder (or to the file).
 */
export function createShell(
  ctx: Pick<HostContext, 'userData'>,
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): Pick<E.Shell, ShellMember> {
  const hook = readTestHook('CHROMIUM_HOST_SHELL', 'record', env.CHROMIUM_HOST_SHELL);
  const recorded = (method: ShellMember, argument: string): boolean => {
    if (hook) {
      appendRecord(hook.file ?? path.join(ctx.userData(), 'shell-calls.jsonl'), { method, argument });
    }
    return hook !== null;
  };
  return {
    beep: () => {
      if (!recorded('beep', '')) {
        process.stderr.write('\u0007');
      }
    },
    openExternal: async (url) => {
      const parsed = URL.canParse(url) ? new URL(url) : null;
      if (!parsed || !OPENABLE.has(parsed.protocol)) {
        throw new Error(
          `Failed to open: only http, https and mailto addresses are opened, not ${parsed?.protocol}`,
        );
      }
      if (!recorded('openExternal', parsed.href)) {
        await run(openCommand(platform, parsed.href));
      }
    },
    openPath: async (target) => {
      if (recorded('openPath', target)) {
        return '';
      }
      if (!existsSync(target)) {
        return 'The file does not exist.';
      }
      return run(openCommand(platform, target)).then(
        () => '',
        (error: Error) => error.message,
      );
    },
    showItemInFolder: (target) => {
      if (!recorded('showItemInFolder', target)) {
        const [program, ...args] = showCommand(platform, target);
        spawn(program, args, { stdio: 'ignore', detached: true }).on('error', reportFailure).unref();
      }
    },
  };
}

/** The command that opens an address or a file with the program the system has for it. */
export function openCommand(platform: NodeJS.Platform, target: string): Command {
  if (platform === 'darwin') {
    return ['open', target];
  }
  return platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler', target] : ['xdg-open', target];
}

function showCommand(platform: NodeJS.Platform, target: string): Command {
  if (platform === 'darwin') {
    return ['open', '-R', target];
  }
  if (platform === 'win32') {
    return ['explorer', `/select,${target}`];
  }
  return ['xdg-open', pathToFileURL(path.dirname(target)).href];
}

function run([program, ...args]: Command): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { timeout: 15_000 }, (error) =>
      error ? reject(new Error(error.message)) : resolve(),
    );
  });
}

function reportFailure(error: Error): void {
  console.error(`shell.showItemInFolder: ${error.message}`);
}
