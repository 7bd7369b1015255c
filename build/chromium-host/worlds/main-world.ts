import type { Bridge, BridgeHandlers } from './bridge.ts';

type CreateBridge = (port: EventTarget, mine: string, other: string, handlers: BridgeHandlers) => Bridge;

/**
 * The part of the host that runs in a page's main world, before any script of the page: it takes the bridge from the
 * isolated world and puts what contextBridge exposes on `window`. Gives the way to ask main about a new window, which
 * frames do not have.
 * Its source text runs inside the pages, so it refers to nothing outside itself.
 */
export function installMainWorld(
  secret: string,
  createBridge: CreateBridge,
): (url: string, name: string, features: string) => void {
  if (window !== window.top) {
    return () => undefined;
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

  return (url, name, features) => {
    bridge?.ask('open', [url, name, features]);
  };
}
