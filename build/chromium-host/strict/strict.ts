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
 * guard, and a guard itself.
 * @param name as Electron has it: `app`, `BrowserWindow`; `electron` for the module itself.
 */
export function strict<T extends object>(name: string, target: T): T {
  if (guards.has(target)) {
    return target;
  }
  const known = guarded.get(target);
  if (known) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the map holds under each object its own guard
    return known as T;
  }
  const guard = new Proxy(target, handlerFor(name));
  guarded.set(target, guard);
  guards.add(guard);
  return guard;
}

function handlerFor<T extends object>(name: string): ProxyHandler<T> {
  const methods = new WeakMap<object, unknown>();
  return {
    // Accessors and methods of a class run on the object itself, so that inside it there is only one `this`.
    get: (target, key) => {
      if (typeof key === 'string' && !(key in target)) {
        if (PROBED.has(key) || (name === 'electron' && RENDERER_ONLY.has(key))) {
          return undefined;
        }
        throw new NotImplementedError(`${name}.${key}`);
      }
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'function' || Object.hasOwn(target, key)) {
        return value === target ? strict(name, target) : value;
      }
      if (!methods.has(value)) {
        methods.set(value, guardMethod(name, String(key), value, target));
      }
      return methods.get(value);
    },
    set: (target, key, value) => Reflect.set(target, key, value, target),
    construct: (target, args, newTarget) => {
      const instance: unknown =
        typeof target === 'function' ? Reflect.construct(target, args, newTarget) : null;
      if (typeof instance !== 'object' || instance === null) {
        throw new TypeError(`${name} is not a constructor`);
      }
      return strict(name, instance);
    },
  };
}

/** The method, run on the object itself; a subscribing one refuses the events that are in no table. */
function guardMethod(name: string, key: string, method: object, target: object): unknown {
  const events = SUBSCRIBING.has(key) ? eventsOf(name) : null;
  return new Proxy(method, {
    apply: (run, self, args: unknown[]) => {
      const [event] = args;
      if (events && typeof event === 'string' && !events.has(event)) {
        throw new NotImplementedError(`${name} event '${event}'`);
      }
      if (typeof run !== 'function') {
        throw new TypeError(`${name}.${key} is not a function`);
      }
      const result: unknown = Reflect.apply(run, self === strict(name, target) ? target : self, args);
      return result === target ? strict(name, target) : result;
    },
  });
}

function eventsOf(name: string): ReadonlySet<string> | null {
  // The channels of ipcMain are the app's own names.
  if (name === 'ipcMain') {
    return null;
  }
  const table = hostTables[name.charAt(0).toUpperCase() + name.slice(1)];
  return new Set([...NODE_EVENTS, ...(table?.events ?? []), ...(table?.inertEvents ?? [])]);
}
