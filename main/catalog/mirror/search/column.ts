import { BitSet } from './bit-set.ts';

/** Values whose texts are kept as one. */
const textsAtOnce = 1 << 16;
/** Ends each value: no PIM keeps it in a text. */
const end = '\0';

/**
 * All short values of one property or attribute in one place, in lower case, each once and with the items that have it.
 * The values lie in few long texts: a million single ones are a million objects for the collector, and are searched more
 * slowly.
 */
export class Column {
  /** How many values there are. */
  readonly length: number;
  /** Where the items of each value begin in `ids`; one more than values. */
  readonly starts: Int32Array;
  readonly ids: Int32Array;
  readonly #texts: readonly string[];
  readonly #begins: Int32Array;

  /**
   * @param texts of 65,536 values each, every value with a NUL behind it
   * @param begins where each value begins in its text
   */
  constructor(texts: readonly string[], begins: Int32Array, starts: Int32Array, ids: Int32Array) {
    this.length = begins.length;
    this.starts = starts;
    this.ids = ids;
    this.#texts = texts;
    this.#begins = begins;
  }

  term(place: number): string {
    return this.#textOf(place).slice(this.#begins[place], this.#endOf(place));
  }

  /** The places of values that hold a text, ascending. */
  *placesWith(part: string): Generator<number> {
    if (part.includes(end)) return;
    for (const [number, text] of this.#texts.entries()) {
      const last = Math.min(this.length, (number + 1) * textsAtOnce);
      let place = number * textsAtOnce;
      while (place < last) {
        const found = text.indexOf(part, this.#begins[place]);
        if (found < 0) break;
        place = this.#placeAt(found, place, last);
        yield place;
        place += 1;
      }
    }
  }

  /** The place of the first value that is not below a text, of values that are in the order of their signs. */
  firstAt(text: string): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.term(middle) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Bytes that it takes in memory. */
  get bytes(): number {
    const signs = this.#texts.reduce((sum, text) => sum + text.length, 0);
    return signs + this.#begins.byteLength + this.starts.byteLength + this.ids.byteLength;
  }

  /** The items of those values that pass. @param size the highest row id */
  itemsOf(passes: (term: string) => boolean, size: number): BitSet {
    const set = new BitSet(size);
    for (let place = 0; place < this.length; place += 1) if (passes(this.term(place))) this.addTo(set, place);
    return set;
  }

  /** Adds the items of one value. */
  addTo(set: BitSet, place: number): void {
    const last = this.starts[place + 1] ?? 0;
    for (let row = this.starts[place] ?? 0; row < last; row += 1) set.add(this.ids[row] ?? 0);
  }

  /** The value that a sign of a text belongs to, between two places. */
  #placeAt(sign: number, from: number, to: number): number {
    let low = from;
    let high = to;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#begins[middle] ?? 0) <= sign) low = middle;
      else high = middle;
    }
    return low;
  }

  #textOf(place: number): string {
    return this.#texts[Math.floor(place / textsAtOnce)] ?? '';
  }

  #endOf(place: number): number {
    const next = place + 1;
    const isLast = next === this.length || next % textsAtOnce === 0;
    return (isLast ? this.#textOf(place).length : (this.#begins[next] ?? 0)) - 1;
  }
}

/**
 * A column of what SQLite wrote: the value of each row, sorted, and the item of each row.
 *
 * @param bytes the values as UTF-8, with a separator between them
 * @param write writes the value that stands there as it is to be kept, and answers how far it came and how many signs
 *   of a string it has; never more bytes than it has
 */
export function columnOf(
  bytes: Uint8Array,
  separator: number,
  ids: Int32Array,
  write: WriteTerm = copyTerm,
): Column {
  const texts: string[] = [];
  const begins: number[] = [];
  const starts: number[] = [];
  let target = Buffer.alloc(0);
  let written = 0;
  let signs = 0;
  const finish = (): void => {
    if (begins.length > 0) texts.push(target.toString(signs === written ? 'latin1' : 'utf8', 0, written));
  };
  let before = { from: 0, to: -1 };
  let from = 0;
  for (let row = 0; row < ids.length; row += 1) {
    let to = from;
    while (to < bytes.length && bytes[to] !== separator) to += 1;
    if (!isSame(bytes, before, { from, to })) {
      if (begins.length % textsAtOnce === 0) {
        finish();
        target = Buffer.allocUnsafe(Math.min(bytes.length - from + 1, largestText));
        written = 0;
        signs = 0;
      }
      if (target.length < written + to - from + 1) target = grown(target, to - from + 1);
      begins.push(signs);
      starts.push(row);
      const term = write(bytes, from, to, target, written);
      target[term.end] = 0;
      written = term.end + 1;
      signs += term.signs + 1;
      before = { from, to };
    }
    from = to + 1;
  }
  finish();
  starts.push(ids.length);
  return new Column(texts, Int32Array.from(begins), Int32Array.from(starts), ids);
}

type WriteTerm = (
  bytes: Uint8Array,
  from: number,
  to: number,
  target: Uint8Array,
  at: number,
) => { end: number; signs: number };

const largestText = 1 << 20;

function grown(target: Buffer<ArrayBuffer>, atLeast: number): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafe(2 * target.length + atLeast);
  target.copy(larger);
  return larger;
}

function isSame(
  bytes: Uint8Array,
  one: { from: number; to: number },
  other: { from: number; to: number },
): boolean {
  const length = one.to - one.from;
  if (length !== other.to - other.from) return false;
  for (let at = 0; at < length; at += 1) if (bytes[one.from + at] !== bytes[other.from + at]) return false;
  return true;
}

function copyTerm(bytes: Uint8Array, from: number, to: number, target: Uint8Array, at: number) {
  let signs = 0;
  for (let place = from; place < to; place += 1) {
    const byte = bytes[place] ?? 0;
    target[at + place - from] = byte;
    signs += signsOf(byte);
  }
  return { end: at + to - from, signs };
}

/** How many signs of a string begin with a byte of UTF-8. */
export function signsOf(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte < 0xc0) return 0;
  return byte < 0xf0 ? 1 : 2;
}
