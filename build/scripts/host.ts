import { join } from 'node:path';
import { findBrowser } from '../chromium-host/browser/find-browser.ts';
import { installBrowser } from '../chromium-host/browser/install-browser.ts';
import { thisSystem } from '../chromium-host/browser/system.ts';
import { obtainElectron } from './electron-binary.ts';
import { root } from './run.ts';

/** What runs the built app on this machine. */
export interface Host {
  kind: 'electron' | 'chromium';
  executable: string;
  /** Arguments before the app's folder. */
  args: readonly string[];
  env: NodeJS.ProcessEnv;
}

/**
 * Electron where its binary is or can be had, else the Chromium host. `PIMSCOPE_HOST=electron` or `chromium` forces
 * one. Says in one line what it chose and why.
 * @param isShown false where nobody will see a window
 * @throws Error with what to do when neither can be had
 */
export async function chooseHost(say: (line: string) => void, isShown = true): Promise<Host> {
  const wanted = process.env.PIMSCOPE_HOST;
  if (wanted === 'chromium') return chromiumHost(say, isShown);
  const executable = await obtainElectron({ force: wanted === 'electron', say });
  if (executable !== null) return electronHost(executable);
  if (wanted === 'electron') throw new Error("Electron's binary is not here and could not be downloaded.");
  say("Electron's binary can't be had here: Pimscope runs on the Chromium host instead (development only).");
  return chromiumHost(say, isShown);
}

function electronHost(executable: string): Host {
  return { kind: 'electron', executable, args: asRoot() ? ['--no-sandbox'] : [], env: process.env };
}

async function chromiumHost(say: (line: string) => void, isShown: boolean): Promise<Host> {
  const browser = findBrowser(thisSystem(), isShown) ?? (await installed(say));
  return {
    kind: 'chromium',
    executable: join(root, 'build', 'chromium-host', 'electron'),
    args: [],
    env: { ...process.env, PIMSCOPE_BROWSER: browser.path },
  };
}

async function installed(say: (line: string) => void): Promise<{ path: string }> {
  const outcome = await installBrowser(say);
  const browser = outcome.installed ? findBrowser() : undefined;
  if (browser !== undefined) return browser;
  throw new Error(`No Chrome, Chromium or Edge was found. Install one, for example with: ${outcome.command}`);
}

function asRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}
