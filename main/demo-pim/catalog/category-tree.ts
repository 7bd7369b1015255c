import { type CategoryDefinition, categoryDefinitions } from './data/categories.ts';
import type { Indexed } from './indexed.ts';
import { words } from './words/localized.ts';

/** A category with its place among its siblings. */
export interface Category extends CategoryDefinition {
  /** From 1. */
  readonly position: number;
}

/** A set of category codes that can be asked, and need not be held. */
export interface Branch {
  has(code: string): boolean;
}

const written: readonly Category[] = categoryDefinitions.map((definition) => ({
  ...definition,
  position: 1 + siblingsOf(definition.parent).indexOf(definition),
}));
const byLowerCode = new Map(written.map((category) => [category.code.toLowerCase(), category]));
/** Where the tree master ends: the generated categories follow there. */
const masterEnd = written.findIndex((category) => category.code === 'mobile_catalog');
const departments = siblingsOf('master').length;

const ranges = 10;
const shelves = 30;
/** A generated department with its ranges and their shelves: 1 + 10 * (1 + 30). */
const family = 1 + ranges * (1 + shelves);
const pattern = /^stock_(\d{5})(?:_(\d\d))?(?:_(\d\d))?$/;

/**
 * The categories of a demo PIM in tree order: the written ones and, below `master`, as many generated ones as asked
 * for. Those follow from their number: departments `stock_00001` with ten ranges `stock_00001_01`, and these with
 * thirty shelves `stock_00001_01_01`.
 */
export class CategoryTree implements Indexed<Category> {
  readonly generated: number;
  readonly #branches = new Map<string, Branch>();

  /** `total` counts written and generated ones; fewer than the written ones means only those. */
  constructor(total = 0) {
    this.generated = Math.max(0, total - written.length);
  }

  get length(): number {
    return written.length + this.generated;
  }

  at(place: number): Category | undefined {
    if (place < masterEnd) return written[place];
    if (place < masterEnd + this.generated) return generatedCategory(place - masterEnd);
    return written[place - this.generated];
  }

  /** The category of a code in any case. */
  find(code: string): Category | undefined {
    const wanted = code.toLowerCase();
    const found = byLowerCode.get(wanted);
    if (found !== undefined) return found;
    const number = numberOf(wanted);
    return number !== undefined && number < this.generated ? generatedCategory(number) : undefined;
  }

  /** A category and everything below it. */
  branch(code: string): Branch {
    let branch = this.#branches.get(code);
    if (branch === undefined) {
      branch = branchOf(code);
      if (this.#branches.size < 1000) this.#branches.set(code, branch);
    }
    return branch;
  }

  /** One of the generated categories; undefined when there are none. */
  pickGenerated(hash: number): string | undefined {
    return this.generated === 0 ? undefined : generatedCategory(hash % this.generated).code;
  }
}

function branchOf(code: string): Branch {
  if (pattern.test(code)) return { has: (other) => other === code || other.startsWith(`${code}_`) };
  const codes = new Set([code]);
  for (const { code: own, parent } of written) if (parent !== null && codes.has(parent)) codes.add(own);
  if (code !== 'master') return codes;
  return { has: (other) => codes.has(other) || pattern.test(other) };
}

function generatedCategory(number: number): Category {
  const department = Math.floor(number / family) + 1;
  const inside = number % family;
  const top = `stock_${String(department).padStart(5, '0')}`;
  if (inside === 0) {
    const name = String(department);
    const labels = words(`Department ${name}`, `Rayon ${name}`, `Abteilung ${name}`);
    return { code: top, parent: 'master', labels, position: departments + department };
  }
  const range = Math.floor((inside - 1) / (1 + shelves)) + 1;
  const shelf = (inside - 1) % (1 + shelves);
  const middle = `${top}_${two(range)}`;
  if (shelf === 0) {
    const name = `${department}.${range}`;
    const labels = words(`Range ${name}`, `Gamme ${name}`, `Sortiment ${name}`);
    return { code: middle, parent: top, labels, position: range };
  }
  const name = `${department}.${range}.${shelf}`;
  const labels = words(`Shelf ${name}`, `Étagère ${name}`, `Regal ${name}`);
  return { code: `${middle}_${two(shelf)}`, parent: middle, labels, position: shelf };
}

function numberOf(code: string): number | undefined {
  const parts = pattern.exec(code);
  if (parts === null) return undefined;
  const [department, range, shelf] = [Number(parts[1]), Number(parts[2] ?? 0), Number(parts[3] ?? 0)];
  if (department < 1 || range > ranges || shelf > shelves) return undefined;
  if (parts[2] !== undefined && range < 1) return undefined;
  if (parts[3] !== undefined && shelf < 1) return undefined;
  return (department - 1) * family + (range === 0 ? 0 : 1 + (range - 1) * (1 + shelves) + shelf);
}

function siblingsOf(parent: string | null): readonly CategoryDefinition[] {
  return categoryDefinitions.filter((other) => other.parent === parent);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
