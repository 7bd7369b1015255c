/** An inserted element: before which place of the generated list it stands. */
export interface Insertion {
  readonly before: number;
  readonly rank: number;
}

/** The order of a generated list with a few elements inserted; without any it costs nothing. */
export class MergedOrder {
  readonly length: number;
  readonly #rankOf: (place: number) => number;
  readonly #inserted: readonly Insertion[];

  /** `rankOf` gives the rank at a place of the generated list; `inserted` stands in the order of the list. */
  constructor(length: number, rankOf: (place: number) => number, inserted: readonly Insertion[] = []) {
    this.length = length + inserted.length;
    this.#rankOf = rankOf;
    this.#inserted = inserted;
  }

  /** The rank at a place. */
  rankAt(place: number): number {
    if (this.#inserted.length === 0) return this.#rankOf(place);
    const before = this.#count((insertion, number) => insertion.before + number <= place);
    const last = this.#inserted[before - 1];
    if (last !== undefined && last.before + before - 1 === place) return last.rank;
    return this.#rankOf(place - before);
  }

  /** Where a place of the generated list has gone. */
  placeOf(generated: number): number {
    return generated + this.#count((insertion) => insertion.before <= generated);
  }

  /** The place of an inserted rank; -1 when it isn't one. */
  placeOfInserted(rank: number): number {
    const number = this.#inserted.findIndex((insertion) => insertion.rank === rank);
    const insertion = this.#inserted[number];
    return insertion === undefined ? -1 : insertion.before + number;
  }

  /** The place that follows a text: `generated` is the first place of the generated list behind it. */
  placeAfter(generated: number, isAfter: (rank: number) => boolean): number {
    return generated + this.#inserted.filter(({ rank }) => !isAfter(rank)).length;
  }

  /** Binary search: how many insertions from the start fulfil a condition that then fails for the rest. */
  #count(holds: (insertion: Insertion, number: number) => boolean): number {
    let low = 0;
    let high = this.#inserted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const insertion = this.#inserted[middle];
      if (insertion !== undefined && holds(insertion, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
