import type { DatabaseSync } from 'node:sqlite';
import { type Kind, kinds } from '../item-key.ts';

/** A piece of a list that is read by one cursor. */
export interface Part {
  id: number;
  /** The value of `search`, as JSON; empty for none. */
  filter: string;
  /** Where to go on; null at the beginning. */
  cursor: string | null;
  /** The last key that belongs to it; null for the end of the list. */
  until: string | null;
  done: boolean;
}

export type NewPart = Omit<Part, 'id' | 'done'>;

/** The parts of a filling, kept in the mirror so that it can be gone on with. */
export function createParts(db: DatabaseSync) {
  const all = db.prepare('SELECT * FROM part WHERE kind = ? ORDER BY id');
  const insert = db.prepare('INSERT INTO part (kind, filter, cursor, until) VALUES (?, ?, ?, ?)');
  const advance = db.prepare('UPDATE part SET cursor = ?, done = ?, odd = odd + ? WHERE id = ?');
  return {
    list: (kind: Kind): Part[] =>
      all.all(kinds[kind]).map(({ id, filter, cursor, until, done }) => ({
        id: Number(id),
        filter: String(filter),
        cursor: cursor === null ? null : String(cursor),
        until: until === null ? null : String(until),
        done: done === 1,
      })),
    add(kind: Kind, part: NewPart): Part {
      const { lastInsertRowid } = insert.run(kinds[kind], part.filter, part.cursor, part.until);
      return { ...part, id: Number(lastInsertRowid), done: false };
    },
    advance: (id: number, cursor: string | null, done: boolean, odd: number) =>
      void advance.run(cursor, Number(done), odd, id),
    change(id: number, { until, done }: Partial<Pick<Part, 'until' | 'done'>>): void {
      if (until !== undefined) db.prepare('UPDATE part SET until = ? WHERE id = ?').run(until, id);
      if (done !== undefined) db.prepare('UPDATE part SET done = ? WHERE id = ?').run(Number(done), id);
    },
    drop: (id: number) => void db.prepare('DELETE FROM part WHERE id = ?').run(id),
    dropAll: (kind: Kind) => void db.prepare('DELETE FROM part WHERE kind = ?').run(kinds[kind]),
  };
}
