import { MediaPool } from '../media/media-pool.ts';
import type { VersionProfile } from '../versions.ts';
import { hashText } from './hash.ts';
import { Layout } from './layout.ts';
import { Product } from './product.ts';
import { ProductModel } from './product-model.ts';

/** The products, product models and media of a demo PIM: nothing is stored, everything is computed when asked for. */
export class Catalog {
  readonly layout: Layout;
  readonly media: MediaPool;
  readonly seed: number;
  readonly version: VersionProfile;

  constructor(count: number, seed: string, version: VersionProfile) {
    this.seed = hashText(`catalog ${seed}`);
    this.layout = new Layout(count, this.seed);
    this.media = new MediaPool(seed);
    this.version = version;
  }

  /** Number of products. */
  get count(): number {
    return this.layout.count;
  }

  /** The product at a place of the list that is ordered by uuid. */
  productAt(index: number): Product {
    return new Product(this.layout, this.seed, this.layout.rankOf(index));
  }

  /** The product at a place of the list that is ordered by identifier (those without one have a place too). */
  productOfRank(rank: number): Product {
    return new Product(this.layout, this.seed, rank);
  }

  /** The product of a uuid, in any case. */
  productOfUuid(uuid: string): Product | undefined {
    const index = this.layout.indexOfUuid(uuid);
    return index === undefined ? undefined : this.productAt(index);
  }

  /** The product of an identifier, in any case. */
  productOfIdentifier(identifier: string): Product | undefined {
    const wanted = identifier.toLowerCase();
    const parts = /^([a-z]{3})-(\d{7})(?:-(\d\d)$)?/.exec(wanted);
    const block = this.layout.blocks.find((candidate) => candidate.prefix.toLowerCase() === parts?.[1]);
    if (parts === null || block === undefined) return undefined;
    const number = Number(parts[2]) - 1_000_000;
    const isVariant = number < block.groups;
    const position = isVariant
      ? number * block.perGroup + Number(parts[3] ?? 0) - 1
      : number + block.groups * block.perGroup - block.groups;
    if (number < 0 || position < 0 || position >= block.size) return undefined;
    const product = this.productOfRank(block.start + position);
    return product.identifier?.toLowerCase() === wanted ? product : undefined;
  }

  /** The first rank whose identifier is higher than the given text; `count` when there is none. */
  firstRankAfter(identifier: string): number {
    return firstAfter(this.count, (rank) => this.#sortKey(rank) > identifier);
  }

  /** Number of product models. */
  get models(): number {
    return this.layout.models;
  }

  /** The product model at a place of the list that is ordered by code. */
  modelAt(number: number): ProductModel {
    return new ProductModel(this.layout, this.seed, number);
  }

  /** The product model of a code, in any case. */
  modelOfCode(code: string): ProductModel | undefined {
    const wanted = code.toLowerCase();
    const place = firstAfter(this.models, (number) => this.modelAt(number).code >= wanted);
    if (place >= this.models) return undefined;
    const model = this.modelAt(place);
    return model.code === wanted ? model : undefined;
  }

  /** The first place whose code is higher than the given text. */
  firstModelAfter(code: string): number {
    return firstAfter(this.models, (number) => this.modelAt(number).code > code);
  }

  /** The identifier, or for a product without one the text that its place in the order has. */
  #sortKey(rank: number): string {
    const product = this.productOfRank(rank);
    if (product.identifier !== null) return product.identifier;
    const { prefix, groups, perGroup } = product.block;
    return `${prefix}-${1_000_000 + groups + product.position - groups * perGroup}`;
  }
}

/** Binary search: the first number from 0 for which a condition holds, which from there on holds always. */
function firstAfter(count: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
