import type { DatabaseSync } from 'node:sqlite';
import { textOfFacet } from '../facets.ts';
import { BitSet } from './bit-set.ts';
import { readIds } from './id-list.ts';

/** All short values of one property or attribute in one place, in lower case, each with the items that have it. */
export interface Column {
  /** Each once, sorted by its facet. */
  terms: readonly string[];
  /** Where the items of each term begin in `ids`; one more than terms. */
  starts: Int32Array;
  ids: Int32Array;
  /** All items of the column. */
  all: BitSet;
}

/** Rows of columns that are kept in memory, with some 30 bytes for each. */
const mostRows = 3_000_000;

/** Reads columns out of the facet index; what was read is kept until `forget`. */
export interface Columns {
  /** @param name the facet of having a value there */
  of(name: string): Column;
  forget(): void;
}

/** @param sizeOf the highest row id */
export function createColumns(db: DatabaseSync, sizeOf: () => number): Columns {
  db.exec('CREATE VIRTUAL TABLE IF NOT EXISTS temp.facet_terms USING fts5vocab(main, facets, instance)');
  // The index gives terms in order, and with one answer instead of a million rows this takes a quarter of the time.
  const read = db.prepare(
    "SELECT group_concat(term, ' ') AS terms, CAST(group_concat(doc) AS BLOB) AS ids FROM temp.facet_terms WHERE term >= ? AND term < ?",
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
      const row = read.get(`${name}=`, `${name}>`);
      const column = columnOf(String(row?.terms ?? ''), row?.ids, sizeOf());
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

function columnOf(facets: string, bytes: unknown, size: number): Column {
  const ids = readIds(bytes);
  const terms: string[] = [];
  const starts: number[] = [];
  let last: string | null = null;
  let row = 0;
  if (facets !== '') {
    for (const facet of facets.split(' ')) {
      if (facet !== last) {
        terms.push(textOfFacet(facet));
        starts.push(row);
        last = facet;
      }
      row += 1;
    }
  }
  starts.push(row);
  return { terms, starts: Int32Array.from(starts), ids, all: BitSet.of(size, ids) };
}

/** The items of those terms that pass. */
export function itemsOf(column: Column, passes: (term: string) => boolean, size: number): BitSet {
  const set = new BitSet(size);
  const { terms, starts, ids } = column;
  for (const [place, term] of terms.entries()) {
    if (!passes(term)) continue;
    const end = starts[place + 1] ?? 0;
    for (let row = starts[place] ?? 0; row < end; row += 1) set.add(ids[row] ?? 0);
  }
  return set;
}
