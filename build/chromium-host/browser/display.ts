import { type ChildProcess, spawn } from 'node:child_process';
import { findOnPath, type Say, type System, thisSystem } from './system.ts';

/** A display for the app. */
export interface Display {
  /** What the app's process needs in its environment to use it. */
  readonly env: NodeJS.ProcessEnv;
  /** Ends what was started for it. */
  close(): void;
}

const SIZE = '1440x900x24';
const LIMIT_MS = 10_000;

/**
 * The display there is, else one of Xvfb, in memory, where that is installed (it ends with this process), else
 * none: the app then runs without a window, and `say` is told how to look at it.
 */
export async function openDisplay(
  env: NodeJS.ProcessEnv,
  say: Say,
  system: Pick<System, 'platform' | 'isExecutable'> = thisSystem(),
): Promise<Display> {
  const here = { ...system, env };
  if (hasDisplay(here)) {
    return { env: {}, close: () => {} };
  }
  const program = findOnPath(here, 'Xvfb');
  if (program) {
    return startXvfb(program);
  }
  say(HEADLESS_HINT);
  return { env: {}, close: () => {} };
}

/** Windows and macOS always have one; Linux says so in its environment. */
export function hasDisplay({ platform, env }: Pick<System, 'platform' | 'env'>): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

const HEADLESS_HINT = [
  'There is no display and no Xvfb: Pimscope runs without a window.',
  'To look at it: start it with --remote-debugging-port=9222, then open chrome://inspect in a Chrome on this',
  'computer, or on another one after "ssh -L 9222:127.0.0.1:9222 <this computer>".',
].join('\n');

/** Xvfb picks a free display number and writes it to its file descriptor 3. */
async function startXvfb(program: string): Promise<Display> {
  // -terminate: it ends by itself when its last client went, should this process be killed.
  const args = ['-displayfd', '3', '-screen', '0', SIZE, '-nolisten', 'tcp', '-terminate'];
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const stop = (): void => {
    child.kill();
  };
  process.once('exit', stop);
  child.once('exit', () => process.off('exit', stop));
  try {
    const display = `:${await readDisplayNumber(child)}`;
    child.unref();
    return { env: { DISPLAY: display }, close: stop };
  } catch (error) {
    stop();
    throw error;
  }
}

function readDisplayNumber(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`Xvfb did not start: ${why}`));
    const timer = setTimeout(() => fail(`no answer in ${LIMIT_MS / 1000} seconds`), LIMIT_MS);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`it ended with ${code}`));
    let text = '';
    child.stdio[3]?.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1');
      if (text.endsWith('\n')) {
        clearTimeout(timer);
        child.stdio[3]?.destroy();
        resolve(Number(text));
      }
    });
    child.once('close', () => clearTimeout(timer));
  });
}
