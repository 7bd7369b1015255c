import type { DatabaseSync } from 'node:sqlite';
import type { Json } from '../../../../preload/contract/read-item.ts';
import { parseJson } from '../values.ts';

/** The lists beside products and models, each item as the PIM sent it, within the transaction that is open. */
export function createStructureTable(db: DatabaseSync) {
  const last = db.prepare('SELECT ifnull(max(place), 0) AS place FROM structure WHERE kind = ?');
  const insert = db.prepare(
    'INSERT INTO structure (kind, code, place, json) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET json = excluded.json',
  );
  /** In the order of the PIM; what is there stays in its place. */
  const put = (kind: string, items: ReadonlyMap<string, Json>): void => {
    let place = Number(last.get(kind)?.place ?? 0);
    for (const [code, json] of items) {
      place += 1;
      insert.run(kind, code, place, JSON.stringify(json));
    }
  };
  const drop = (pattern: string): void => {
    // A kind without a wildcard is found by the key.
    const operator = pattern.includes('*') ? 'GLOB' : '=';
    db.prepare(`DELETE FROM structure WHERE kind ${operator} ?`).run(pattern);
  };
  return {
    put,
    drop,
    replace(kind: string, items: ReadonlyMap<string, Json>): void {
      drop(kind);
      put(kind, items);
    },
    move(from: string, to: string): void {
      drop(to);
      db.prepare('UPDATE structure SET kind = ? WHERE kind = ?').run(to, from);
    },
    counts: (): Map<string, number> =>
      new Map(
        db
          .prepare('SELECT kind, count(*) AS n FROM structure GROUP BY kind')
          .all()
          .map(({ kind, n }): [string, number] => [String(kind), Number(n)]),
      ),
    list: (kind: string): Map<string, Json> =>
      new Map(
        db
          .prepare('SELECT code, json FROM structure WHERE kind = ? ORDER BY place')
          .all(kind)
          .map(({ code, json }): [string, Json] => [String(code), parseJson(String(json))]),
      ),
  };
}
