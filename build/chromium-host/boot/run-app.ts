import inspector from 'node:inspector';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { app } from '../app/app.ts';
import { announceBrowser, browserStarted } from '../chromium/browser.ts';
import { appPackage, commandLineArguments, electronVersion, launch, launcher } from '../host-state.ts';
import { refusedRequests } from '../navigation/network-policy.ts';
import { registerElectron } from '../register.ts';
import { startBrowser } from './start-browser.ts';

/** A module that awaits app.whenReady() at its top level would otherwise wait for itself. */
const LOADING_LIMIT = 1000;

/** Makes this process look like Electron's main process, loads the app and starts the browser for it. */
export async function runApp(): Promise<void> {
  describeProcess();
  registerElectron();
  endOnSignals();
  if (launch.inspectPort !== undefined) {
    inspector.open(launch.inspectPort);
  }
  const require = createRequire(pathToFileURL(`${process.cwd()}${path.sep}`));
  for (const file of launch.requires) {
    require(path.resolve(file));
  }
  const loaded = loadMain();
  await Promise.race([loaded, delay(LOADING_LIMIT, undefined, { ref: false })]);
  try {
    await startBrowser();
  } catch (error) {
    announceBrowser(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
  app.start();
  await Promise.all([loaded, browserStarted()]);
}

async function loadMain(): Promise<void> {
  if (appPackage.isModule) {
    await import(pathToFileURL(appPackage.main).href);
  } else {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- not in Node's types: loads a file as the program itself
    const loader = Module as unknown as { _load(file: string, parent: null, isMain: true): unknown };
    loader._load(appPackage.main, null, true);
  }
}

function describeProcess(): void {
  process.argv = [launcher, ...commandLineArguments];
  const versions = { ...process.versions, electron: electronVersion, chrome: '' };
  Object.defineProperty(process, 'versions', { value: versions, enumerable: true });
  const facts = {
    type: 'browser',
    resourcesPath: appPackage.resourcesPath,
    ...(appPackage.isPackaged ? {} : { defaultApp: true }),
    // for tests: what CHROMIUM_HOST_NETWORK=loopback refused
    chromiumHost: { refusedRequests },
  };
  for (const [name, value] of Object.entries(facts)) {
    Object.defineProperty(process, name, { value, enumerable: true, configurable: true });
  }
}

function endOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => app.quit());
  }
}
