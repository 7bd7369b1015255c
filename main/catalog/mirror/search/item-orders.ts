import type { ListSort } from '../../../../preload/contract/catalog-resources.ts';
import { nameFacet } from '../facets.ts';
import { fold } from '../fold.ts';
import { type Kind, kinds } from '../item-key.ts';
import { refused } from './api-search.ts';
import { placeOf } from './attribute-place.ts';
import type { KnownAttribute } from './catalog-knowledge.ts';
import type { Column } from './column.ts';
import { readIds } from './id-list.ts';
import { labelOrder } from './label-order.ts';
import { OrderBuilder } from './order-builder.ts';
import { readDocuments } from './read-documents.ts';
import type { SearchSide } from './search-side.ts';
import { placesOfNumbers, placesOfTexts } from './sorted-places.ts';
import { isIndexed } from './table-stretch.ts';

/** All items of a kind in an order: those with a value ascending, then those without. */
export interface ItemOrder {
  ids: Int32Array;
  /** How many have a value. */
  valued: number;
}

/** Columns of the table of items behind the properties; text that sorts by its folded form. */
const columns: Readonly<Record<string, string>> = {
  key: 'key',
  uuid: 'key',
  code: 'key',
  identifier: 'identifier',
  label: 'label_key',
  family: 'family',
  parent: 'parent',
  enabled: 'enabled',
  created: 'created',
  updated: 'updated',
};
/** Properties with several values, which the facets know. */
const listed: ReadonlySet<string> = new Set(['categories', 'groups', 'family_variant']);
/** 4 MB each with a million items. */
const keptOrders = 8;
/** Of longer texts so much counts. */
const longestText = 200;

export const byKey: ListSort = { by: 'key', descending: false, locale: null, scope: null };

/** The id at a place of an order. */
export function idAt({ ids, valued }: ItemOrder, place: number, descending: boolean): number {
  return ids[descending && place < valued ? valued - 1 - place : place] ?? 0;
}

/**
 * The column of the table of items that a list is sorted by; null where that is an attribute, a list, or the labels of
 * one locale: the table has the first of any.
 */
export function itemColumn(kind: Kind, { by, locale }: ListSort): string | null {
  if (by === 'label' && locale !== null) return null;
  if (kind === 'model' && by === 'identifier') return 'key';
  return Object.hasOwn(columns, by) ? (columns[by] ?? null) : null;
}

/** Orders of all items, each made when it is first asked for and kept until the mirror changes. */
export function createItemOrders(side: SearchSide) {
  const { sets } = side;
  const kept = new Map<string, ItemOrder>();
  let seen = -1;
  const nameOf = (kind: Kind, { by, locale, scope }: ListSort) => JSON.stringify([kind, by, locale, scope]);
  const refresh = () => {
    const version = sets.version();
    if (version !== seen) kept.clear();
    seen = version;
  };
  const make = async (kind: Kind, sort: ListSort, signal: AbortSignal | undefined): Promise<ItemOrder> => {
    const column = itemColumn(kind, sort);
    if (column !== null) return ofTable(side, kind, column);
    if (sort.by === 'label') return labelOrder(side, kind, sort, signal);
    if (listed.has(sort.by)) {
      const values = sets.column(nameFacet('property', sort.by));
      return ofColumn(side, kind, values, [], { isNumber: false, of: (term) => term });
    }
    return ofAttribute(side, kind, sort, signal);
  };
  return {
    /** @throws ProblemError `search-refused` for what is neither property nor attribute, `cancelled` */
    async of(kind: Kind, sort: ListSort, signal?: AbortSignal): Promise<ItemOrder> {
      refresh();
      const name = nameOf(kind, sort);
      const version = seen;
      const order = kept.get(name) ?? (await make(kind, sort, signal));
      if (version !== sets.version()) return order;
      kept.delete(name);
      kept.set(name, order);
      const [oldest] = kept.keys();
      if (kept.size > keptOrders && oldest !== undefined) kept.delete(oldest);
      return order;
    },
    isKept(kind: Kind, sort: ListSort): boolean {
      refresh();
      return kept.has(nameOf(kind, sort));
    },
  };
}
function ofTable({ db }: SearchSide, kind: Kind, column: string): ItemOrder {
  // By an index of something else SQLite would look up every item by itself.
  const table = isIndexed(db, column) ? 'item' : 'item NOT INDEXED';
  const idsOf = (condition: string, order: string) =>
    readIds(
      db
        .prepare(
          `SELECT CAST(group_concat(id) AS BLOB) AS ids FROM (SELECT id FROM ${table} WHERE kind = ? AND ${column} ${condition} ORDER BY ${order})`,
        )
        .get(kinds[kind])?.ids,
    );
  const valued = idsOf('IS NOT NULL', `${column}, id`);
  const rest = idsOf('IS NULL', 'id');
  const ids = new Int32Array(valued.length + rest.length);
  ids.set(valued);
  ids.set(rest, valued.length);
  return { ids, valued: valued.length };
}

async function ofAttribute(
  side: SearchSide,
  kind: Kind,
  sort: ListSort,
  signal: AbortSignal | undefined,
): Promise<ItemOrder> {
  const attribute = side.knowledge.attribute(sort.by);
  if (attribute === null) throw refused(`"${sort.by}" can not be sorted by.`);
  const place = placeOf(side, attribute, sort);
  const long: [string, number][] = [];
  if (keyKind(attribute) === 'text')
    await readDocuments(
      side,
      place.long().and(side.sets.kind(kind)),
      (item, id) => {
        const [first] = place.textsIn(item);
        if (first !== undefined) long.push([fold(first.slice(0, longestText)), id]);
      },
      signal,
    );
  return ofColumn(side, kind, place.column(), long, sortKeyOf(side, attribute, sort));
}

function keyKind({ type }: KnownAttribute): 'number' | 'metric' | 'text' {
  if (type === 'pim_catalog_metric') return 'metric';
  return type === 'pim_catalog_number' || type === 'pim_catalog_price_collection' ? 'number' : 'text';
}

type SortKey =
  | { isNumber: true; of: (term: string) => number }
  | { isNumber: false; of: (term: string) => string };

/** What a value is sorted by: numbers as numbers, options by their labels, text without case and accents. */
function sortKeyOf({ knowledge }: SearchSide, attribute: KnownAttribute, { locale }: ListSort): SortKey {
  const amounts = keyKind(attribute);
  if (amounts === 'number') return { isNumber: true, of: (term) => Number(term.split(' ')[0]) };
  if (amounts === 'metric') {
    const of = (term: string) => {
      const [amount = '', unit = ''] = term.split(' ');
      return knowledge.standardAmount(amount, unit);
    };
    return { isNumber: true, of };
  }
  const isOption = attribute.type.endsWith('select') && locale !== null;
  const labels = isOption ? knowledge.optionLabels(attribute.code, locale) : new Map<string, string>();
  return { isNumber: false, of: (term) => fold(labels.get(term) ?? term) };
}

function ofColumn(
  { sets }: SearchSide,
  kind: Kind,
  column: Column,
  long: readonly (readonly [string, number])[],
  keyOf: SortKey,
): ItemOrder {
  const terms = Array.from({ length: column.length }, (_, place) => column.term(place));
  const sorted = keyOf.isNumber
    ? placesOfNumbers(terms.map(keyOf.of))
    : placesOfTexts([...terms.map(keyOf.of), ...long.map(([key]) => key)]);
  const order = new OrderBuilder(sets.kind(kind), sets.size());
  for (const place of sorted) {
    const [, id] = long[place - column.length] ?? [];
    if (id !== undefined) order.put(id);
    else order.putAll(column, place);
  }
  return order.done();
}
