import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';

export const launcher = path.resolve(import.meta.dirname, '../../../build/chromium-host/electron');
export const labFolder = path.join(import.meta.dirname, 'fixtures/lab');

export interface Lab {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** Ends the app and removes its files. */
  close(): Promise<void>;
}

export interface LabOptions {
  readonly env?: Record<string, string>;
  readonly args?: readonly string[];
  readonly userData?: string;
  /** Another app than the lab, by its folder. */
  readonly folder?: string;
}

/** Starts the lab app on the host, as Playwright starts Electron, and waits for its page. */
export async function openLab({
  env = {},
  args = [],
  userData,
  folder: appFolder = labFolder,
}: LabOptions = {}): Promise<Lab> {
  const folder = userData ?? (await mkdtemp(path.join(tmpdir(), 'lab-')));
  const app = await _electron.launch({
    executablePath: launcher,
    args: [appFolder, `--user-data-dir=${folder}`, ...args],
    env: { ...stringEnvironment(), ...env },
  });
  const page = await app.firstWindow();
  await page.locator('html[data-ready=yes]').waitFor();
  const close = async (): Promise<void> => {
    await app.close();
    if (userData === undefined) {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  };
  return { app, page, userData: folder, close };
}

/** The environment without what would make the app run otherwise. */
export function stringEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    ([name, value]) => value !== undefined && name !== 'NODE_OPTIONS',
  );
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}

/** Loads a page of the lab by its path (`/links.html`) and waits for it. */
export async function loadInLab({ app, page }: Lab, pathname: string): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, url) => BrowserWindow.getAllWindows()[0]?.loadURL(url),
    `app://bundle${pathname}`,
  );
  await page.locator('html[data-ready=yes]').waitFor();
}
