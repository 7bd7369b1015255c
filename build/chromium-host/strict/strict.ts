import { NotImplementedError } from './not-implemented-error.ts';
import { hostTables } from './tables.ts';

/** Names that JavaScript, Node, bundlers and test runners look for on any object. */
const PROBED = new Set([
  '$$typeof',
  '__esModule',
  'asymmetricMatch',
  'default',
  'domain',
  'inspect',
  'nodeType',
  'then',
  'toJSON',
]);
/** Electron has these in the renderer only; libraries probe for them in main, where they are undefined. */
const RENDERER_ONLY = new Set(['contextBridge', 'ipcRenderer', 'remote', 'webFrame', 'webUtils']);
const SUBSCRIBING = new Set(['addListener', 'on', 'once', 'prependListener', 'prependOnceListener']);
/** Node's own events, which every emitter has. */
const NODE_EVENTS = ['error', 'newListener', 'removeListener'];

const guarded = new WeakMap<object, object>();
const guards = new WeakSet<object>();

/**
 * The object or class behind a guard: reading a member it does not have, or listening to an event that the host
 * never heard of, throws NotImplementedError by name (`BrowserWindow.setShape`, `app event 'x'`). Everything may
 * be replaced, as on Electron. The instances of a guarded class are guarded too. The same object gives the same
 * guard, and a guard itself. The target must not have `#private` members: a guard cannot reach them.
 * @param name as Electron has it: `app`, `BrowserWindow`; `electron` for the module itself.
 */
export function strict<T extends object>(name: string, target: T): T {
  if (guards.has(target)) {
    return target;
  }
  const known = guarded.get(target);
  if (known) {
    return known as T; // the map holds under each object its own guard
  }
  const guard = new Proxy(target, handlerFor(name));
  guarded.set(target, guard);
  guards.add(guard);
  return guard;
}

function handlerFor<T extends object>(name: string): ProxyHandler<T> {
  const checked = new WeakMap<object, unknown>();
  return {
    get: (target, key, receiver) => {
      if (typeof key === 'string' && !(key in target)) {
        if (PROBED.has(key) || (name === 'electron' && RENDERER_ONLY.has(key))) {
          return undefined;
        }
        throw new NotImplementedError(`${name}.${key}`);
      }
      const value: unknown = Reflect.get(target, key, receiver);
      if (typeof value !== 'function' || typeof key !== 'string' || !SUBSCRIBING.has(key)) {
        return value;
      }
      if (!checked.has(value)) {
        checked.set(value, checkingEvents(name, value));
      }
      return checked.get(value);
    },
    construct: (target, args, newTarget) => {
      // Called for classes only.
      const instance: object = Reflect.construct(target as unknown as new () => object, args, newTarget);
      return strict(name, instance);
    },
  };
}

/** The subscribing function, refusing the events that are in no table. */
function checkingEvents(name: string, subscribe: object): unknown {
  const tableName = name.charAt(0).toUpperCase() + name.slice(1);
  const table = hostTables[tableName];
  const events = new Set([...NODE_EVENTS, ...(table?.events ?? []), ...(table?.inertEvents ?? [])]);
  return new Proxy(subscribe, {
    apply: (target, self, args: unknown[]) => {
      const [event] = args;
      // the events of ipcMain are the app's own channels
      if (typeof event === 'string' && name !== 'ipcMain' && !events.has(event)) {
        throw new NotImplementedError(`${name} event '${event}'`);
      }
      return Reflect.apply(target as (...all: unknown[]) => unknown, self, args); // only functions come here
    },
  });
}
