import { combine } from './hash.ts';
import { type Block, coprimeNear, type Layout } from './layout.ts';
import type { Product } from './product.ts';

/** What happened to a product after it was generated. */
export interface Change {
  /** How often it changed; its values follow from it. */
  readonly revision: number;
  /** Time of the last change in seconds since 1970. */
  readonly updated: number;
}

/** A product that was created later. */
export interface Creation {
  readonly uuid: string;
  readonly block: Block;
  /** Seconds since 1970. */
  readonly created: number;
}

/** How many products one step changes, creates and removes; at most 10,000 each. */
export interface EditRequest {
  readonly change?: number | undefined;
  readonly create?: number | undefined;
  readonly remove?: number | undefined;
  /** Time of the step in seconds since 1970; now, where nothing is said. */
  readonly at?: number | undefined;
}

/** A product that was touched. */
export interface EditedProduct {
  readonly uuid: string;
  readonly identifier: string | null;
}

/** What a step did. */
export interface EditStep {
  readonly step: number;
  /** Seconds since 1970. */
  readonly at: number;
  readonly changed: readonly EditedProduct[];
  readonly created: readonly EditedProduct[];
  readonly removed: readonly EditedProduct[];
}

/** The edits so far. */
export interface EditSummary {
  readonly step: number;
  readonly products: number;
  readonly changed: number;
  readonly created: number;
  readonly removed: number;
}

/**
 * What differs from the generated catalog: changed, removed and created products, each by its rank. Only these are
 * held. Which products a step meets, and what they become, follows from the seed and the number of the step.
 */
export class ProductEdits {
  readonly changes = new Map<number, Change>();
  readonly removed = new Set<number>();
  readonly creations: Creation[] = [];
  step = 0;
  readonly #layout: Layout;
  readonly #seed: number;

  constructor(layout: Layout, seed: number) {
    this.#layout = layout;
    this.#seed = seed;
  }

  /** Takes the next step; `exists` says which generated products there are otherwise. Gives the ranks it met. */
  apply(request: EditRequest, exists: (rank: number) => boolean) {
    this.step++;
    const at = request.at ?? Math.floor(Date.now() / 1000);
    const { change = 0, create = 0, remove = 0 } = request;
    const ranks = this.#pick(change + remove, exists);
    const changed = ranks.slice(0, change);
    const removed = ranks.slice(change);
    for (const rank of changed) {
      const revision = (this.changes.get(rank)?.revision ?? 0) + 1;
      this.changes.set(rank, { revision: combine(this.step, revision), updated: at });
    }
    for (const rank of removed) this.removed.add(rank);
    const created: number[] = [];
    for (let i = 0; i < create; i++) created.push(this.#create(at));
    return { step: this.step, at, changed, removed, created };
  }

  /** Back to the generated catalog. */
  reset(): void {
    this.step = 0;
    this.changes.clear();
    this.removed.clear();
    this.creations.length = 0;
  }

  /** Different ranks that still exist, spread over the catalog. */
  #pick(wanted: number, exists: (rank: number) => boolean): readonly number[] {
    const { count } = this.#layout;
    const hash = combine(this.#seed ^ 0xed17, this.step);
    const stride = coprimeNear(1 + (hash % count), count);
    const ranks: number[] = [];
    let rank = combine(hash, 1) % count;
    for (let tried = 0; tried < count && ranks.length < wanted; tried++) {
      if (exists(rank) && !this.removed.has(rank)) ranks.push(rank);
      rank = (rank + stride) % count;
    }
    return ranks;
  }

  #create(at: number): number {
    const number = this.creations.length;
    const part = (salt: number) =>
      combine(this.#seed ^ salt, number)
        .toString(16)
        .padStart(8, '0');
    const [a, b, c, d] = [part(0xc1), part(0xc2), part(0xc3), part(0xc4)];
    const uuid = `${a}-${b.slice(0, 4)}-4${b.slice(4, 7)}-a${c.slice(0, 3)}-${c.slice(3)}${d.slice(0, 7)}`;
    const { blocks } = this.#layout;
    const block = blocks[combine(this.#seed ^ 0xc5, number) % blocks.length];
    if (block === undefined) throw new Error('A layout has at least one block.');
    this.creations.push({ uuid, block, created: at });
    return this.#layout.count + number;
  }
}

/** How a product is named in the answer of a step. */
export function editedProduct({ uuid, identifier }: Product): EditedProduct {
  return { uuid, identifier };
}
