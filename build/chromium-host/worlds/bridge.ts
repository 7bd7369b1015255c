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
  /** v: a value as it is; f, p: a function or promise by its number; a, o: an array or object with such in it. */
  type Wire =
    | readonly ['v', unknown]
    | readonly ['f' | 'p', number]
    | readonly ['a', readonly Wire[]]
    | readonly ['o', readonly (readonly [string, Wire])[]];
  type Question =
    | readonly ['call', id: number, args: readonly Wire[]]
    | readonly ['settle', id: number, ok: boolean, value: Wire]
    | readonly ['handler', name: string, payload: Wire];
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

  const isCallable = (value: unknown): value is Callable => typeof value === 'function';

  const isRecord = (value: object): boolean => Object.prototype.toString.call(value) === '[object Object]';

  const needsWalk = (value: unknown, seen: Set<object>): boolean => {
    if (isCallable(value)) {
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
        request(['settle', id, ok, wire]);
      } catch (error) {
        request(['settle', id, false, ['v', error]]); // what cannot cross rejects the promise over there
      }
    };
    value.then(
      (result) => settle(true, result),
      (error) => settle(false, error),
    );
    return ['p', id];
  };

  const walk = (value: unknown, path: readonly object[]): Wire => {
    if (isCallable(value)) {
      return writeFunction(value);
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
      made = (...args) => request(['call', id, args.map(write)]);
      standIns.set(made, id);
      standInsById.set(id, made);
    }
    return made;
  };

  const read = ([kind, payload]: Wire): unknown => {
    switch (kind) {
      case 'v':
        return payload;
      case 'f':
        return readFunction(payload);
      case 'p':
        return new Promise((resolve, reject) => {
          // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- what the other world rejected with
          promises.set(payload, (ok, value) => (ok ? resolve(value) : reject(value)));
        });
      case 'a':
        return payload.map(read);
      case 'o': {
        const made = {};
        for (const [key, entry] of payload) {
          const value = read(entry);
          Object.defineProperty(made, key, { value, configurable: true, enumerable: true, writable: true });
        }
        return made;
      }
    }
  };

  /** The answer comes while the event is dispatched; none comes where the other world could not clone it. */
  const exchange = (question: Question): Answer | undefined => {
    answer = undefined;
    dispatch(new CustomEventClass(`${other}-ask`, { detail: question }));
    const given = answer;
    answer = undefined;
    return given;
  };

  const request = (question: Question): unknown => {
    const given = exchange(question);
    if (!given) {
      throw notCloned();
    }
    const value = read(given.value);
    if (!given.ok) {
      throw value;
    }
    return value;
  };

  const serve = (question: Question): unknown => {
    switch (question[0]) {
      case 'call':
        return functions[question[1]]?.(...question[2].map(read));
      case 'settle': {
        const settle = promises.get(question[1]);
        promises.delete(question[1]);
        settle?.(question[2], read(question[3]));
        return undefined;
      }
      case 'handler':
        return handlers[question[1]]?.(read(question[2]));
    }
  };

  /** What the other end dispatched, cloned into this world; null where that could not be done. */
  const detailOf = <T>(event: Event): T | null => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing but the other end dispatches on the port
    return (event as CustomEvent<T | null>).detail;
  };

  port.addEventListener(`${mine}-ask`, (event) => {
    const question = detailOf<Question>(event);
    if (!question) {
      return;
    }
    let reply: Answer;
    try {
      reply = { ok: true, value: write(serve(question)) };
    } catch (error) {
      reply = { ok: false, value: ['v', error] };
    }
    dispatch(new CustomEventClass(`${other}-answer`, { detail: reply }));
  });
  port.addEventListener(`${mine}-answer`, (event) => {
    answer = detailOf<Answer>(event) ?? { ok: false, value: ['v', notCloned()] };
  });

  return { ask: (handler, payload) => request(['handler', handler, write(payload)]) };
}
