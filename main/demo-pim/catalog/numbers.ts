import type { Attribute, Family } from './family.ts';
import { combine } from './hash.ts';

/** The number that a seed gives for an attribute, within the range of the family or of the attribute itself. */
export function generatedNumber(family: Family | null, attribute: Attribute, seed: number): number {
  const [from, to, step] = family?.definition.ranges?.[attribute.code] ?? attribute.range ?? [1, 100, 1];
  const steps = Math.floor((to - from) / step + 0.001) + 1;
  const value = from + (combine(seed, attribute.salt) % steps) * step;
  return Math.round(value * 10_000) / 10_000;
}
