import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import { type Kind, kinds } from '../item-key.ts';
import type { IndexSets } from './index-sets.ts';

/** A row by which the index of a column is entered. */
interface Mark {
  value: SQLInputValue;
  id: number;
}

/** The items of a kind with a value in one column, ascending. */
interface Ladder {
  kind: number;
  /** Every so many rows, as far as they are known. */
  marks: (Mark | undefined)[];
  fromStart: StatementSync;
  fromEnd: StatementSync;
  up: StatementSync;
  down: StatementSync;
}

/**
 * Whether a column of the table of items has an index: some have none, and while a mirror is filled the first time only
 * the key has one.
 */
export function isIndexed(db: DatabaseSync, column: string): boolean {
  const index = "SELECT 1 FROM sqlite_schema WHERE type = 'index' AND name = ?";
  return column === 'key' || db.prepare(index).get(`item_${column}`) !== undefined;
}

/** Stretches of all items in the order of a column, by its index and without an order of all in memory. */
export interface TableStretches {
  /** Items without a value come last, also downwards. */
  of(kind: Kind, column: string, stretch: { descending: boolean; offset: number; limit: number }): number[];
}

/**
 * SQLite steps over every row before a stretch. So rows are remembered where stretches began, and the next one begins
 * at the nearest of them, or from the nearer end.
 *
 * @param step rows between two that may be remembered
 */
export function createTableStretches(
  { db, sets }: { db: DatabaseSync; sets: IndexSets },
  step = 4096,
): TableStretches {
  const ladders = new Map<string, Ladder>();
  let seen = -1;

  const refresh = (): void => {
    const version = sets.version();
    if (version !== seen) ladders.clear();
    seen = version;
  };
  const ladderOf = (kind: Kind, column: string): Ladder => {
    const name = `${kind} ${column}`;
    const ladder = ladders.get(name) ?? createLadder(db, kinds[kind], column);
    ladders.set(name, ladder);
    return ladder;
  };
  const markAt = (ladder: Ladder, place: number, count: number): Mark | null => {
    const { kind, marks, fromStart, fromEnd, up, down } = ladder;
    const known = marks[place];
    if (known !== undefined) return known;
    const last = Math.floor((count - 1) / step);
    let below = place;
    while (below > 0 && marks[below] === undefined) below -= 1;
    let above = place;
    while (above < last && marks[above] === undefined) above += 1;
    const isAbove = above - place < place - below;
    const at = isAbove ? above : below;
    const skipped = Math.abs(place - at) * step;
    // Without a mark the ends are entered, which takes half the time for each row.
    const mark = at === 0 || at === last ? undefined : marks[at];
    if (mark === undefined)
      return markOf(isAbove ? fromEnd.get(kind, count - 1 - place * step) : fromStart.get(kind, 1, skipped));
    const { value, id } = mark;
    return markOf(
      isAbove
        ? down.get(kind, value, id, kind, value, skipped)
        : up.get(kind, value, id, kind, value, 1, skipped),
    );
  };
  /** Of the items with a value, ascending. */
  const ascending = (kind: Kind, column: string, from: number, length: number, count: number): number[] => {
    const ladder = ladderOf(kind, column);
    const place = Math.floor(from / step);
    const mark = markAt(ladder, place, count);
    if (mark === null) return [];
    ladder.marks[place] = mark;
    const { value, id } = mark;
    const rows = ladder.up.all(ladder.kind, value, id, ladder.kind, value, length, from - place * step);
    return rows.map((row) => Number(row.id));
  };

  return {
    of(kind, column, { descending, offset, limit }) {
      refresh();
      const total = sets.countOf(kind);
      const valued = sets.countOf(kind, column);
      const length = Math.max(0, Math.min(limit, valued - offset));
      const from = descending ? valued - offset - length : offset;
      const ids = length === 0 ? [] : ascending(kind, column, from, length, valued);
      if (descending) ids.reverse();
      const rest = limit - length;
      if (rest <= 0 || valued === total) return ids;
      const sql = `SELECT id FROM item WHERE kind = ? AND ${column} IS NULL ORDER BY id LIMIT ? OFFSET ?`;
      const without = db.prepare(sql).all(kinds[kind], rest, Math.max(0, offset - valued));
      return [...ids, ...without.map(({ id }) => Number(id))];
    },
  };
}

function createLadder(db: DatabaseSync, kind: number, column: string): Ladder {
  const rows = `SELECT ${column} AS value, id FROM item WHERE kind = ?`;
  // Two ranges: of `(value, id) >= (?, ?)` SQLite takes only the value to enter the index, and half of all may have one.
  const beyond = (sign: '<' | '>') =>
    `${rows} AND ${column} = ? AND id ${sign}= ? UNION ALL ${rows} AND ${column} ${sign} ?`;
  const upwards = 'ORDER BY value, id LIMIT ? OFFSET ?';
  const downwards = 'ORDER BY value DESC, id DESC LIMIT 1 OFFSET ?';
  return {
    kind,
    marks: [],
    fromStart: db.prepare(`${rows} AND ${column} IS NOT NULL ${upwards}`),
    fromEnd: db.prepare(`${rows} AND ${column} IS NOT NULL ${downwards}`),
    up: db.prepare(`${beyond('>')} ${upwards}`),
    down: db.prepare(`${beyond('<')} ${downwards}`),
  };
}

function markOf(row: Record<string, SQLOutputValue> | undefined): Mark | null {
  return row === undefined ? null : { value: row.value ?? null, id: Number(row.id) };
}
