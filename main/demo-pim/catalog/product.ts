import type { Encoded } from './encoded.ts';
import { type Attribute, type Family, looseAttributes } from './family.ts';
import { combine, mix } from './hash.ts';
import type { Block, Layout } from './layout.ts';
import { type Language, productName } from './names.ts';
import { categoriesIn, createdFrom, groupsFrom, updatedFrom } from './placement.ts';
import type { Change, Creation } from './product-edits.ts';
import type { Subject } from './subject.ts';

const oddEndings = ['/B', ' XL', '#2', '+', '-50%', '-ü', '.1', '&Co'];

/** One product, computed from its rank; whatever is not asked for is not computed. */
export class Product implements Subject {
  readonly kind = 'product';
  readonly rank: number;
  readonly block: Block;
  readonly layout: Layout;
  /** Place inside the block. */
  readonly position: number;
  /** Seed of the own values. */
  readonly own: number;
  readonly #seed: number;
  readonly #names: Partial<Record<Language, Encoded>> = {};
  readonly #change: Change | undefined;
  readonly #creation: Creation | undefined;
  #uuid: string | undefined;
  #seeds: readonly [number, number, number] | undefined;

  /** `change` says what happened since; a product that was created later has a rank behind the last one. */
  constructor(layout: Layout, seed: number, rank: number, change?: Change, creation?: Creation) {
    this.layout = layout;
    this.rank = rank;
    this.block = creation?.block ?? layout.blockOf(rank);
    this.position = creation === undefined ? rank - this.block.start : this.block.size + rank - layout.count;
    this.own = combine(seed, rank);
    this.#seed = seed;
    this.#change = change;
    this.#creation = creation;
  }

  /** 0 until it is changed. */
  get revision(): number {
    return this.#change?.revision ?? 0;
  }

  get family(): Family | null {
    return this.block.family;
  }

  get index(): number {
    return this.layout.indexOf(this.rank);
  }

  get uuid(): string {
    this.#uuid ??= this.#creation?.uuid ?? this.layout.uuidOf(this.index);
    return this.#uuid;
  }

  get isVariant(): boolean {
    return this.position < this.block.groups * this.block.perGroup;
  }

  /** Number of the root product model inside the block, for variants. */
  get group(): number {
    return Math.floor(this.position / this.block.perGroup);
  }

  /** Few products have none; variants always have one. */
  get hasIdentifier(): boolean {
    return this.isVariant || this.#creation !== undefined || mix(this.own ^ 0x51) % 140 !== 0;
  }

  get identifier(): string | null {
    const { prefix, groups, perGroup } = this.block;
    if (this.isVariant) {
      const child = (this.position % perGroup) + 1;
      return `${prefix}-${1_000_000 + this.group}-${String(child).padStart(2, '0')}`;
    }
    if (!this.hasIdentifier) return null;
    const number = groups + this.position - groups * perGroup;
    const ending = number % 41 === 7 ? (oddEndings[Math.floor(number / 41) % oddEndings.length] ?? '') : '';
    return `${prefix}-${1_000_000 + number}${ending}`;
  }

  get children(): readonly [number, number] {
    if (!this.isVariant) return [0, 0];
    const child = this.position % this.block.perGroup;
    if (this.block.subModels === 0) return [child, 0];
    const perSub = this.block.perGroup / this.block.subModels;
    return [Math.floor(child / perSub), child % perSub];
  }

  get seeds(): readonly [number, number, number] {
    this.#seeds ??= this.#computeSeeds();
    return this.#seeds;
  }

  get parent(): string | null {
    if (!this.isVariant) return null;
    return modelCode(this.block, this.group, this.block.subModels === 0 ? -1 : this.children[0]);
  }

  get enabled(): boolean {
    return mix(this.own ^ 0x52) % 23 !== 0;
  }

  get categories(): readonly string[] {
    return categoriesIn(this.layout.categories, this.family, this.seeds[0]);
  }

  get groups(): readonly string[] {
    return groupsFrom(this.own);
  }

  get created(): number {
    return this.#creation?.created ?? createdFrom(this.own);
  }

  get updated(): number {
    return this.#change?.updated ?? this.#creation?.created ?? updatedFrom(this.own);
  }

  get attributes(): readonly Attribute[] {
    return this.family === null ? looseAttributes : this.family.attributes;
  }

  nameIn(language: Language): Encoded {
    const known = this.#names[language];
    if (known !== undefined) return known;
    const name = productName(this.family, this.seeds[0], language);
    this.#names[language] = name;
    return name;
  }

  #computeSeeds(): readonly [number, number, number] {
    if (!this.isVariant) return [this.own, this.own, this.own];
    const root = modelSeed(this.#seed, this.block, this.group, -1);
    if (this.block.subModels === 0) return [root, this.own, this.own];
    return [root, modelSeed(this.#seed, this.block, this.group, this.children[0]), this.own];
  }
}

/** Code of a product model; `sub` is -1 for a root model. A root stands before its sub-models. */
export function modelCode(block: Block, group: number, sub: number): string {
  const root = `${block.family?.code ?? ''}_${1_000_000 + group}`;
  return sub < 0 ? root : `${root}_${sub + 1}`;
}

/** Seed of the values that a product model holds itself. */
export function modelSeed(seed: number, block: Block, group: number, sub: number): number {
  return combine(seed ^ 0x6d, (block.modelStart + group * (1 + block.subModels) + sub + 1) | 0);
}
