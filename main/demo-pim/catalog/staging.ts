import type { Attribute } from './family.ts';
import type { Change } from './product-edits.ts';
import { words } from './words/localized.ts';

/** `staging` differs from `production` of the same seed in known ways; README.md of the demo PIM lists them. */
export type Variant = 'production' | 'staging';

/** Attributes that staging does not have yet. */
export const missingInStaging: ReadonlySet<string> = new Set(['rating', 'recycled_content', 'usp']);

/** Attributes that only the families named here lack on staging. */
export const removedFromFamilies: Readonly<Record<string, readonly string[]>> = {
  backpacks: ['waterproof'],
  lamps: ['dimmable'],
};

/** Labels of families that are others on staging. */
export const stagingFamilyLabels = {
  tents: words('Tents (new)', 'Tentes (nouveau)', 'Zelte (neu)'),
} as const;

/** An attribute as staging has it. */
export function asStaging(attribute: Attribute): Attribute {
  return attribute.code === 'short_description' ? { ...attribute, maxCharacters: 300 } : attribute;
}

const changedAt = Date.UTC(2026, 6, 15, 9, 30) / 1000;

/** The products that staging lacks: every 41st by identifier. */
export function isMissingInStaging(rank: number): boolean {
  return rank % 41 === 17;
}

/** How many of so many products staging lacks. */
export function missingCount(count: number): number {
  return Math.floor((count + 23) / 41);
}

/** The products whose values are others on staging: every 13th by identifier. */
export function stagingChange(rank: number): Change | undefined {
  return rank % 13 === 5 ? { revision: 1, updated: changedAt } : undefined;
}
