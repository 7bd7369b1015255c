import type { CategoryTree } from './category-tree.ts';
import { type Family, families } from './family.ts';
import { combine, fraction } from './hash.ts';
import { withoutFamily } from './words/families.ts';

/** The products of one family: a run of neighbouring ranks. */
export interface Block {
  readonly family: Family | null;
  readonly prefix: string;
  /** First rank. */
  readonly start: number;
  readonly size: number;
  /** Number of root product models; their variants come first in the block. */
  readonly groups: number;
  /** Variants of one root model. */
  readonly perGroup: number;
  /** Sub-models of one root model, 0 where variants hang on the root itself. */
  readonly subModels: number;
  /** First number in the list of all product models. */
  readonly modelStart: number;
}

/** Largest catalog; above it the arithmetic would leave the exact integers. */
export const maxProducts = 50_000_000;

/** Texts of 12 and of 8 bits: taken from a table, a uuid is made much faster. */
const digits12 = Array.from({ length: 4096 }, (_, i) => i.toString(16).padStart(3, '0'));
const digits8 = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));
const hex12 = (value: number): string => digits12[value & 0xfff] ?? '';
const hex8 = (value: number): string => digits8[value & 0xff] ?? '';

const two24 = 16_777_216;
const two48 = 281_474_976_710_656;

/**
 * Where each product stands. A product has an index (its place by uuid) and a rank (its place by identifier);
 * one follows from the other by arithmetic, so that no list is kept, whatever the size.
 */
export class Layout {
  readonly count: number;
  readonly blocks: readonly Block[];
  readonly models: number;
  /** What categories products can be in, beside those of their families. */
  readonly categories: CategoryTree | undefined;
  readonly #seed: number;
  readonly #multiplier: number;
  readonly #inverse: number;
  readonly #shift: number;

  constructor(
    count: number,
    seed: number,
    assortment: readonly Family[] = families,
    categories?: CategoryTree,
  ) {
    this.categories = categories;
    if (!Number.isInteger(count) || count < 1 || count > maxProducts) {
      throw new RangeError(`A demo catalog has 1 to ${maxProducts} products.`);
    }
    this.count = count;
    this.#seed = seed;
    this.#multiplier = coprimeNear(Math.floor(count * 0.618_033_988_7), count);
    this.#inverse = inverse(this.#multiplier, count);
    this.#shift = seed % count;
    this.blocks = divide(count, assortment);
    this.models = this.blocks.reduce((sum, block) => sum + block.groups * (1 + block.subModels), 0);
  }

  /** Place by identifier of the product at a place by uuid. */
  rankOf(index: number): number {
    return (index * this.#multiplier + this.#shift) % this.count;
  }

  /** Place by uuid of the product at a place by identifier. */
  indexOf(rank: number): number {
    return (((rank - this.#shift + this.count) % this.count) * this.#inverse) % this.count;
  }

  /** The family's run that a rank falls into. */
  blockOf(rank: number): Block {
    for (const block of this.blocks) if (rank < block.start + block.size) return block;
    throw new RangeError(`There is no product of rank ${rank}.`);
  }

  /** The version 4 uuid of an index; a higher index has a higher uuid. */
  uuidOf(index: number): string {
    const a = combine(this.#seed ^ 0x1d, index);
    const b = combine(this.#seed ^ 0x2e, index);
    const c = combine(this.#seed ^ 0x3f, index);
    const place = Math.floor(((index + 0.02 + 0.96 * fraction(a)) / this.count) * two48);
    // Two halves of 24 bits: engines write whole numbers in hexadecimal much faster than large ones.
    const high = Math.floor(place / two24);
    const low = place - high * two24;
    const fourth = 0x8000 | ((b >>> 12) & 0x3fff);
    return `${hex12(high >>> 12)}${hex12(high)}${hex8(low >>> 16)}-${hex8(low >>> 8)}${hex8(low)}-4${hex12(b)}-${hex8(fourth >>> 8)}${hex8(fourth)}-${hex12(c >>> 20)}${hex12(c >>> 8)}${hex8(c)}${hex8(a >>> 8)}${hex8(a)}`;
  }

  /** The index of a uuid in any case; undefined when no product has it. */
  indexOfUuid(uuid: string): number | undefined {
    const wanted = uuid.toLowerCase();
    const guess = this.#guess(wanted);
    for (const index of [guess, guess - 1, guess + 1]) {
      if (index >= 0 && index < this.count && this.uuidOf(index) === wanted) return index;
    }
    return undefined;
  }

  /** The first index whose uuid is higher than the given one, which need not exist; `count` when there is none. */
  firstIndexAfter(uuid: string): number {
    const limit = uuid.toLowerCase();
    let index = Math.max(0, this.#guess(limit) - 1);
    while (index < this.count && this.uuidOf(index) <= limit) index++;
    return index;
  }

  #guess(uuid: string): number {
    const place = Number.parseInt(uuid.slice(0, 8) + uuid.slice(9, 13), 16);
    return Number.isNaN(place) ? 0 : Math.floor((place / two48) * this.count);
  }
}

function divide(count: number, assortment: readonly Family[]): readonly Block[] {
  const parts = [
    ...assortment.map((family) => ({
      family,
      prefix: family.definition.prefix,
      share: family.definition.share,
    })),
    { family: null, prefix: withoutFamily.prefix, share: withoutFamily.share },
  ].sort((a, b) => (a.prefix < b.prefix ? -1 : 1));
  const total = parts.reduce((sum, part) => sum + part.share, 0);
  let shares = 0;
  let start = 0;
  let modelStart = 0;
  return parts.map(({ family, prefix, share }) => {
    shares += share;
    const size = Math.round((count * shares) / total) - start;
    const children = family?.definition.variants?.children ?? [];
    const perGroup = children.reduce((product, n) => product * n, 1);
    const groups = children.length === 0 ? 0 : Math.floor((size * 0.8) / perGroup);
    const subModels = children.length > 1 ? (children[0] ?? 0) : 0;
    const block = { family, prefix, start, size, groups, perGroup, subModels, modelStart };
    start += size;
    modelStart += groups * (1 + subModels);
    return block;
  });
}

/** The first number from `wanted` on that has no divisor in common with `modulus`. */
export function coprimeNear(wanted: number, modulus: number): number {
  for (let candidate = Math.max(1, wanted); candidate < modulus; candidate++) {
    if (divisor(candidate, modulus) === 1) return candidate;
  }
  return 1;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

/** The number that, multiplied by `value`, leaves 1 modulo `modulus` (extended Euclid). */
function inverse(value: number, modulus: number): number {
  let [r0, r1, s0, s1] = [modulus, value % modulus, 0, 1];
  while (r1 > 0) {
    const q = Math.floor(r0 / r1);
    [r0, r1] = [r1, r0 - q * r1];
    [s0, s1] = [s1, s0 - q * s1];
  }
  return ((s0 % modulus) + modulus) % modulus;
}
