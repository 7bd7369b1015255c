import type { DatabaseSync } from 'node:sqlite';
import { type Column, columnOf } from './column.ts';
import { writeFacetText } from './facet-text.ts';
import { readIds } from './id-list.ts';

/** Rows of columns that are kept in memory, with some 30 bytes for each. */
const mostRows = 3_000_000;
const space = 32;

/** Reads columns out of the facet index; what was read is kept until `forget`. */
export interface Columns {
  /** @param name the facet of having a value there */
  of(name: string): Column;
  forget(): void;
}

export function createColumns(db: DatabaseSync): Columns {
  db.exec('CREATE VIRTUAL TABLE IF NOT EXISTS temp.facet_terms USING fts5vocab(main, facets, instance)');
  // The index gives terms in order, and with one answer instead of a million rows this takes a quarter of the time.
  const read = db.prepare(
    "SELECT CAST(group_concat(substr(term, ?), ' ') AS BLOB) AS terms, CAST(group_concat(doc) AS BLOB) AS ids FROM temp.facet_terms WHERE term >= ? AND term < ?",
  );
  const kept = new Map<string, Column>();
  return {
    of(name) {
      const known = kept.get(name);
      if (known !== undefined) {
        kept.delete(name);
        kept.set(name, known);
        return known;
      }
      const row = read.get(Array.from(name).length + 2, `${name}=`, `${name}>`);
      const terms = row?.terms instanceof Uint8Array ? row.terms : new Uint8Array(0);
      const column = columnOf(terms, space, readIds(row?.ids), writeFacetText);
      kept.set(name, column);
      let rows = 0;
      for (const { ids } of kept.values()) rows += ids.length;
      for (const [oldest, { ids }] of kept) {
        if (rows <= mostRows || oldest === name) break;
        rows -= ids.length;
        kept.delete(oldest);
      }
      return column;
    },
    forget: () => kept.clear(),
  };
}
