import { expect } from 'vitest';

/** A link. */
export interface Link {
  readonly href: string;
}

/** A value of a product, as far as tests look into it. */
export interface Value {
  readonly locale: string | null;
  readonly scope: string | null;
  readonly data: unknown;
  readonly attribute_type?: string;
  readonly linked_data?: object;
  readonly _links: { readonly download: Link };
}

/** An item of a list, or one entity: every property that some test reaches for. */
export interface Item {
  readonly _links: {
    readonly self: Link;
    readonly first: Link;
    readonly next?: Link;
    readonly previous?: Link;
  };
  readonly uuid: string;
  readonly identifier: string;
  readonly code: string;
  readonly type: string;
  readonly enabled: boolean;
  readonly family: string | null;
  readonly parent: string | null;
  readonly categories: readonly string[];
  readonly groups: readonly string[];
  readonly attributes: readonly string[];
  readonly values: Readonly<Record<string, readonly Value[]>>;
  readonly created: string;
  readonly updated: string;
  readonly associations: Readonly<Record<string, { readonly products: readonly (string | null)[] }>>;
  readonly quantified_associations: Readonly<Record<string, unknown>>;
  readonly quality_scores: readonly unknown[];
  readonly completenesses: readonly {
    readonly scope: string;
    readonly locale: string;
    readonly data: number;
  }[];
  readonly metadata: unknown;
  readonly original_filename: string;
  readonly mime_type: string;
  readonly size: number;
  readonly conversion_units: object;
  readonly attribute_requirements: Readonly<Record<string, readonly string[]>>;
  readonly variant_attribute_sets: readonly unknown[];
  readonly common_attributes: readonly string[];
}

/** Items of a list, typed as if there were three at least: a test that reaches for one that isn't there fails. */
export type Items = readonly [Item, Item, Item, ...Item[]];

/** The JSON of an answer: every property that some test reaches for. */
export interface Body extends Item {
  readonly message: string;
  readonly access_token: string;
  readonly refresh_token: string;
  readonly secret: string;
  readonly password: string;
  readonly host: string;
  readonly authentication: unknown;
  readonly routes: Readonly<Record<string, { readonly route: string; readonly methods: readonly string[] }>>;
  readonly current_page: number;
  readonly items_count?: number;
  readonly _embedded: { readonly items: Items };
  readonly post: readonly string[];
}

/** What has to be there: throws when it isn't. */
export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('It is missing.');
  return value;
}

/** The first value of an attribute; throws when the product has none. */
export function firstValue(item: Item, attribute: string): Value {
  return present(item.values[attribute]?.[0]);
}

/** Path and query of a link. */
export function pathOf(link: Link | undefined): string {
  const { pathname, search } = new URL(present(link).href);
  return pathname + search;
}

/** Matches any value of a type; `expect.any` without its type any. */
export function some(type: typeof String | typeof Number | typeof Boolean | typeof Array): unknown {
  return expect.any(type);
}

/** Matches a text by a pattern. */
export function matching(pattern: RegExp): unknown {
  return expect.stringMatching(pattern);
}
