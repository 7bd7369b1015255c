import type { Encoded } from './encoded.ts';
import type { Attribute, Family } from './family.ts';
import type { Layout } from './layout.ts';
import type { Language } from './names.ts';

/** What has values: a product or a product model. */
export interface Subject {
  readonly kind: 'product' | 'model';
  readonly family: Family | null;
  /** Identifier of a product (null when it has none), code of a product model. */
  readonly identifier: string | null;
  /** Hash of the own values of level 0 (common), 1 and 2 of the variation. */
  readonly seeds: readonly [number, number, number];
  /** Which child it is on level 1 and 2 of the variation; 0 where there is no such level. */
  readonly children: readonly [number, number];
  /** Code of the parent product model. */
  readonly parent: string | null;
  readonly categories: readonly string[];
  readonly groups: readonly string[];
  /** Seconds since 1970. */
  readonly created: number;
  readonly updated: number;
  readonly attributes: readonly Attribute[];
  readonly layout: Layout;
  /** 0 until it is changed; the changed values follow from it. */
  readonly revision: number;
  /** The name in a language, as far as it has one. */
  nameIn(language: Language): Encoded;
}
