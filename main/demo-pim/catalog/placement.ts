import type { CategoryTree } from './category-tree.ts';
import type { Family } from './family.ts';
import { combine, mix } from './hash.ts';

const firstDay = Date.UTC(2021, 0, 4) / 1000;
const lastCreation = Date.UTC(2026, 4, 1) / 1000;
const lastChange = Date.UTC(2026, 6, 1) / 1000;
const none: readonly string[] = [];
const groupChoices: readonly (readonly string[])[] = [
  ['clearance'],
  ['gift_ideas'],
  ['clearance', 'gift_ideas'],
];

/** Creation time in seconds since 1970, from 2021 to spring 2026. */
export function createdFrom(seed: number): number {
  return firstDay + (mix(seed ^ 0x61) % (lastCreation - firstDay));
}

/** Time of the last change: on or after the creation, up to summer 2026. */
export function updatedFrom(seed: number): number {
  const created = createdFrom(seed);
  return mix(seed ^ 0x62) % 4 === 0 ? created : created + (mix(seed ^ 0x63) % (lastChange - created));
}

/** The product groups it is in, mostly none. */
export function groupsFrom(seed: number): readonly string[] {
  const choice = mix(seed ^ 0x64) % 40;
  return groupChoices[choice] ?? none;
}

const combinations = new Map<Family, readonly (readonly string[])[]>();

/**
 * The categories of a product: mostly one of master, often one of the mobile and of the print tree; one in twenty
 * has none, as have those without a family.
 */
export function categoriesFrom(family: Family | null, seed: number): readonly string[] {
  if (family === null) return none;
  let choices = combinations.get(family);
  if (choices === undefined) {
    choices = combine20(family);
    combinations.set(family, choices);
  }
  return choices[combine(seed, 0x65) % choices.length] ?? none;
}

function combine20(family: Family): readonly (readonly string[])[] {
  const { master, mobile, print } = family.definition.categories;
  return Array.from({ length: 60 }, (_, i) => {
    if (i % 20 === 19) return none;
    const list = [master[i % master.length] ?? 'master'];
    if (i % 10 === 3) list.push('new_arrivals');
    if (i % 5 < 2) list.push(...mobile);
    if (i % 3 === 0) list.push(...print);
    return list.sort();
  });
}

/** The same and, in a large tree, for a third of all a generated category beside them. */
export function categoriesIn(
  tree: CategoryTree | undefined,
  family: Family | null,
  seed: number,
): readonly string[] {
  const written = categoriesFrom(family, seed);
  if (tree === undefined || tree.generated === 0 || family === null) return written;
  const hash = combine(seed, 0x66);
  const generated = hash % 3 === 0 ? tree.pickGenerated(hash >>> 2) : undefined;
  return generated === undefined ? written : [...written, generated].sort();
}
