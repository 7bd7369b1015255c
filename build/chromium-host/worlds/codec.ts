/** Turns bytes into base64 and back: Buffer in Node, Uint8Array's own methods in Chromium. */
export interface Base64 {
  encode(bytes: Uint8Array): string;
  decode(text: string): Uint8Array;
}

/** Values as text, both ways, with what structured cloning keeps: Map, Set, Date, bytes, Error, cycles and so on. */
export interface Codec {
  /** Throws an Error ("An object could not be cloned.") where structured cloning would. */
  encode(value: unknown): string;
  decode(text: string): unknown;
}

/**
 * Makes the codec. Its source text also runs inside the pages, so it refers to nothing outside itself.
 * Plain JSON goes as it is (prefix J); everything else (prefix T) as a tree of arrays [kind, ...].
 */
export function createCodec(base64: Base64): Codec {
  const views: Record<string, new (buffer: ArrayBuffer) => ArrayBufferView> = {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  };
  const errors: Record<string, ErrorConstructor> = {
    Error,
    TypeError,
    RangeError,
    SyntaxError,
    ReferenceError,
    EvalError,
    URIError,
  };

  const refuse = (): never => {
    throw new Error('An object could not be cloned.');
  };

  const isPlainJson = (value: unknown, seen: Set<object>): boolean => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') {
      return true;
    }
    if (typeof value === 'number') {
      return Number.isFinite(value) && !Object.is(value, -0);
    }
    if (typeof value !== 'object' || seen.has(value)) {
      return false;
    }
    seen.add(value);
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index += 1) {
        if (!isPlainJson(value[index], seen)) {
          return false;
        }
      }
      return true;
    }
    if (Object.getPrototypeOf(value) !== Object.prototype || 'toJSON' in value) {
      return false;
    }
    return Object.values(value).every((entry) => isPlainJson(entry, seen));
  };

  const bytesOf = (value: ArrayBufferView | ArrayBuffer): string =>
    base64.encode(
      ArrayBuffer.isView(value)
        ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
        : new Uint8Array(value),
    );

  /** In a buffer of its own: Node's Buffers share one. */
  const copyOf = (text: unknown): ArrayBuffer => new Uint8Array(base64.decode(String(text))).buffer;

  const writeObject = (value: object, seen: Map<object, number>): unknown => {
    const write = (entry: unknown): unknown => writeValue(entry, seen);
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    if (Array.isArray(value)) {
      return ['a', ...Array.from(value, write)];
    }
    if (ArrayBuffer.isView(value)) {
      return ['t', kind in views ? kind : 'Uint8Array', bytesOf(value)];
    }
    if (value instanceof Error) {
      const cause = 'cause' in value ? [write(value.cause)] : [];
      const name = Object.hasOwn(errors, value.name) ? value.name : 'Error';
      return ['e', name, value.message, value.stack ?? null, ...cause];
    }
    if (value instanceof Date) {
      return ['d', value.getTime()];
    }
    if (value instanceof RegExp) {
      return ['x', value.source, value.flags];
    }
    if (value instanceof Map) {
      return ['m', ...Array.from(value, ([key, entry]) => [write(key), write(entry)])];
    }
    if (value instanceof Set) {
      return ['s', ...Array.from(value, write)];
    }
    if (value instanceof ArrayBuffer) {
      return ['y', bytesOf(value)];
    }
    return kind === 'Object'
      ? ['o', ...Object.entries(value).map(([key, entry]) => [key, write(entry)])]
      : refuse();
  };

  const writeValue = (value: unknown, seen: Map<object, number>): unknown => {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : ['n', Object.is(value, -0) ? '-0' : `${value}`];
      case 'undefined':
        return ['u'];
      case 'bigint':
        return ['b', `${value}`];
      case 'object': {
        if (value === null) {
          return null;
        }
        const known = seen.get(value);
        if (known !== undefined) {
          return ['r', known];
        }
        seen.set(value, seen.size);
        return writeObject(value, seen);
      }
      case 'function':
      case 'symbol':
        return refuse();
    }
  };

  const readError = (
    node: readonly unknown[],
    keep: (made: object) => void,
    read: (n: unknown) => unknown,
  ): Error => {
    const made = new (errors[String(node[1])] ?? Error)(String(node[2]));
    keep(made);
    if (typeof node[3] === 'string') {
      Object.defineProperty(made, 'stack', { value: node[3], configurable: true, writable: true });
    }
    if (node.length > 4) {
      Object.defineProperty(made, 'cause', { value: read(node[4]), configurable: true, writable: true });
    }
    return made;
  };

  const pairs = (entries: readonly unknown[]): (readonly unknown[])[] =>
    entries.filter((entry): entry is readonly unknown[] => Array.isArray(entry));

  const readNode = (node: readonly unknown[], seen: object[]): unknown => {
    const read = (entry: unknown): unknown => (Array.isArray(entry) ? readNode(entry, seen) : entry);
    const keep = <T extends object>(made: T): T => {
      seen.push(made);
      return made;
    };
    const entries = node.slice(1);
    switch (node[0]) {
      case 'a': {
        const list = keep<unknown[]>([]);
        for (const entry of entries) {
          list.push(read(entry));
        }
        return list;
      }
      case 'o': {
        const made = keep<Record<string, unknown>>({});
        for (const [key, entry] of pairs(entries)) {
          Object.defineProperty(made, String(key), {
            value: read(entry),
            configurable: true,
            enumerable: true,
            writable: true,
          });
        }
        return made;
      }
      case 'm': {
        const map = keep(new Map<unknown, unknown>());
        for (const [key, entry] of pairs(entries)) {
          map.set(read(key), read(entry));
        }
        return map;
      }
      case 's': {
        const set = keep(new Set<unknown>());
        for (const entry of entries) {
          set.add(read(entry));
        }
        return set;
      }
      case 'd':
        return keep(new Date(node[1] === null ? Number.NaN : Number(node[1])));
      case 'x':
        return keep(new RegExp(String(node[1]), String(node[2])));
      case 'y':
        return keep(copyOf(node[1]));
      case 't': {
        const View = views[String(node[1])] ?? Uint8Array;
        return keep(new View(copyOf(node[2])));
      }
      case 'e':
        return readError(node, keep, read);
      case 'r':
        return seen[Number(node[1])];
      case 'n':
        return Number(node[1]);
      case 'b':
        return BigInt(String(node[1]));
      default:
        return undefined;
    }
  };

  return {
    encode: (value) =>
      isPlainJson(value, new Set())
        ? `J${JSON.stringify(value)}`
        : `T${JSON.stringify(writeValue(value, new Map()))}`,
    decode: (text) => {
      const value: unknown = JSON.parse(text.slice(1));
      return text.startsWith('J') || !Array.isArray(value) ? value : readNode(value, []);
    },
  };
}
