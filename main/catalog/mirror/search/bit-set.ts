/** Which row ids are in a result: 125 KB for a million. */
export class BitSet {
  readonly bits: Uint32Array;

  constructor(size: number, bits = new Uint32Array((size >>> 5) + 1)) {
    this.bits = bits;
  }

  static of(size: number, ids: ArrayLike<number>): BitSet {
    const set = new BitSet(size);
    set.addAll(ids);
    return set;
  }

  addAll(ids: ArrayLike<number>): void {
    for (let place = 0; place < ids.length; place += 1) this.add(ids[place] ?? 0);
  }

  add(id: number): void {
    const word = id >>> 5;
    this.bits[word] = (this.bits[word] ?? 0) | (1 << (id & 31));
  }

  has(id: number): boolean {
    return ((this.bits[id >>> 5] ?? 0) & (1 << (id & 31))) !== 0;
  }

  and(other: BitSet): BitSet {
    return new BitSet(
      0,
      this.bits.map((word, place) => word & (other.bits[place] ?? 0)),
    );
  }

  or(other: BitSet): BitSet {
    return new BitSet(
      0,
      this.bits.map((word, place) => word | (other.bits[place] ?? 0)),
    );
  }

  without(other: BitSet): BitSet {
    return new BitSet(
      0,
      this.bits.map((word, place) => word & ~(other.bits[place] ?? 0)),
    );
  }

  count(): number {
    let all = 0;
    for (let word of this.bits) {
      word -= (word >>> 1) & 0x5555_5555;
      word = (word & 0x3333_3333) + ((word >>> 2) & 0x3333_3333);
      all += Math.imul((word + (word >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
    }
    return all;
  }

  /** In ascending order. */
  *ids(): Generator<number> {
    for (let place = 0; place < this.bits.length; place += 1) {
      let word = this.bits[place] ?? 0;
      while (word !== 0) {
        const lowest = word & -word;
        yield (place << 5) + (31 - Math.clz32(lowest));
        word ^= lowest;
      }
    }
  }
}
