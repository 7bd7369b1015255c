import type { DatabaseSync } from 'node:sqlite';
import type { MirrorSort } from '../../../../preload/contract/mirror.ts';
import { type Kind, kinds } from '../item-key.ts';
import type { BitSet } from './bit-set.ts';
import type { Found } from './matches.ts';

/** Columns behind the sorts; text that sorts by its folded form. */
const columns: Record<Exclude<MirrorSort['by'], 'relevance'>, string> = {
  key: 'key',
  identifier: 'identifier',
  label: 'label_key',
  family: 'family',
  enabled: 'enabled',
  created: 'created',
  updated: 'updated',
};

interface Vector {
  version: number;
  ids: Int32Array;
}

/** All ids of a mirror in each order that was asked for: 4 MB a million. */
const vectors = new WeakMap<DatabaseSync, Map<string, Vector>>();
/** Results so small are sorted by themselves. */
const fewIds = 2000;

export interface OrderRequest {
  kind: Kind;
  sort: MirrorSort;
  found: Found;
  offset: number;
  limit: number;
}

/** A stretch of the ids that were found, in order. */
export function orderedBy(db: DatabaseSync, version: number, request: OrderRequest): number[] {
  const { kind, sort, found, offset, limit } = request;
  if (found.all === null) return stretchOfAll(db, version, request);
  const ids: number[] = [];
  let place = 0;
  for (const id of idsInOrder(db, version, kind, sort, found)) {
    if (place >= offset) ids.push(id);
    place += 1;
    if (ids.length === limit) break;
  }
  return ids;
}

/** The ids that were found, in order, one by one. */
export function* idsInOrder(
  db: DatabaseSync,
  version: number,
  kind: Kind,
  sort: MirrorSort,
  { all, tiers }: Found,
): Generator<number> {
  if (sort.by === 'relevance' && tiers !== null) {
    for (const tier of tiers) yield* tier.ids();
    return;
  }
  const by = sort.by === 'relevance' ? 'key' : sort.by;
  if (all !== null && all.count() <= fewIds) {
    yield* sortedFew(db, all, columns[by], sort.descending);
    return;
  }
  const { ids } = vectorOf(db, version, kind, by);
  for (let place = 0; place < ids.length; place += 1) {
    const id = ids[sort.descending ? ids.length - 1 - place : place] ?? 0;
    if (all === null || all.has(id)) yield id;
  }
}

function sortedFew(db: DatabaseSync, set: BitSet, column: string, descending: boolean): number[] {
  const direction = descending ? 'DESC' : 'ASC';
  const sql = `SELECT id FROM item WHERE id IN (SELECT value FROM json_each(?)) ORDER BY ${column} ${direction}, id ${direction}`;
  return db
    .prepare(sql)
    .all(JSON.stringify([...set.ids()]))
    .map(({ id }) => Number(id));
}

function vectorOf(db: DatabaseSync, version: number, kind: Kind, by: keyof typeof columns): Vector {
  const own = vectors.get(db) ?? new Map<string, Vector>();
  vectors.set(db, own);
  const name = `${kind} ${by}`;
  const known = own.get(name);
  if (known?.version === version) return known;
  const sql = `SELECT json_group_array(id) AS ids FROM (SELECT id FROM item WHERE kind = ? ORDER BY ${columns[by]}, id)`;
  const parsed: unknown = JSON.parse(String(db.prepare(sql).get(kinds[kind])?.ids ?? '[]'));
  const vector = { version, ids: Int32Array.from(Array.isArray(parsed) ? parsed.map(Number) : []) };
  own.set(name, vector);
  return vector;
}

/** Of all items: from the vector where there is one, else by the index, from the nearer end. */
function stretchOfAll(
  db: DatabaseSync,
  version: number,
  { kind, sort, offset, limit }: OrderRequest,
): number[] {
  const by = sort.by === 'relevance' ? 'key' : sort.by;
  const vector = vectors.get(db)?.get(`${kind} ${by}`);
  if (vector?.version === version) {
    const { ids } = vector;
    if (!sort.descending) return [...ids.subarray(offset, offset + limit)];
    const end = Math.max(0, ids.length - offset);
    return [...ids.subarray(Math.max(0, end - limit), end)].reverse();
  }
  const total = Number(db.prepare('SELECT count(*) AS n FROM item WHERE kind = ?').get(kinds[kind])?.n ?? 0);
  const fromEnd = offset > total / 2;
  const length = Math.max(0, Math.min(limit, total - offset));
  const direction = sort.descending === fromEnd ? 'ASC' : 'DESC';
  const skipped = fromEnd ? total - offset - length : offset;
  const column = columns[by];
  const sql = `SELECT id FROM item WHERE kind = ? ORDER BY ${column} ${direction}, id ${direction} LIMIT ? OFFSET ?`;
  const ids = db
    .prepare(sql)
    .all(kinds[kind], length, skipped)
    .map(({ id }) => Number(id));
  return fromEnd ? ids.reverse() : ids;
}
