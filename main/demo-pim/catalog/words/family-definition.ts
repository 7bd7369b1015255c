import type { Localized } from './localized.ts';

/** One kind of product inside a family: what it is called and what it costs in euros. */
interface ProductType {
  readonly noun: Localized;
  readonly price: readonly [number, number];
}

/** One level of variation. `attributes` are those that vary beside the axes. */
interface VariantLevel {
  readonly axes: readonly string[];
  readonly attributes: readonly string[];
}

/** How a family varies. */
export interface VariantDefinition {
  readonly code: string;
  readonly labels: Localized;
  readonly levels: readonly VariantLevel[];
  /** Children of a model on each level: `[3, 4]` is 3 sub-models with 4 variants each. */
  readonly children: readonly number[];
}

/** Everything that is known about one family of the assortment. */
export interface FamilyDefinition {
  readonly code: string;
  /** Start of the identifiers; families stand in the order of their prefixes. */
  readonly prefix: string;
  readonly labels: Localized;
  /** Share of the catalog, relative to the other families. */
  readonly share: number;
  /** Attributes beside the common ones. */
  readonly attributes: readonly string[];
  /** Required beside sku and name for the channel ecommerce. */
  readonly required: readonly string[];
  readonly types: readonly ProductType[];
  readonly features: readonly Localized[];
  /** A number of the product that is part of its name. */
  readonly spec?: { readonly attribute: string; readonly unit: string };
  /** Ranges of numbers and metrics where the family differs from the attribute: from, to, step. */
  readonly ranges?: Readonly<Record<string, readonly [number, number, number]>>;
  /** Options of a select that make sense for the family; all, where nothing is said. */
  readonly options?: Readonly<Record<string, readonly string[]>>;
  readonly categories: {
    readonly master: readonly string[];
    readonly mobile: readonly string[];
    readonly print: readonly string[];
  };
  readonly variants?: VariantDefinition;
}
