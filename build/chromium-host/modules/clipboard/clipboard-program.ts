import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** A program that reads and writes the system's clipboard, by its two command lines. */
export interface ClipboardProgram {
  readonly read: readonly [string, ...string[]];
  readonly write: readonly [string, ...string[]];
}

const WAYLAND: ClipboardProgram = { read: ['wl-paste', '--no-newline'], write: ['wl-copy'] };
const X11: readonly ClipboardProgram[] = [
  { read: ['xclip', '-selection', 'clipboard', '-out'], write: ['xclip', '-selection', 'clipboard', '-in'] },
  { read: ['xsel', '--clipboard', '--output'], write: ['xsel', '--clipboard', '--input'] },
];
const MACOS: ClipboardProgram = { read: ['pbpaste'], write: ['pbcopy'] };

/** The program to use on this system, or null. */
export function findClipboardProgram(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  isOnPath: (program: string) => boolean = (program) => onPath(program, env),
): ClipboardProgram | null {
  if (platform === 'darwin') {
    return MACOS;
  }
  const candidates = [...(env.WAYLAND_DISPLAY ? [WAYLAND] : []), ...(env.DISPLAY ? X11 : [])];
  return candidates.find((candidate) => isOnPath(candidate.read[0])) ?? null;
}

/** Text in the clipboard; '' when it is empty, which these programs report as a failure. */
export function readWith({ read: [program, ...args] }: ClipboardProgram): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'], timeout: 5000 });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0 ? Buffer.concat(chunks).toString('utf8') : ''));
  });
}

/** The text goes through the program's input, never its arguments, which other users of the computer can see. */
export function writeWith({ write: [program, ...args] }: ClipboardProgram, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // Its outputs are closed: xclip stays in the background to serve the text and would hold them open.
    const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'ignore'] });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}`))));
    child.stdin.on('error', reject);
    child.stdin.end(text);
  });
}

function onPath(program: string, env: NodeJS.ProcessEnv): boolean {
  return (env.PATH ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false; // this is the question asked
    }
  });
}
