import path from 'node:path';
import { findOnPath, type System, thisSystem } from './system.ts';

export interface Browser {
  /** Full path of the program. */
  readonly path: string;
}

type Search = Pick<System, 'env' | 'isExecutable' | 'platform'>;

/** PIMSCOPE_BROWSER names something that cannot be run. */
export class BrowserVariableError extends Error {
  override readonly name = 'BrowserVariableError';

  constructor(file: string) {
    super(`PIMSCOPE_BROWSER names no program: ${file}`);
  }
}

/** Chromium without windows of its own, on which the e2e specs take two thirds of the time. */
const HEADLESS_SHELL = 'chromium-headless-shell';

/**
 * The browser to run on: PIMSCOPE_BROWSER, else Chrome, Chromium or Edge, whichever is found first on PATH and at
 * the places they are installed to. Undefined when there is none.
 * @param isShown false where nobody will see a window: then Linux's headless Chromium comes first
 * @throws BrowserVariableError rather than taking another browser than the one that was asked for.
 */
export function findBrowser(search: Search = thisSystem(), isShown = true): Browser | undefined {
  const file = findProgram(search, isShown);
  return file === null ? undefined : { path: file };
}

function findProgram(search: Search, isShown: boolean): string | null {
  const wanted = search.env.PIMSCOPE_BROWSER;
  if (wanted) {
    const found =
      path.isAbsolute(wanted) && search.isExecutable(wanted) ? wanted : findOnPath(search, wanted);
    if (!found) {
      throw new BrowserVariableError(wanted);
    }
    return found;
  }
  if (search.platform === 'darwin') {
    return firstOf(search, macPlaces(search.env));
  }
  if (search.platform === 'win32') {
    return firstOf(search, windowsPlaces(search.env));
  }
  return (isShown ? null : findOnPath(search, HEADLESS_SHELL)) ?? findOnLinux(search);
}

const LINUX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const LINUX_PLACES = [
  ...LINUX_NAMES.map((name) => `/usr/bin/${name}`),
  '/opt/google/chrome/chrome',
  '/usr/lib/chromium/chromium',
  '/opt/microsoft/msedge/msedge',
  // Last: a browser from a snap cannot write to hidden folders or to /tmp.
  '/snap/bin/chromium',
];

function findOnLinux(search: Search): string | null {
  const onPath = LINUX_NAMES.map((name) => findOnPath(search, name)).filter((file) => file !== null);
  const isSnap = (file: string): boolean => file.startsWith('/snap/');
  return firstOf(search, [...onPath.filter((file) => !isSnap(file)), ...LINUX_PLACES]);
}

function macPlaces(env: NodeJS.ProcessEnv): string[] {
  const roots = ['', ...(env.HOME ? [env.HOME] : [])];
  const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
  return names.flatMap((name) =>
    roots.map((root) => `${root}/Applications/${name}.app/Contents/MacOS/${name}`),
  );
}

function windowsPlaces(env: NodeJS.ProcessEnv): string[] {
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
    (root) => root !== undefined,
  );
  const programs = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ];
  return programs.flatMap((program) => roots.map((root) => path.win32.join(root, program)));
}

function firstOf(search: Search, files: readonly string[]): string | null {
  return files.find((file) => search.isExecutable(file)) ?? null;
}
