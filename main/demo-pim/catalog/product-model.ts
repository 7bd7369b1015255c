import type { Encoded } from './encoded.ts';
import type { Attribute, Family } from './family.ts';
import type { Block, Layout } from './layout.ts';
import { type Language, productName } from './names.ts';
import { categoriesIn, createdFrom, updatedFrom } from './placement.ts';
import { modelCode, modelSeed } from './product.ts';
import type { Subject } from './subject.ts';

/** One product model, computed from its place in the list of all models (which is ordered by code). */
export class ProductModel implements Subject {
  readonly kind = 'model';
  readonly layout: Layout;
  readonly block: Block;
  readonly group: number;
  /** -1 for a root model. */
  readonly sub: number;
  readonly own: number;
  readonly seeds: readonly [number, number, number];
  readonly groups: readonly string[] = [];
  readonly revision = 0;

  constructor(layout: Layout, seed: number, number: number) {
    const block = blockOfModel(layout, number);
    const inside = number - block.modelStart;
    this.layout = layout;
    this.block = block;
    this.group = Math.floor(inside / (1 + block.subModels));
    this.sub = (inside % (1 + block.subModels)) - 1;
    const root = modelSeed(seed, block, this.group, -1);
    this.own = modelSeed(seed, block, this.group, this.sub);
    this.seeds = [root, this.own, this.own];
  }

  get code(): string {
    return modelCode(this.block, this.group, this.sub);
  }

  get identifier(): string {
    return this.code;
  }

  get family(): Family | null {
    return this.block.family;
  }

  get familyVariant(): string {
    return this.family?.definition.variants?.code ?? '';
  }

  get children(): readonly [number, number] {
    return [Math.max(0, this.sub), 0];
  }

  get parent(): string | null {
    return this.sub < 0 ? null : modelCode(this.block, this.group, -1);
  }

  get categories(): readonly string[] {
    return categoriesIn(this.layout.categories, this.family, this.seeds[0]);
  }

  get created(): number {
    return createdFrom(this.own);
  }

  get updated(): number {
    return updatedFrom(this.own);
  }

  get attributes(): readonly Attribute[] {
    return this.family?.visible[this.sub < 0 ? 0 : 1] ?? [];
  }

  /** Ranks of the variants below it, first and past the last. */
  get variants(): readonly [number, number] {
    const { start, perGroup, subModels } = this.block;
    const first = start + this.group * perGroup;
    if (this.sub < 0) return [first, first + perGroup];
    const perSub = perGroup / subModels;
    return [first + this.sub * perSub, first + (this.sub + 1) * perSub];
  }

  nameIn(language: Language): Encoded {
    return productName(this.family, this.seeds[0], language);
  }
}

function blockOfModel(layout: Layout, number: number): Block {
  let found: Block | undefined;
  for (const block of layout.blocks) if (block.groups > 0 && block.modelStart <= number) found = block;
  if (found === undefined) throw new RangeError(`There is no product model number ${number}.`);
  return found;
}
