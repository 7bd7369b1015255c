import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { CdpConnection } from '../cdp/connection.ts';

/** A running browser. */
export interface Chromium {
  readonly connection: CdpConnection;
  readonly executable: string;
  readonly profile: string;
  readonly exited: Promise<void>;
  /** Asks it to end and makes it end. Resolves when its process has gone. */
  close(): Promise<void>;
  /** Ends it at once; for use while this process itself is ending. */
  kill(): void;
}

/** The browser ended before it could be used; the message has its last words. */
export class ChromiumStartError extends Error {
  override readonly name = 'ChromiumStartError';
}

const CLOSE_LIMIT = 3000;

/** Starts the browser with the DevTools protocol on a pipe; it ends by itself when this process does, however. */
export async function startChromium(
  executable: string,
  profile: string,
  args: readonly string[],
): Promise<Chromium> {
  // a group of its own: Ctrl+C in a terminal is for the app, which then ends the browser
  const child = spawn(executable, args, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const lastWords = forwardErrors(child);
  const exited = new Promise<void>((resolve) => {
    child.on('exit', () => resolve());
    child.on('error', () => resolve());
  });
  /* oxlint-disable typescript/no-unsafe-type-assertion -- stdio above asks for pipes at 3 (we write) and 4 (we read) */
  const connection = new CdpConnection(child.stdio[3] as Writable, child.stdio[4] as Readable);
  /* oxlint-enable typescript/no-unsafe-type-assertion */
  void exited.then(() => connection.close());
  try {
    await connection.browser.send('Browser.getVersion');
  } catch {
    await exited;
    throw new ChromiumStartError(`${executable} ended at once.\n${lastWords.join('\n')}`);
  }
  const kill = (): void => void child.kill('SIGKILL');
  const close = async (): Promise<void> => {
    connection.browser.send('Browser.close').catch(() => undefined); // its end is what is waited for
    const timer = setTimeout(kill, CLOSE_LIMIT);
    await exited;
    clearTimeout(timer);
  };
  return { connection, executable, profile, exited, close, kill };
}

function forwardErrors(child: ChildProcess): string[] {
  const last: string[] = [];
  if (child.stderr) {
    createInterface({ input: child.stderr }).on('line', (line) => {
      last.push(line);
      last.splice(0, last.length - 20);
      // Playwright waits for this line on our stderr
      if (process.env.CHROMIUM_HOST_LOG || line.startsWith('DevTools listening on ')) {
        process.stderr.write(`${line}\n`);
      }
    });
  }
  child.on('error', (error) => last.push(String(error)));
  return last;
}
