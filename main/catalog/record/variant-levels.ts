import type { ItemOf } from '../../../preload/contract/catalog-resources.ts';

/** The levels of a family variant: 0 is the root product model, the last one the product. */
export interface VariantLevels {
  /** The level that holds the values of an attribute. */
  levelOf(attribute: string): number;
  depth: number;
}

export function variantLevels(variant: ItemOf<'family-variants'>): VariantLevels {
  const levels = new Map(
    variant.variantAttributeSets.flatMap(({ level, axes, attributes }) =>
      [...axes, ...attributes].map((code) => [code, level] as const),
    ),
  );
  return {
    levelOf: (attribute) => levels.get(attribute) ?? 0,
    depth: Math.max(0, ...variant.variantAttributeSets.map(({ level }) => level)),
  };
}
