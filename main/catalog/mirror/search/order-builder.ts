import { BitSet } from './bit-set.ts';
import type { Column } from './column.ts';
import type { ItemOrder } from './item-orders.ts';

/** Puts the items of a set in an order, each where it comes first. */
export class OrderBuilder {
  readonly #own: BitSet;
  readonly #done: BitSet;
  readonly #ids: Int32Array;
  #count = 0;

  /** @param size the highest row id */
  constructor(own: BitSet, size: number) {
    this.#own = own;
    this.#done = new BitSet(size);
    this.#ids = new Int32Array(own.count());
  }

  put(id: number): void {
    if (this.#done.has(id) || !this.#own.has(id)) return;
    this.#done.add(id);
    this.#ids[this.#count] = id;
    this.#count += 1;
  }

  /** The items of one value of a column; only those of `among`, where given. */
  putAll({ starts, ids }: Column, place: number, among?: BitSet): void {
    const last = starts[place + 1] ?? 0;
    for (let row = starts[place] ?? 0; row < last; row += 1) {
      const id = ids[row] ?? 0;
      if (among === undefined || among.has(id)) this.put(id);
    }
  }

  /** The order: what was not put comes last. */
  done(): ItemOrder {
    const valued = this.#count;
    for (const id of this.#own.without(this.#done).ids()) this.put(id);
    return { ids: this.#ids, valued };
  }
}
