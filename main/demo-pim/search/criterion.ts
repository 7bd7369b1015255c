import type { Product } from '../catalog/product.ts';
import type { ProductModel } from '../catalog/product-model.ts';

/** What is searched. */
export type Entity = Product | ProductModel;

/** One condition of a search. */
export interface Criterion {
  /** Rough price of a test; the cheap ones are tried first. */
  readonly cost: number;
  readonly test: (entity: Entity) => boolean;
  /** The only ones that can fulfil it, where that is known. */
  readonly candidates?: Candidates;
}

/** Ranks of products, or places of models. */
export interface Candidates {
  readonly size: number;
  ranks(): Iterable<number>;
}

/** Candidates that are known one by one. */
export function candidatesOf(ranks: readonly number[]): Candidates {
  return { size: ranks.length, ranks: () => ranks };
}
