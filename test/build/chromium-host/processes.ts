import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { launcher, stringEnvironment } from './lab.ts';

export interface Running {
  readonly pid: number;
  readonly userData: string;
  /** Lines of standard output so far. */
  readonly lines: readonly string[];
  readonly errors: readonly string[];
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** Resolves when the app has printed this line. */
  said(line: string): Promise<void>;
  /** Process ids of the browser that runs on this app's profile. */
  browserProcesses(): number[];
  remove(): Promise<void>;
}

/** Starts an app on the host as a person does: without Playwright. */
export async function startApp(folder: string, args: readonly string[], userData?: string): Promise<Running> {
  const data = userData ?? (await mkdtemp(path.join(tmpdir(), 'host-run-')));
  const child = spawn(launcher, [folder, `--user-data-dir=${data}`, ...args], {
    env: { ...stringEnvironment(), CHROMIUM_HOST_MODE: 'headless', TMPDIR: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const errors: string[] = [];
  const waiting = new Map<string, () => void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    waiting.get(line)?.();
  });
  createInterface({ input: child.stderr }).on('line', (line) => errors.push(line));
  const ended = new Promise<number | string>((resolve) => {
    child.on('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  const said = (line: string): Promise<void> =>
    new Promise((resolve, reject) => {
      waiting.set(line, resolve);
      if (lines.includes(line)) {
        resolve();
      }
      void ended.then(() => reject(new Error(`ended without saying ${line}\n${errors.join('\n')}`)));
    });
  return {
    pid: child.pid ?? 0,
    userData: data,
    lines,
    errors,
    ended,
    said,
    browserProcesses: () => processesNaming(data),
    remove: () => rm(data, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** Chromium names its profile on the command line of each of its processes, or is a child of one that does. */
function processesNaming(folder: string): number[] {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const rows = table
    .trim()
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .map((match) => ({ pid: Number(match?.[1]), parent: Number(match?.[2]), args: match?.[3] ?? '' }));
  const roots = rows.filter(({ args }) => args.includes(`--user-data-dir=${folder}/Chromium`));
  const found = new Set(roots.map(({ pid }) => pid));
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const { pid, parent } of rows) {
      if (found.has(parent)) {
        found.add(pid);
      }
    }
  }
  return [...found];
}
