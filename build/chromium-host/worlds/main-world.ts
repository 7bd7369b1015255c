import type { Bridge, BridgeHandlers } from './bridge.ts';

type CreateBridge = (port: EventTarget, mine: string, other: string, handlers: BridgeHandlers) => Bridge;

/**
 * The part of the host that runs in a page's main world, before any script of the page: it takes the bridge from the
 * isolated world, puts what contextBridge exposes on `window`, and turns window.open into a question to main.
 * Its source text runs inside the pages, so it refers to nothing outside itself.
 */
export function installMainWorld(secret: string, createBridge: CreateBridge): void {
  if (window !== window.top) {
    return;
  }
  let bridge: Bridge | undefined;

  const freeze = (value: unknown): unknown => {
    if (
      typeof value === 'object' &&
      value !== null &&
      !ArrayBuffer.isView(value) &&
      !Object.isFrozen(value)
    ) {
      Object.freeze(value);
      Object.values(value).forEach(freeze);
    }
    return value;
  };

  const expose = (payload: unknown): void => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as the isolated world sends it
    const [key, api] = payload as [string, unknown];
    if (Object.hasOwn(window, key)) {
      throw new Error('Cannot bind an API on top of an existing property on the window object');
    }
    Object.defineProperty(window, key, {
      value: freeze(api),
      enumerable: true,
      writable: false,
      configurable: false,
    });
  };

  document.addEventListener(
    secret,
    (event) => {
      event.stopImmediatePropagation();
      const port = event instanceof MouseEvent ? event.relatedTarget : null;
      bridge = port ? createBridge(port, 'main', 'isolated', { expose }) : undefined;
    },
    { once: true, capture: true },
  );

  const open = (url: string | URL = '', name = '', features = ''): null => {
    const address = String(url) === '' ? 'about:blank' : new URL(String(url), document.baseURI).href;
    bridge?.ask('open', [address, String(name), String(features)]);
    return null;
  };
  Object.defineProperty(window, 'open', {
    value: open,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}
