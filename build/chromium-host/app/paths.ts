import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { appPackage, launch, launcher } from '../host-state.ts';

const home = homedir();
let appName = appPackage.name;
const chosen = new Map<string, string>();
const given = launch.switches.get('user-data-dir');
if (given) {
  chosen.set('userData', path.resolve(given));
}

export function getName(): string {
  return appName;
}

export function setName(name: string): void {
  appName = name;
}

const USUAL: Readonly<Record<string, () => string>> = {
  home: () => home,
  appData: () =>
    process.platform === 'darwin'
      ? path.join(home, 'Library', 'Application Support')
      : (process.env.XDG_CONFIG_HOME ?? path.join(home, '.config')),
  // a folder of its own: what the host seals, real Electron cannot open
  userData: () => path.join(getPath('appData'), `${appName} (Chromium host)`),
  sessionData: () => getPath('userData'),
  logs: () => path.join(getPath('userData'), 'logs'),
  crashDumps: () => path.join(getPath('userData'), 'Crashpad'),
  temp: () => tmpdir(),
  exe: () => launcher,
  module: () => launcher,
  desktop: () => userFolder('XDG_DESKTOP_DIR', 'Desktop'),
  documents: () => userFolder('XDG_DOCUMENTS_DIR', 'Documents'),
  downloads: () => userFolder('XDG_DOWNLOAD_DIR', 'Downloads'),
};

/** Electron's app.getPath. Throws for names that Electron does not have, or the host does not. */
export function getPath(name: string): string {
  const found = chosen.get(name) ?? USUAL[name]?.();
  if (found === undefined) {
    throw new Error(`Failed to get '${name}' path`);
  }
  return found;
}

/** Electron's app.setPath: the folder is made, and must be absolute. */
export function setPath(name: string, folder: string): void {
  if (!path.isAbsolute(folder)) {
    throw new Error('Path must be absolute');
  }
  if (!(name in USUAL)) {
    throw new Error(`Failed to set path '${name}'`);
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chosen.set(name, folder);
}

function userFolder(variable: string, usual: string): string {
  return process.env[variable] ?? path.join(home, usual);
}
