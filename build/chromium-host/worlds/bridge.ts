/** What the two ends of the bridge may ask of each other besides calling functions. */
export type BridgeHandlers = Record<string, (payload: unknown) => unknown>;

export interface Bridge {
  /** Calls the other world's handler and gives what it returned; functions and promises cross as stand-ins. */
  ask(handler: string, payload: unknown): unknown;
}

/**
 * One end of the bridge between a page's main world and the isolated world of the preload. Both ends run this. They
 * share a detached element that no script of the page can reach; the browser clones `CustomEvent.detail` from one world
 * to the other while the event is dispatched, so a call is answered before dispatchEvent returns.
 * Its source text runs inside the pages, so it refers to nothing outside itself.
 */
export function createBridge(
  port: EventTarget,
  mine: string,
  other: string,
  handlers: BridgeHandlers,
): Bridge {
  type Wire = readonly [kind: 'v' | 'f' | 'p' | 'a' | 'o', payload: unknown];
  type Answer = { readonly ok: boolean; readonly value: Wire };
  type Callable = (...args: unknown[]) => unknown;
  type Settle = (ok: boolean, value: unknown) => void;

  const CustomEventClass = CustomEvent;
  const dispatch = port.dispatchEvent.bind(port);
  const functions: Callable[] = [];
  const functionIds = new WeakMap<Callable, number>();
  const standIns = new WeakMap<Callable, number>(); // the other world's functions, by their id there
  const standInsById = new Map<number, Callable>();
  const promises = new Map<number, Settle>();
  let lastPromise = 0;
  let answer: Answer | undefined;

  const notCloned = (): Error => new Error('An object could not be cloned.');

  const isRecord = (value: object): boolean => Object.prototype.toString.call(value) === '[object Object]';

  const needsWalk = (value: unknown, seen: Set<object>): boolean => {
    if (typeof value === 'function') {
      return true;
    }
    if (typeof value !== 'object' || value === null || seen.has(value)) {
      return false;
    }
    seen.add(value);
    if (value instanceof Promise) {
      return true;
    }
    return (
      (Array.isArray(value) || isRecord(value)) &&
      Object.values(value).some((entry) => needsWalk(entry, seen))
    );
  };

  const writeFunction = (value: Callable): Wire => {
    const foreign = standIns.get(value);
    if (foreign !== undefined) {
      return ['f', -1 - foreign];
    }
    let id = functionIds.get(value);
    if (id === undefined) {
      id = functions.push(value) - 1;
      functionIds.set(value, id);
    }
    return ['f', id];
  };

  const writePromise = (value: Promise<unknown>): Wire => {
    lastPromise += 1;
    const id = lastPromise;
    const settle = (ok: boolean, result: unknown): void => {
      let wire: Wire;
      try {
        wire = write(result);
        request('settle', [id, ok, wire]);
      } catch (error) {
        request('settle', [id, false, ['v', error]]); // what cannot cross rejects the promise over there
      }
    };
    value.then(
      (result) => settle(true, result),
      (error) => settle(false, error),
    );
    return ['p', id];
  };

  const walk = (value: unknown, path: readonly object[]): Wire => {
    if (typeof value === 'function') {
      return writeFunction(value as Callable); // called with what the other world passes
    }
    if (
      typeof value !== 'object' ||
      value === null ||
      !(value instanceof Promise || Array.isArray(value) || isRecord(value))
    ) {
      return ['v', value];
    }
    if (value instanceof Promise) {
      return writePromise(value);
    }
    if (path.includes(value)) {
      throw notCloned();
    }
    const inside = [...path, value];
    return Array.isArray(value)
      ? ['a', value.map((entry) => walk(entry, inside))]
      : ['o', Object.entries(value).map(([key, entry]) => [key, walk(entry, inside)])];
  };

  const write = (value: unknown): Wire => (needsWalk(value, new Set()) ? walk(value, []) : ['v', value]);

  const readFunction = (id: number): Callable => {
    if (id < 0) {
      return functions[-1 - id] ?? (() => undefined);
    }
    let made = standInsById.get(id);
    if (!made) {
      made = (...args) => request('call', [id, args.map(write)]);
      standIns.set(made, id);
      standInsById.set(id, made);
    }
    return made;
  };

  const read = ([kind, payload]: Wire): unknown => {
    switch (kind) {
      case 'f':
        return readFunction(payload as number); // kinds and payloads are as write and walk made them
      case 'p':
        return new Promise((resolve, reject) => {
          promises.set(payload as number, (ok, value) => (ok ? resolve(value) : reject(value)));
        });
      case 'a':
        return (payload as Wire[]).map(read);
      case 'o': {
        const made = {};
        for (const [key, entry] of payload as [string, Wire][]) {
          Object.defineProperty(made, key, {
            value: read(entry),
            configurable: true,
            enumerable: true,
            writable: true,
          });
        }
        return made;
      }
      default:
        return payload;
    }
  };

  const request = (op: string, payload: unknown): unknown => {
    answer = undefined;
    dispatch(new CustomEventClass(`${other}-ask`, { detail: [op, payload] }));
    const given: Answer | undefined = answer;
    answer = undefined;
    if (!given) {
      throw notCloned();
    }
    const value = read((given as Answer).value);
    if (!(given as Answer).ok) {
      throw value;
    }
    return value;
  };

  const serve = (op: string, payload: unknown): unknown => {
    if (op === 'call') {
      const [id, args] = payload as [number, Wire[]];
      return functions[id]?.(...args.map(read));
    }
    if (op === 'settle') {
      const [id, ok, value] = payload as [number, boolean, Wire];
      const settle = promises.get(id);
      promises.delete(id);
      settle?.(ok, read(value));
      return undefined;
    }
    return handlers[op]?.(read(payload as Wire));
  };

  port.addEventListener(`${mine}-ask`, (event) => {
    const detail = (event as CustomEvent<[string, unknown] | null>).detail;
    if (!detail) {
      return; // it could not be cloned; the asking side sees that no answer came
    }
    let reply: Answer;
    try {
      reply = { ok: true, value: write(serve(detail[0], detail[1])) };
    } catch (error) {
      reply = { ok: false, value: ['v', error] };
    }
    dispatch(new CustomEventClass(`${other}-answer`, { detail: reply }));
  });
  port.addEventListener(`${mine}-answer`, (event) => {
    answer = (event as CustomEvent<Answer | null>).detail ?? { ok: false, value: ['v', notCloned()] };
  });

  return { ask: (handler, payload) => request(handler, write(payload)) };
}
