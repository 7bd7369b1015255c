import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The folder of the project. */
export const root = join(import.meta.dirname, '..', '..');

export interface RunOptions {
  env?: NodeJS.ProcessEnv;
  /** `inherit` shows the output as it comes; `collect` returns it. */
  output?: 'inherit' | 'collect';
}

export interface RunResult {
  /** Exit code; 128 + 9 and the like for a process that was ended by a signal. */
  code: number;
  output: string;
}

/** The project's own tools come first on PATH, and with them its own Node. */
export function toolEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const bin = join(root, 'node_modules', '.bin');
  const separator = process.platform === 'win32' ? ';' : ':';
  return { ...env, PATH: `${bin}${separator}${env.PATH ?? ''}` };
}

/** Runs a program to its end. Interrupts reach it through the terminal's process group. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const { env = process.env, output = 'inherit' } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: toolEnvironment(env),
      stdio: output === 'inherit' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const parts: Buffer[] = [];
    child.stdout?.on('data', (part: Buffer) => parts.push(part));
    child.stderr?.on('data', (part: Buffer) => parts.push(part));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      resolve({ code: code ?? (signal === null ? 1 : 137), output: Buffer.concat(parts).toString('utf8') });
    });
  });
}

/** Builds main, preload and renderer into `out/`; prints only when it fails. */
export async function buildApp(): Promise<void> {
  const { code, output } = await run('electron-vite', ['build', '--logLevel', 'warn'], { output: 'collect' });
  if (code === 0) return;
  process.stderr.write(output);
  process.exit(code);
}
