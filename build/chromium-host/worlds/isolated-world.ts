import type { Bridge, BridgeHandlers } from './bridge.ts';
import type { Base64, Codec } from './codec.ts';
import type { IpcRendererEnd, Post } from './ipc-renderer.ts';
import type { PageWatch } from './page-watch.ts';

/** The functions that the isolated world is put together from; each comes as its own source text. */
export interface IsolatedWorldParts {
  createCodec(base64: Base64): Codec;
  createBridge(port: EventTarget, mine: string, other: string, handlers: BridgeHandlers): Bridge;
  createIpcRenderer(codec: Codec, post: Post): IpcRendererEnd;
  watchPage(post: Post): PageWatch;
}

export interface IsolatedWorldConfig {
  /** Name of the event by which the main world takes the bridge. */
  readonly secret: string;
  /** Name of the binding to the host's process, and of the global that the host calls. */
  readonly binding: string;
  readonly process: Readonly<Record<string, unknown>>;
}

/**
 * Sets up the isolated world of a page: the bridge to the main world, ipcRenderer, contextBridge and `require` for the
 * preload that runs after it. Its source text runs inside the pages, so it refers to nothing outside itself.
 */
export function installIsolatedWorld(config: IsolatedWorldConfig, parts: IsolatedWorldParts): void {
  if (window !== window.top) {
    return;
  }
  /* oxlint-disable typescript/no-unsafe-type-assertion -- the isolated world's own globals; Runtime.addBinding put the binding there */
  const world = globalThis as unknown as Record<string, unknown>;
  const send = world[config.binding] as (text: string) => void;
  /* oxlint-enable typescript/no-unsafe-type-assertion */
  delete world[config.binding];
  const post: Post = (type, ...rest) => send(JSON.stringify([type, ...rest]));
  post('hello', location.href);

  const codec = parts.createCodec({
    /* oxlint-disable typescript/no-unsafe-type-assertion -- both are newer than TypeScript's library */
    encode: (bytes) => (bytes as Uint8Array & { toBase64(): string }).toBase64(),
    decode: (text) => (Uint8Array as unknown as { fromBase64(text: string): Uint8Array }).fromBase64(text),
    /* oxlint-enable typescript/no-unsafe-type-assertion */
  });
  const ipc = parts.createIpcRenderer(codec, post);
  const watch = parts.watchPage(post);

  const port = document.createElement('div');
  const bridge = parts.createBridge(port, 'isolated', 'main', {
    open: (payload) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as the main world sends it
      const [url, name, features] = payload as [string, string, string];
      post('open', url, name, features, features ? 'new-window' : 'foreground-tab');
    },
  });
  document.dispatchEvent(new MouseEvent(config.secret, { relatedTarget: port }));

  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown): void => {
      bridge.ask('expose', [key, api]);
    },
  };
  const missing = (name: string, object: object): object =>
    new Proxy(object, {
      get: (target, member) => {
        if (typeof member === 'string' && !(member in target) && member !== 'then' && member !== 'default') {
          throw new Error(`not implemented on the Chromium host: ${name}.${member}`);
        }
        const value: unknown = Reflect.get(target, member);
        return value;
      },
    });
  const electron = missing('electron/renderer', {
    contextBridge: missing('contextBridge', contextBridge),
    ipcRenderer: ipc.ipcRenderer,
  });

  const requireModule = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer' || name === 'electron/common') {
      return electron;
    }
    throw new Error(`not implemented on the Chromium host: require('${name}') in a preload`);
  };

  type Preload = (
    require: unknown,
    module: unknown,
    exports: unknown,
    process: unknown,
    global: unknown,
  ) => void;
  const runPreload = (preload: Preload): void => {
    const module = { exports: {} };
    try {
      preload(requireModule, module, module.exports, config.process, globalThis);
    } catch (error) {
      const isError = error instanceof Error;
      post('preload-error', isError ? error.message : String(error), isError ? (error.stack ?? '') : '');
    }
  };
  const receivers = { event: ipc.deliver, reply: ipc.settle, claim: watch.claim };
  Object.defineProperty(world, `${config.binding}-host`, { value: { ...receivers, runPreload } });
}
