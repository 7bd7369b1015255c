import type { DatabaseSync } from 'node:sqlite';
import { type Kind, kinds, packKey } from '../item-key.ts';
import { BitSet } from './bit-set.ts';
import type { Column } from './column.ts';
import { createColumns } from './columns.ts';
import { readIds, readTimes } from './id-list.ts';

/** Sets that are kept; 125 KB each with a million items. */
const keptSets = 64;

type TextIndex = 'words' | 'fragments';
type TimeColumn = 'created' | 'updated';

/** Items by the indexes of a mirror; what was found is kept until the mirror changes. */
export interface IndexSets {
  /** A number that changes with the mirror. To be asked before anything else. */
  version(): number;
  /** The highest row id. */
  size(): number;
  none(): BitSet;
  kind(kind: Kind): BitSet;
  /** How many there are; with a value in a column of the table of items, where one is given. */
  countOf(kind: Kind, column?: string): number;
  /** Items with any of the facets. */
  facets(facets: readonly string[]): BitSet;
  /** Items with a facet that begins so. */
  facetsFrom(start: string): BitSet;
  match(index: TextIndex, match: string): BitSet;
  /** Whether `match` answers without looking. */
  isKnown(index: TextIndex, match: string): boolean;
  column(name: string): Column;
  /** Items whose time, in seconds, lies in a range; both ends included. */
  times(column: TimeColumn, from: number, to: number): BitSet;
  keys(kind: Kind, keys: readonly string[]): BitSet;
  /** Items by a statement that answers rows with `id`. */
  select(sql: string, ...values: (string | number)[]): BitSet;
}

/** @param onChange told when the mirror has changed */
export function createIndexSets(db: DatabaseSync, onChange: () => void): IndexSets {
  const versionOf = db.prepare('PRAGMA data_version');
  const lastId = db.prepare('SELECT ifnull(max(id), 0) AS id FROM item');
  const ofKind = db.prepare('SELECT CAST(group_concat(id) AS BLOB) AS ids FROM item WHERE kind = ?');
  const ofFacet = db.prepare(
    'SELECT CAST(group_concat(rowid) AS BLOB) AS ids FROM facets WHERE facets MATCH ?',
  );
  const ofKey = db.prepare('SELECT id FROM item WHERE kind = ? AND key = ?');
  const sets = new Map<string, BitSet>();
  const counts = new Map<string, number>();
  const times = new Map<TimeColumn, { times: Float64Array; ids: Int32Array }>();
  let seen = -1;
  let size = 0;
  const columns = createColumns(db);

  const kept = (name: string, make: () => BitSet): BitSet => {
    const known = sets.get(name) ?? make();
    sets.delete(name);
    sets.set(name, known);
    const [oldest] = sets.keys();
    if (sets.size > keptSets && oldest !== undefined) sets.delete(oldest);
    return known;
  };
  const setOf = (bytes: unknown): BitSet => BitSet.of(size, readIds(bytes));
  const counted = (name: string, count: () => number): number => {
    const known = counts.get(name) ?? count();
    counts.set(name, known);
    return known;
  };
  const matching = (index: string, match: string): BitSet => {
    const sql = `SELECT CAST(group_concat(rowid) AS BLOB) AS ids FROM ${index} WHERE ${index} MATCH ?`;
    return setOf(db.prepare(sql).get(match)?.ids);
  };
  const timesOf = (column: TimeColumn) => {
    const known = times.get(column);
    if (known !== undefined) return known;
    const sql = `SELECT CAST(group_concat(id) AS BLOB) AS ids, CAST(group_concat(${column}) AS BLOB) AS times FROM (SELECT id, ${column} FROM item WHERE ${column} IS NOT NULL ORDER BY ${column})`;
    const row = db.prepare(sql).get();
    const found = { ids: readIds(row?.ids), times: readTimes(row?.times) };
    times.set(column, found);
    return found;
  };

  return {
    version() {
      const now = Number(versionOf.get()?.data_version ?? 0);
      if (now === seen) return now;
      seen = now;
      sets.clear();
      counts.clear();
      times.clear();
      columns.forget();
      onChange();
      size = Number(lastId.get()?.id ?? 0);
      return now;
    },
    size: () => size,
    none: () => new BitSet(size),
    kind: (kind) => kept(`kind ${kind}`, () => setOf(ofKind.get(kinds[kind])?.ids)),
    countOf(kind, column) {
      return counted(`${kind} ${column ?? ''}`, () => {
        const where = column === undefined ? '' : ` AND ${column} IS NOT NULL`;
        const row = db.prepare(`SELECT count(*) AS n FROM item WHERE kind = ?${where}`).get(kinds[kind]);
        return Number(row?.n ?? 0);
      });
    },
    facets(facets) {
      const asked = [...new Set(facets)];
      return kept(`facets ${asked.join(' ')}`, () => {
        const all = new BitSet(size);
        // One by one: the index looks at every word of an OR for every item.
        for (const facet of asked) all.addAll(readIds(ofFacet.get(`"${facet}"`)?.ids));
        return all;
      });
    },
    facetsFrom: (start) => kept(`facets ${start}*`, () => matching('facets', `"${start}"*`)),
    match: (index, match) => kept(`${index} ${match}`, () => matching(index, match)),
    isKnown: (index, match) => sets.has(`${index} ${match}`),
    column: (name) => columns.of(name),
    times(column, from, to) {
      const sorted = timesOf(column);
      return BitSet.of(size, sorted.ids.subarray(firstAt(sorted.times, from), firstAt(sorted.times, to + 1)));
    },
    keys(kind, keys) {
      const set = new BitSet(size);
      for (const key of keys) {
        const id = ofKey.get(kinds[kind], packKey(key))?.id;
        if (id !== undefined) set.add(Number(id));
      }
      return set;
    },
    select: (sql, ...values) =>
      kept(`${sql} ${JSON.stringify(values)}`, () =>
        setOf(db.prepare(`SELECT CAST(group_concat(id) AS BLOB) AS ids FROM (${sql})`).get(...values)?.ids),
      ),
  };
}

/** The place of the first whole number that is not below a limit. */
function firstAt(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
