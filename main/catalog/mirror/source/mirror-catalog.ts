import type {
  CatalogEntity,
  CatalogItem,
  CatalogLookup,
  CatalogOffers,
  CatalogPage,
  ItemOf,
  ListQuery,
  ResourceName,
} from '../../../../preload/contract/catalog-resources.ts';
import { resourceNames } from '../../../../preload/contract/catalog-resources.ts';
import type { MirrorHolding } from '../../../../preload/contract/mirror.ts';
import type { Json } from '../../../../preload/contract/read-item.ts';
import { ProblemError, problem } from '../../../pim/problem-error.ts';
import { catalogItem } from '../../../pim/resources/catalog-item.ts';
import type { Resource } from '../../../pim/resources/resource.ts';
import { wholeList } from '../../catalog-source.ts';
import { liveResources } from '../../live/live-resources.ts';
import type { Kind } from '../item-key.ts';
import { identifierVerdict } from '../search/identifier-verdict.ts';
import { createItemFinder, type ItemQuestion } from '../search/item-finder.ts';
import type { SearchSide } from '../search/search-side.ts';
import { isObject } from '../values.ts';
import { keptKind, partOf } from './kept-lists.ts';
import { withLinkedOptions } from './linked-options.ts';
import { readOffset, writeOffset } from './mirror-place.ts';
import { narrowItem, withAskedExtras } from './narrow-item.ts';
import { structureList } from './structure-lists.ts';

export interface ListOf<R extends ResourceName = ResourceName> {
  resource: R;
  parents: readonly string[];
  query: ListQuery;
}

/**
 * The catalog of a mirror, answered as `CatalogSource` does. All throw ProblemError `not-in-mirror` for what it does not
 * hold, `search-refused`, `cancelled`.
 */
export interface MirrorCatalog {
  offers(): CatalogOffers;
  list<R extends ResourceName>(
    request: ListOf<R> & { cursor: string | null; limit: number },
    signal?: AbortSignal,
  ): Promise<CatalogPage<R>>;
  count(request: ListOf, signal?: AbortSignal): Promise<number>;
  /** @throws ProblemError `entity-not-found` */
  entity<R extends ResourceName>(request: {
    resource: R;
    parents: readonly string[];
    key: string;
    extras: boolean;
  }): CatalogEntity<R>;
  lookup<R extends ResourceName>(request: {
    resource: R;
    parents: readonly string[];
    keys: readonly string[];
  }): CatalogLookup<R>;
}

export interface MirrorCatalogOptions {
  side: SearchSide;
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

export function createMirrorCatalog({ side, holdings, byUuid, readAt }: MirrorCatalogOptions): MirrorCatalog {
  const { sets, structure, documentOf } = side;
  const finder = createItemFinder(side);
  const resourceOf = <R extends ResourceName>(name: R, raw: Json = null): Resource<ItemOf<R>> =>
    liveResources({
      host: null,
      routes: 0,
      offers: (path) =>
        path === '/products-uuid' ? byUuid() : path !== '/measurement-families' || !isOldMeasurement(raw),
    })[name];
  const holds = (name: ResourceName): boolean => {
    const part = partOf[name];
    const held = holdings().find((one) => one.part === part);
    return part !== null && held !== undefined && (held.missing === null || held.count > 0);
  };
  const expectHeld = (name: ResourceName): void => {
    if (!holds(name)) throw new ProblemError(problem('not-in-mirror', { what: name }));
  };
  const understood = <R extends ResourceName>(name: R, raw: Json): CatalogItem<ItemOf<R>> => {
    const { schema, keyOf } = resourceOf(name, raw);
    return catalogItem(schema, keyOf, raw);
  };
  const shaped = (raw: Json, query: ListQuery): Json => {
    const narrowed = withAskedExtras(narrowItem(raw, query), query);
    return query.withAttributeOptions ? withLinkedOptions(narrowed, structure) : narrowed;
  };
  const questionOf = (kind: Kind, { search, scope, text, sort }: ListQuery): ItemQuestion => ({
    kind,
    search,
    scope,
    text: text ?? '',
    sort: sort ?? null,
  });
  const kindOf = ({ resource, parents }: Pick<ListOf, 'resource' | 'parents'>) =>
    keptKind(resource, resourceOf(resource).depth, parents);

  /** Raw items by their keys, whatever the case where that is how they are written. */
  const rawsOf = (resource: ResourceName, parents: readonly string[], keys: readonly string[]): Json[] => {
    const kind = itemKinds[resource];
    if (kind === undefined) return structureItems(kindOf({ resource, parents }), keys);
    sets.version();
    const found = sets.keys(kind, keys);
    if (found.count() < keys.length && !(kind === 'product' && byUuid())) {
      const condition = { field: 'identifier', operator: 'IN', value: [...keys] };
      const verdict = identifierVerdict(side, kind, {
        ...condition,
        locale: null,
        scope: null,
        locales: null,
      });
      return [...found.or(verdict?.sure ?? sets.none()).ids()].map(documentOf);
    }
    return [...found.ids()].map(documentOf);
  };
  const structureItems = (kind: string, keys: readonly string[]): Json[] => {
    sets.version();
    const exact = keys.map((key) => structure.one(kind, key));
    if (exact.every((one) => one !== null)) return exact;
    const lower = new Set(keys.map((key) => key.toLowerCase()));
    return [...structure.list(kind)].flatMap(([code, json]) => (lower.has(code.toLowerCase()) ? [json] : []));
  };
  const told = () => ({ readAt: readAt(), origin: 'mirror' as const });

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
        const items = page.ids.map((id) => understood(resource, shaped(documentOf(id), query)));
        const next = page.more ? writeOffset(offset + limit) : null;
        return { resource, items, next, count: page.count, ...told() };
      }
      sets.version();
      const all = await structureList(side, resource, kindOf(request), query, signal);
      const items = all
        .slice(offset, offset + limit)
        .map(([, raw]) => understood(resource, narrowItem(raw, query)));
      const next = offset + limit < all.length ? writeOffset(offset + limit) : null;
      return { resource, items, next, count: all.length, ...told() };
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
      const [raw] = rawsOf(resource, parents, [key]);
      if (raw === undefined)
        throw new ProblemError(problem('entity-not-found', { message: `"${key}" does not exist.` }));
      const isItem = itemKinds[resource] !== undefined;
      const full = isItem ? shaped(raw, extras ? withExtras : wholeList) : raw;
      return { resource, entity: understood(resource, full), ...told() };
    },
    lookup({ resource, parents, keys }) {
      expectHeld(resource);
      const raws = rawsOf(resource, parents, [...new Set(keys)]);
      const isItem = itemKinds[resource] !== undefined;
      const items = raws.map((raw) => understood(resource, isItem ? shaped(raw, wholeList) : raw));
      return { resource, items, ...told() };
    },
  };
}

/** Measurement families of PIMs before 5.0 have a form of their own. */
function isOldMeasurement(raw: Json): boolean {
  return isObject(raw) && raw.standard !== undefined;
}
