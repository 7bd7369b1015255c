import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const packageFolder = join(root, 'node_modules', 'electron');
const failedMark = join(root, 'node_modules', '.cache', 'pimscope', 'electron-download-failed');

/** After a download that failed, the next attempt waits this long: a start should not try each time. */
const tryAgainAfterMs = 12 * 60 * 60 * 1000;
const downloadLimitMs = 5 * 60 * 1000;

/** Electron's executable if it is on this machine, without any download. */
export function electronExecutable(): string | null {
  const pathFile = join(packageFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const executable = join(packageFolder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(executable) ? executable : null;
}

/** Electron's executable, downloaded if it can be; null when it can't, which is remembered for half a day. */
export async function obtainElectron(options: {
  /** Try again although a download failed lately. */
  force: boolean;
  say: (line: string) => void;
}): Promise<string | null> {
  const present = electronExecutable();
  if (present !== null) return present;
  if (!options.force && failedLately()) return null;
  options.say("Downloading Electron's binary …");
  if (await download()) {
    rmSync(failedMark, { force: true });
    return electronExecutable();
  }
  mkdirSync(dirname(failedMark), { recursive: true });
  writeFileSync(failedMark, new Date().toISOString());
  return null;
}

function failedLately(): boolean {
  return existsSync(failedMark) && Date.now() - statSync(failedMark).mtimeMs < tryAgainAfterMs;
}

function download(): Promise<boolean> {
  return new Promise((resolve) => {
    const installer = spawn(process.execPath, [join(packageFolder, 'install.js')], { stdio: 'ignore' });
    const limit = setTimeout(() => installer.kill(), downloadLimitMs);
    const end = (worked: boolean): void => {
      clearTimeout(limit);
      resolve(worked);
    };
    installer.once('error', () => end(false));
    installer.once('exit', (code) => end(code === 0));
  });
}
