import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import type * as E from 'electron';
import type { DialogRequest } from './requests.ts';

type FileRequest = Exclude<DialogRequest, { method: 'showMessageBox' }>;

/** zenity's path when it is installed and there is a display to show it on, else null. */
export function findZenity(env: NodeJS.ProcessEnv, isExecutable = canExecute): string | null {
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) {
    return null;
  }
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, 'zenity')).find(isExecutable) ?? null;
}

/** Asks for files with zenity; the chosen paths, none when the dialog was cancelled. */
export function askZenity(program: string, request: FileRequest): Promise<string[]> {
  return new Promise((resolve, reject) => {
    execFile(program, zenityArguments(request), (error, stdout) => {
      // Exit code 1 is Cancel or a closed window.
      if (error && error.code !== 1) {
        reject(new Error(`zenity: ${error.message}`));
      } else {
        resolve(error ? [] : stdout.split('\n').filter(Boolean));
      }
    });
  });
}

/** The command line for a file dialog; nothing of it passes through a command shell. */
export function zenityArguments({ method, options }: FileRequest): string[] {
  const properties: readonly string[] = options.properties ?? [];
  const args = ['--file-selection', '--separator=\n'];
  if (options.title) {
    args.push(`--title=${options.title}`);
  }
  if (options.defaultPath) {
    args.push(`--filename=${options.defaultPath}`);
  }
  if (method === 'showSaveDialog') {
    args.push('--save', '--confirm-overwrite');
  }
  if (properties.includes('openDirectory')) {
    args.push('--directory');
  }
  if (properties.includes('multiSelections')) {
    args.push('--multiple');
  }
  return [...args, ...(options.filters ?? []).map(filterArgument)];
}

function filterArgument(filter: E.FileFilter): string {
  const patterns = filter.extensions.map((extension) => (extension === '*' ? '*' : `*.${extension}`));
  return `--file-filter=${filter.name} | ${patterns.join(' ')}`;
}

function canExecute(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // this is the question asked: absent, or not to be run
  }
}
