import { existsSync, mkdtempSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractAll } from '@electron/asar';
import { parseObject, stringField } from '../json-fields.ts';
import { removeAtExit } from './temporary-folders.ts';

/** The app to run. */
export interface AppPackage {
  /** What app.getAppPath() says: the folder, or the .asar as it was given. */
  readonly appPath: string;
  /** The file to load. */
  readonly main: string;
  readonly isModule: boolean;
  readonly isPackaged: boolean;
  /** productName, else name. */
  readonly name: string;
  readonly version: string;
  readonly resourcesPath: string;
}

/** The app could not be found or is none; the message says what was looked for. */
export class AppNotFoundError extends Error {
  override readonly name = 'AppNotFoundError';
}

/**
 * Finds the app that the arguments name (folder, main file or .asar), or the one that is packaged beside the launcher
 * in resources/. Throws AppNotFoundError.
 */
export function findApp(given: string | undefined, launcher: string): AppPackage {
  const resources = path.join(path.dirname(launcher), 'resources');
  const packaged = ['app.asar', 'app']
    .map((name) => path.join(resources, name))
    .find((file) => existsSync(file));
  if (packaged) {
    return readApp(packaged, true, resources);
  }
  if (given === undefined) {
    throw new AppNotFoundError('Say which app to run: electron <folder, main file or app.asar> [arguments]');
  }
  const appPath = path.resolve(given);
  if (!existsSync(appPath)) {
    throw new AppNotFoundError(`There is no app at ${appPath}`);
  }
  return readApp(realpathSync(appPath), appPath.endsWith('.asar'), path.dirname(appPath));
}

function readApp(appPath: string, isPackaged: boolean, resourcesPath: string): AppPackage {
  if (appPath.endsWith('.asar')) {
    const folder = mkdtempSync(path.join(tmpdir(), 'chromium-host-app-'));
    removeAtExit(folder);
    extractAll(appPath, folder);
    // getAppPath is the unpacked folder: plain Node reads nothing inside an archive
    return { ...readFolder(folder), isPackaged: true, resourcesPath };
  }
  if (statSync(appPath).isDirectory()) {
    return { ...readFolder(appPath), isPackaged, resourcesPath };
  }
  const nearest = findManifest(path.dirname(appPath));
  return {
    ...describeApp(nearest, path.dirname(appPath)),
    main: appPath,
    isModule: isModule(appPath),
    isPackaged,
    resourcesPath,
  };
}

type Described = Pick<AppPackage, 'appPath' | 'name' | 'version'>;
type Manifest = Readonly<Record<string, unknown>>;

function readFolder(folder: string): Described & Pick<AppPackage, 'main' | 'isModule'> {
  const manifest = readManifest(folder);
  const main = path.join(folder, stringField(manifest, 'main') ?? 'index.js');
  if (!existsSync(main)) {
    throw new AppNotFoundError(
      `The app at ${folder} has no ${stringField(manifest, 'main') ?? 'index.js'} (is it built?)`,
    );
  }
  return { ...describeApp(manifest, folder), main, isModule: isModule(main) };
}

function describeApp(manifest: Manifest | undefined, folder: string): Described {
  const name = stringField(manifest, 'productName') ?? stringField(manifest, 'name') ?? 'Electron';
  return { appPath: folder, name, version: stringField(manifest, 'version') ?? '0.0.0' };
}

function isModule(main: string): boolean {
  const extension = path.extname(main);
  return (
    extension === '.mjs' ||
    (/^\.[jt]s$/.test(extension) && findManifest(path.dirname(main))?.type === 'module')
  );
}

function findManifest(folder: string): Manifest | undefined {
  const parent = path.dirname(folder);
  return readManifest(folder) ?? (parent === folder ? undefined : findManifest(parent));
}

function readManifest(folder: string): Manifest | undefined {
  const file = path.join(folder, 'package.json');
  return existsSync(file) ? parseObject(readFileSync(file, 'utf8')) : undefined;
}
