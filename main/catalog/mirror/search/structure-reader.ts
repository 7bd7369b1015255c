import type { DatabaseSync } from 'node:sqlite';
import type { Json } from '../../../../preload/contract/read-item.ts';
import { parseJson } from '../values.ts';

/** Lists that are kept parsed. */
const keptLists = 24;

/** The lists beside products and models, by kind: their path, such as `attributes/color/options`. */
export interface StructureReader {
  list(kind: string): ReadonlyMap<string, Json>;
  one(kind: string, code: string): Json | null;
  has(kind: string): boolean;
  forget(): void;
}

export function createStructureReader(db: DatabaseSync): StructureReader {
  const all = db.prepare('SELECT code, json FROM structure WHERE kind = ? ORDER BY place');
  const single = db.prepare('SELECT json FROM structure WHERE kind = ? AND code = ?');
  const any = db.prepare('SELECT 1 FROM structure WHERE kind = ? LIMIT 1');
  const kept = new Map<string, ReadonlyMap<string, Json>>();
  return {
    list(kind) {
      const list =
        kept.get(kind) ??
        new Map(
          all.all(kind).map(({ code, json }): [string, Json] => [String(code), parseJson(String(json))]),
        );
      kept.delete(kind);
      kept.set(kind, list);
      const [oldest] = kept.keys();
      if (kept.size > keptLists && oldest !== undefined) kept.delete(oldest);
      return list;
    },
    one(kind, code) {
      const json = single.get(kind, code)?.json;
      return json === undefined ? null : parseJson(String(json));
    },
    has: (kind) => any.get(kind) !== undefined,
    forget: () => kept.clear(),
  };
}
