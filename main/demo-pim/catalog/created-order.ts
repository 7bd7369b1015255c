import { firstAfter } from './first-after.ts';

/** Products in the order of their creation, so that a range of time is found without going through all. */
export class CreatedOrder {
  readonly #count: number;
  readonly #createdOf: (rank: number) => number;
  #ordered: Ordered | undefined;

  /** `createdOf` gives the seconds since 1970 of the ranks from 0 to `count`. */
  constructor(count: number, createdOf: (rank: number) => number) {
    this.#count = count;
    this.#createdOf = createdOf;
  }

  /** How many were created from one second to another, both included. */
  countBetween(from: number, to: number): number {
    const [first, end] = this.#placesBetween(from, to);
    return Math.max(0, end - first);
  }

  /** The ranks of these. */
  ranksBetween(from: number, to: number): Uint32Array {
    const { keys } = this.#order();
    return Uint32Array.from(keys.subarray(...this.#placesBetween(from, to)), (key) => key % this.#count);
  }

  #placesBetween(from: number, to: number): readonly [first: number, end: number] {
    const { keys, earliest } = this.#order();
    const placeOf = (seconds: number) =>
      firstAfter(keys.length, (place) => (keys[place] ?? 0) >= (seconds - earliest) * this.#count);
    return [placeOf(from), placeOf(to + 1)];
  }

  /** Made when it is first asked for: second and rank as one number, since numbers are sorted quickly. */
  #order(): Ordered {
    if (this.#ordered === undefined) {
      const times = Float64Array.from({ length: this.#count }, (_, rank) => this.#createdOf(rank));
      const earliest = times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY);
      const keys = times.map((time, rank) => (time - earliest) * this.#count + rank).sort();
      this.#ordered = { keys, earliest };
    }
    return this.#ordered;
  }
}

interface Ordered {
  readonly keys: Float64Array;
  readonly earliest: number;
}
