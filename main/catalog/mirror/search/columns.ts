import type { DatabaseSync } from 'node:sqlite';
import { type Column, columnOf } from './column.ts';
import { writeFacetText } from './facet-text.ts';
import { readIds } from './id-list.ts';

/** Columns that are kept in memory, in bytes: a million short texts take 40 MB, a million numbers 8 MB. */
const mostBytes = 80_000_000;
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
      let all = 0;
      for (const { bytes } of kept.values()) all += bytes;
      for (const [oldest, { bytes }] of kept) {
        if (all <= mostBytes || oldest === name) break;
        all -= bytes;
        kept.delete(oldest);
      }
      return column;
    },
    forget: () => kept.clear(),
  };
}
