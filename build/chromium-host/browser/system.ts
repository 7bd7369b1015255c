import { spawn } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import path from 'node:path';

/** This computer, as far as looking for programs and installing them goes; made up in tests. */
export interface System {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /** Whether packages may be installed. */
  readonly isRoot: boolean;
  /** Content of /etc/os-release, '' where there is none. */
  readonly osRelease: string;
  isExecutable(file: string): boolean;
  /** Runs a program to its end with its output shown; resolves with its exit code, rejects if it cannot start. */
  run(program: string, args: readonly string[], env?: NodeJS.ProcessEnv): Promise<number>;
}

/** Tells the person one line. */
export type Say = (line: string) => void;

/** The computer this runs on. */
export function thisSystem(): System {
  return {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    osRelease: readOsRelease(),
    isExecutable,
    run: (program, args, env = process.env) =>
      new Promise((resolve, reject) => {
        const child = spawn(program, args, { stdio: 'inherit', env });
        child.on('error', reject);
        child.on('close', (code) => resolve(code ?? 1));
      }),
  };
}

/** The program's full path on PATH, or null. */
export function findOnPath(
  system: Pick<System, 'env' | 'isExecutable' | 'platform'>,
  program: string,
): string | null {
  const paths = system.platform === 'win32' ? path.win32 : path.posix;
  const folders = (system.env.PATH ?? '').split(paths.delimiter).filter(Boolean);
  return (
    folders.map((folder) => paths.join(folder, program)).find((file) => system.isExecutable(file)) ?? null
  );
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // this is the question asked: absent, or not to be run
  }
}

function readOsRelease(): string {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return ''; // macOS, Windows and the smallest containers have none
  }
}
