import type { Product } from '../catalog/product.ts';
import type { ProductModel } from '../catalog/product-model.ts';

/** What is searched. */
export type Entity = Product | ProductModel;

/** One condition of a search. */
export interface Criterion {
  /** Rough price of a test; the cheap ones are tried first. */
  readonly cost: number;
  readonly test: (entity: Entity) => boolean;
  /** Ranks of the only products (or places of the only models) that can fulfil it, where that is known. */
  readonly candidates?: readonly number[];
}
