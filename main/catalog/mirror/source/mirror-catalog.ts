import type {
  CatalogOffers,
  ListQuery,
  ResourceName,
} from '../../../../preload/contract/catalog-resources.ts';
import { resourceNames } from '../../../../preload/contract/catalog-resources.ts';
import type { MirrorHolding } from '../../../../preload/contract/mirror.ts';
import { ProblemError, problem } from '../../../pim/problem-error.ts';
import { wholeList } from '../../catalog-source.ts';
import type { Kind } from '../item-key.ts';
import { identifierVerdict } from '../search/identifier-verdict.ts';
import { createItemFinder, type ItemQuestion } from '../search/item-finder.ts';
import type { SearchSide } from '../search/search-side.ts';
import { keptKind, partOf } from './kept-lists.ts';
import { keptResource } from './kept-resource.ts';
import type { OptionLinks } from './linked-options.ts';
import { readOffset, writeOffset } from './mirror-place.ts';
import { itemShape, narrowedShape } from './shape-item.ts';
import { structureList } from './structure-lists.ts';
import type { WrittenItems } from './understand-items.ts';

interface ListOf {
  resource: ResourceName;
  parents: readonly string[];
  query: ListQuery;
}

/** What a mirror answers: items as JSON, which is not parsed before it is in the thread that needs it. */
export interface MirrorAnswer extends WrittenItems {
  readAt: string;
}

export interface MirrorPage extends MirrorAnswer {
  next: string | null;
  count: number | null;
}

/**
 * The catalog of a mirror, answered as `CatalogSource` does. All throw ProblemError `not-in-mirror` for what it does not
 * hold, `search-refused`, `cancelled`.
 */
export interface MirrorCatalog {
  offers(): CatalogOffers;
  list(request: ListOf & { cursor: string | null; limit: number }, signal?: AbortSignal): Promise<MirrorPage>;
  count(request: ListOf, signal?: AbortSignal): Promise<number>;
  /** @returns one item. @throws ProblemError `entity-not-found` */
  entity(request: {
    resource: ResourceName;
    parents: readonly string[];
    key: string;
    extras: boolean;
  }): MirrorAnswer;
  lookup(request: {
    resource: ResourceName;
    parents: readonly string[];
    keys: readonly string[];
  }): MirrorAnswer;
}

export interface MirrorCatalogOptions {
  side: SearchSide;
  /** The options as they are now. */
  links: () => OptionLinks;
  holdings: () => readonly MirrorHolding[];
  /** Whether products are kept by uuid. */
  byUuid: () => boolean;
  /** When the mirror was last brought up to date. */
  readAt: () => string;
}

/** Everything is understood by a mirror, whatever the release of its PIM. */
const generation = 8;
const withExtras: ListQuery = {
  ...wholeList,
  withAttributeOptions: true,
  withQualityScores: true,
  withCompletenesses: true,
};
const itemKinds: Readonly<Partial<Record<ResourceName, Kind>>> = {
  products: 'product',
  'product-models': 'model',
};

export function createMirrorCatalog(options: MirrorCatalogOptions): MirrorCatalog {
  const { side, links, holdings, byUuid, readAt } = options;
  const { sets, structure, textsOf } = side;
  const finder = createItemFinder(side);
  const holds = (name: ResourceName): boolean => {
    const part = partOf[name];
    const held = holdings().find((one) => one.part === part);
    return part !== null && held !== undefined && (held.missing === null || held.count > 0);
  };
  const expectHeld = (name: ResourceName): void => {
    if (!holds(name)) throw new ProblemError(problem('not-in-mirror', { what: name }));
  };
  const shaped = (ids: readonly number[], query: ListQuery): string[] =>
    textsOf(ids).map(itemShape(query, query.withAttributeOptions ? links() : null));
  const questionOf = (kind: Kind, { search, scope, text, sort }: ListQuery): ItemQuestion => ({
    kind,
    search,
    scope,
    text: text ?? '',
    sort: sort ?? null,
  });
  const kindOf = ({ resource, parents }: Pick<ListOf, 'resource' | 'parents'>) =>
    keptKind(resource, keptResource(resource, byUuid()).depth, parents);

  /** Items by their keys, whatever the case where that is how they are written. */
  const textsByKeys = (
    resource: ResourceName,
    parents: readonly string[],
    keys: readonly string[],
    query: ListQuery,
  ): string[] => {
    const kind = itemKinds[resource];
    sets.version();
    return kind === undefined
      ? structureTexts(kindOf({ resource, parents }), keys)
      : shaped(idsOf(kind, keys), query);
  };
  const idsOf = (kind: Kind, keys: readonly string[]): number[] => {
    const found = sets.keys(kind, keys);
    if (found.count() === keys.length || (kind === 'product' && byUuid())) return [...found.ids()];
    const condition = { field: 'identifier', operator: 'IN', value: [...keys] };
    const verdict = identifierVerdict(side, kind, {
      ...condition,
      locale: null,
      scope: null,
      locales: null,
    });
    return [...found.or(verdict?.sure ?? sets.none()).ids()];
  };
  const structureTexts = (kind: string, keys: readonly string[]): string[] => {
    const exact = keys.map((key) => structure.one(kind, key));
    if (exact.every((one) => one !== null)) return exact.map((one) => JSON.stringify(one));
    const lower = new Set(keys.map((key) => key.toLowerCase()));
    return [...structure.list(kind)].flatMap(([code, json]) =>
      lower.has(code.toLowerCase()) ? [JSON.stringify(json)] : [],
    );
  };
  const told = () => ({ byUuid: byUuid(), readAt: readAt() });

  return {
    offers: () => ({
      resources: resourceNames.map((resource) => ({ resource, offered: holds(resource) })),
      generation,
      byUuid: byUuid(),
    }),
    async list({ cursor, limit, ...request }, signal) {
      const { resource, query } = request;
      expectHeld(resource);
      const offset = readOffset(cursor, limit);
      const kind = itemKinds[resource];
      if (kind !== undefined) {
        const page = await finder.page(questionOf(kind, query), offset, limit, signal);
        const next = page.more ? writeOffset(offset + limit) : null;
        return { texts: shaped(page.ids, query), next, count: page.count, ...told() };
      }
      sets.version();
      const all = await structureList(side, resource, kindOf(request), query, signal);
      const shape = narrowedShape(query);
      const texts = all.slice(offset, offset + limit).map(([, json]) => shape(JSON.stringify(json)));
      const next = offset + limit < all.length ? writeOffset(offset + limit) : null;
      return { texts, next, count: all.length, ...told() };
    },
    async count(request, signal) {
      const { resource, query } = request;
      expectHeld(resource);
      const kind = itemKinds[resource];
      if (kind !== undefined) return finder.count(questionOf(kind, query), signal);
      sets.version();
      return (await structureList(side, resource, kindOf(request), query, signal)).length;
    },
    entity({ resource, parents, key, extras }) {
      expectHeld(resource);
      const texts = textsByKeys(resource, parents, [key], extras ? withExtras : wholeList);
      const [first] = texts;
      if (first === undefined)
        throw new ProblemError(problem('entity-not-found', { message: `"${key}" does not exist.` }));
      return { texts: [first], ...told() };
    },
    lookup({ resource, parents, keys }) {
      expectHeld(resource);
      return { texts: textsByKeys(resource, parents, [...new Set(keys)], wholeList), ...told() };
    },
  };
}
