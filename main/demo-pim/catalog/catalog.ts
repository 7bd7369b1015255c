import { MediaPool } from '../media/media-pool.ts';
import type { VersionProfile } from '../versions.ts';
import { CreatedOrder } from './created-order.ts';
import { firstAfter } from './first-after.ts';
import { hashText } from './hash.ts';
import { Layout } from './layout.ts';
import { Library } from './library/library.ts';
import { type Insertion, MergedOrder } from './merged-order.ts';
import { Product } from './product.ts';
import {
  type EditRequest,
  type EditStep,
  type EditSummary,
  editedProduct,
  ProductEdits,
} from './product-edits.ts';
import { ProductModel } from './product-model.ts';
import { isMissingInStaging, missingCount, stagingChange } from './staging.ts';
import { Structure, type StructureOptions } from './structure.ts';

/** The products, product models and media of a demo PIM: nothing is stored, everything is computed when asked for. */
export class Catalog {
  readonly layout: Layout;
  readonly structure: Structure;
  readonly media: MediaPool;
  readonly library: Library;
  readonly seed: number;
  readonly version: VersionProfile;
  readonly #edits: ProductEdits;
  readonly #isStaging: boolean;
  readonly #createdOrder: CreatedOrder;
  #byUuid: MergedOrder;
  #byIdentifier: MergedOrder;

  constructor(count: number, seed: string, version: VersionProfile, options: StructureOptions = {}) {
    this.seed = hashText(`catalog ${seed}`);
    this.structure = new Structure(version, options);
    this.layout = new Layout(count, this.seed, this.structure.families, this.structure.categories);
    this.media = new MediaPool(seed);
    this.library = new Library(seed, count, this.structure.options, this.media);
    this.version = version;
    this.#edits = new ProductEdits(this.layout, this.seed);
    this.#isStaging = this.structure.variant === 'staging';
    this.#createdOrder = new CreatedOrder(count, (rank) => new Product(this.layout, this.seed, rank).created);
    [this.#byUuid, this.#byIdentifier] = this.#orders();
  }

  /** Number of products that were generated; created ones not counted, removed ones counted. */
  get count(): number {
    return this.layout.count;
  }

  /** Number of products that there are. */
  get existing(): number {
    const { removed, creations } = this.#edits;
    const missing = this.#isStaging ? missingCount(this.count) : 0;
    return this.count - missing - removed.size + creations.length;
  }

  /** Places of a list of products, empty ones too. */
  get places(): number {
    return this.#byUuid.length;
  }

  /** Whether every generated product is there and nothing else. */
  get isUntouched(): boolean {
    return !this.#isStaging && this.#edits.step === 0;
  }

  /** The product at a place of the list that is ordered by uuid, even a removed one. */
  productAt(place: number): Product {
    return this.productOfRank(this.#byUuid.rankAt(place));
  }

  /** The rank at a place of the list that is ordered by uuid. */
  rankByUuid(place: number): number {
    return this.#byUuid.rankAt(place);
  }

  /** The rank at a place of the list that is ordered by identifier (products without one have a place too). */
  rankByIdentifier(place: number): number {
    return this.#byIdentifier.rankAt(place);
  }

  /** The product of a rank; undefined when it was removed. */
  existingOfRank(rank: number): Product | undefined {
    return this.isUntouched || this.#exists(rank) ? this.productOfRank(rank) : undefined;
  }

  /** The product of a rank, which is its place by identifier as generated; even a removed one. */
  productOfRank(rank: number): Product {
    if (this.isUntouched) return new Product(this.layout, this.seed, rank);
    const { changes, creations } = this.#edits;
    const change = changes.get(rank) ?? (this.#isStaging ? stagingChange(rank) : undefined);
    return new Product(this.layout, this.seed, rank, change, creations[rank - this.count]);
  }

  /** The place by uuid of a rank. */
  placeByUuid(rank: number): number {
    return rank < this.count
      ? this.#byUuid.placeOf(this.layout.indexOf(rank))
      : this.#byUuid.placeOfInserted(rank);
  }

  /** The place by identifier of a rank. */
  placeByIdentifier(rank: number): number {
    return rank < this.count ? this.#byIdentifier.placeOf(rank) : this.#byIdentifier.placeOfInserted(rank);
  }

  /** The first place of the list by uuid whose uuid is higher. */
  placeAfterUuid(uuid: string): number {
    const limit = uuid.toLowerCase();
    const isAfter = (rank: number) => this.productOfRank(rank).uuid > limit;
    return this.#byUuid.placeAfter(this.layout.firstIndexAfter(limit), isAfter);
  }

  /** The first place of the list by identifier whose identifier is higher; `places` when there is none. */
  firstRankAfter(identifier: string): number {
    const isAfter = (rank: number) => (this.productOfRank(rank).identifier ?? '') > identifier;
    const generated = firstAfter(this.count, (rank) => this.#sortKey(rank) > identifier);
    return this.#byIdentifier.placeAfter(generated, isAfter);
  }

  /** The product of a uuid, in any case. */
  productOfUuid(uuid: string): Product | undefined {
    const index = this.layout.indexOfUuid(uuid);
    if (index !== undefined) return this.existingOfRank(this.layout.rankOf(index));
    const wanted = uuid.toLowerCase();
    const number = this.#edits.creations.findIndex((creation) => creation.uuid === wanted);
    return number < 0 ? undefined : this.existingOfRank(this.count + number);
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
    if (number < 0 || position < 0) return undefined;
    const isCreated = position >= block.size;
    const created = position - block.size;
    if (isCreated && this.#edits.creations[created]?.block !== block) return undefined;
    const product = this.existingOfRank(isCreated ? this.count + created : block.start + position);
    return product?.identifier?.toLowerCase() === wanted ? product : undefined;
  }

  /**
   * Where products of a range of creation are found, in seconds since 1970, both ends included: ranks of the generated
   * ones in it, removed ones too, and of all that were created later.
   */
  createdBetween(from: number, to: number): { readonly size: number; ranks(): Iterable<number> } {
    const later = this.#edits.creations.map((_, number) => this.count + number);
    return {
      size: this.#createdOrder.countBetween(from, to) + later.length,
      ranks: () => [...this.#createdOrder.ranksBetween(from, to), ...later],
    };
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

  /** Changes, creates and removes products; see `EditRequest`. */
  edit(request: EditRequest): EditStep {
    // What a removed product was called can be said only before it goes.
    const names = (ranks: readonly number[]) =>
      ranks.map((rank) => editedProduct(new Product(this.layout, this.seed, rank)));
    const isThere = (rank: number) => !this.#isStaging || !isMissingInStaging(rank);
    const { created, ...done } = this.#edits.apply(request, isThere);
    [this.#byUuid, this.#byIdentifier] = this.#orders();
    return {
      step: done.step,
      at: done.at,
      changed: names(done.changed),
      created: created.map((rank) => editedProduct(this.productOfRank(rank))),
      removed: names(done.removed),
    };
  }

  /** Undoes every edit. */
  resetEdits(): void {
    this.#edits.reset();
    [this.#byUuid, this.#byIdentifier] = this.#orders();
  }

  /** The edits so far. */
  get edits(): EditSummary {
    const { step, changes, removed, creations } = this.#edits;
    return {
      step,
      products: this.existing,
      changed: changes.size,
      created: creations.length,
      removed: removed.size,
    };
  }

  #exists(rank: number): boolean {
    if (rank >= this.count) return rank < this.count + this.#edits.creations.length;
    return !this.#edits.removed.has(rank) && !(this.#isStaging && isMissingInStaging(rank));
  }

  #orders(): readonly [MergedOrder, MergedOrder] {
    const { creations } = this.#edits;
    const byUuid: Insertion[] = creations
      .map(({ uuid }, number) => ({
        uuid,
        before: this.layout.firstIndexAfter(uuid),
        rank: this.count + number,
      }))
      .sort((a, b) => (a.uuid < b.uuid ? -1 : 1));
    // New products have the highest numbers of their block, in the order in which they were created.
    const byIdentifier: Insertion[] = creations
      .map(({ block }, number) => ({ before: block.start + block.size, block, rank: this.count + number }))
      .sort((a, b) => this.layout.blocks.indexOf(a.block) - this.layout.blocks.indexOf(b.block));
    return [
      new MergedOrder(this.count, (place) => this.layout.rankOf(place), byUuid),
      new MergedOrder(this.count, (place) => place, byIdentifier),
    ];
  }

  /** The identifier, or for a product without one the text that its place in the order has. */
  #sortKey(rank: number): string {
    const product = new Product(this.layout, this.seed, rank);
    if (product.identifier !== null) return product.identifier;
    const { prefix, groups, perGroup } = product.block;
    return `${prefix}-${1_000_000 + groups + product.position - groups * perGroup}`;
  }
}
