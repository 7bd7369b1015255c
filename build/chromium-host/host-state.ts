import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AppPackage, findApp } from './boot/app-package.ts';
import { type LaunchArguments, readLaunchArguments } from './boot/launch-arguments.ts';
import { parseObject, stringField } from './json-fields.ts';
import { systemErrorCode } from './system-error.ts';

const UNKNOWN_ELECTRON = '45.0.0';

/** The launcher script, which stands for Electron's executable. */
export const launcher: string =
  process.env.CHROMIUM_HOST_LAUNCHER ?? fileURLToPath(new URL('./electron', import.meta.url));

/** The command line as the launcher got it. */
export const commandLineArguments: readonly string[] = process.argv.slice(2);

export const launch: LaunchArguments = readLaunchArguments(commandLineArguments);

/** The app that runs here. Reading this module throws AppNotFoundError where there is none. */
export const appPackage: AppPackage = findApp(launch.appPath, launcher);

/** True for tests and machines without a display: no window is drawn anywhere. */
export const isHeadless: boolean = decideHeadless();

/** Version of the npm package `electron` that the host stands in for. */
export const electronVersion: string = readElectronVersion();

function decideHeadless(): boolean {
  const mode = process.env.CHROMIUM_HOST_MODE;
  if (mode === 'headed' || mode === 'headless') {
    return mode === 'headless';
  }
  const isDriven = launch.switches.has('remote-debugging-port') || launch.inspectPort !== undefined;
  const hasDisplay =
    process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  return isDriven || Boolean(process.env.CI) || !hasDisplay;
}

function readElectronVersion(): string {
  try {
    const file = path.join(import.meta.dirname, '../../node_modules/electron/package.json');
    return stringField(parseObject(readFileSync(file, 'utf8')), 'version') ?? UNKNOWN_ELECTRON;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') {
      return UNKNOWN_ELECTRON; // beside a packaged app there is no node_modules
    }
    throw error;
  }
}
