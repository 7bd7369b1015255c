import { randomUUID } from 'node:crypto';
import { Script } from 'node:vm';
import { createBridge } from './bridge.ts';
import { createCodec } from './codec.ts';
import { createIpcRenderer } from './ipc-renderer.ts';
import { type IsolatedWorldConfig, installIsolatedWorld } from './isolated-world.ts';
import { installMainWorld } from './main-world.ts';
import { watchPage } from './page-watch.ts';
import { installWindowOpen } from './window-open.ts';

/** Name of the world that preloads run in, as Electron calls it. */
export const ISOLATED_WORLD = 'Electron Isolated Context';

/** Name of the function that carries messages from the isolated world to the host. */
export const BINDING = 'chromiumHostPost';

const secret = `chromium-host-${randomUUID()}`;

/** Path of the request by which a page asks main about a window (worlds/window-open.ts); no server ever sees it. */
export const OPEN_PATH = `/${secret}/open`;

/** Source of the script for the main world of pages and their frames. */
export function mainWorldScript(): string {
  const askLater = `(${installMainWorld})(${JSON.stringify(secret)}, ${createBridge})`;
  return `(${installWindowOpen})(${JSON.stringify(OPEN_PATH)}, ${askLater});`;
}

/** Source of the script for the isolated world; `processInfo` becomes the preload's `process`. */
export function isolatedWorldScript(processInfo: Readonly<Record<string, unknown>>): string {
  const config: IsolatedWorldConfig = { secret, binding: BINDING, process: processInfo };
  const parts = `{ createBridge: ${createBridge}, createCodec: ${createCodec}, createIpcRenderer: ${createIpcRenderer}, watchPage: ${watchPage} }`;
  return `(${installIsolatedWorld})(${JSON.stringify(config)}, ${parts});`;
}

/**
 * Source of a preload, made ready to run in the isolated world. `address` is its file URL, for stack traces.
 * Throws SyntaxError where the preload does not parse.
 */
export function preloadScript(source: string, address: string): string {
  const wrapped = `(function (require, module, exports, process, global) {${source}\n})`;
  new Script(wrapped, { filename: address }); // parsed only, to name the error here and not in the page
  const host = JSON.stringify(`${BINDING}-host`);
  return `if (window === window.top) globalThis[${host}].runPreload(${wrapped});\n//# sourceURL=${address}`;
}

/** Source of the function by which the host calls a receiver in the isolated world. */
export const RECEIVE = `function (type, ...parts) { globalThis[${JSON.stringify(`${BINDING}-host`)}]?.[type](...parts); }`;
