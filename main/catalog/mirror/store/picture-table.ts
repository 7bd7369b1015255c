import type { DatabaseSync } from 'node:sqlite';
import { mediaIn, mediaInText, type Picture, type PictureRules } from '../pictures/main-pictures.ts';
import type { SmallPicture } from '../pictures/scale-picture.ts';
import { parseJson } from '../values.ts';
import { createDocuments } from './documents.ts';
import { readMeta } from './meta.ts';

/** Items looked at in one call, so that whoever waits can still be stopped. */
const atOnce = 1000;

/** Pictures that items name. */
export interface PictureCounts {
  named: number;
  /** Not asked for before. */
  wanted: number;
}

/** The small pictures of a mirror. All throw ProblemError as `MirrorStore`. */
export interface PictureTable {
  /**
   * Notes which pictures items name: a thousand products or models after a row, or all records and assets at last.
   *
   * @param after 0 begins anew
   * @param since the first part whose products and models are looked at: those that were read lately
   * @returns the row to go on after; null when all were looked at
   */
  namePictures(rules: PictureRules, after: number, since: number): number | null;
  /** Removes what nothing names any more. */
  keepNamedPictures(): void;
  /** Codes of pictures that are named and were not asked for, in order after one of them. */
  wantedPictures(kind: Picture['kind'], after: string, limit: number): string[];
  pictureCounts(): PictureCounts;
  /** Null for one that there is not. */
  putPicture(picture: Picture, small: SmallPicture | null): void;
  /** What there was not may be asked for again. */
  forgetMissingPictures(): void;
  dropPictures(): void;
}

/** @param change runs what writes, within the transaction that is open; `written` is told of rows that may be written for good */
export function createPictureTable(
  db: DatabaseSync,
  change: <T>(work: () => T) => T,
  written: (rows: number) => void,
): PictureTable {
  const nameOne = () => db.prepare('INSERT OR IGNORE INTO temp.named (kind, code) VALUES (?, ?)');
  const begin = () =>
    db.exec(`
      CREATE TEMP TABLE IF NOT EXISTS named (kind TEXT, code TEXT, PRIMARY KEY (kind, code)) WITHOUT ROWID;
      DELETE FROM temp.named;
    `);
  const ofItems = (rules: PictureRules, after: number, since: number): number | null => {
    const { codec, sample } = readMeta(db);
    const documents = createDocuments(codec, sample);
    const insert = nameOne();
    const rows = db
      .prepare(
        'SELECT id, family, bytes FROM item JOIN document USING (id) WHERE id > ? AND part >= ? ORDER BY id LIMIT ?',
      )
      .all(after, since, atOnce);
    for (const { family, bytes } of rows) {
      const attribute = rules.families.get(String(family));
      if (!(bytes instanceof Uint8Array) || attribute === undefined) continue;
      for (const code of mediaInText(documents.unpackText(bytes), attribute)) insert.run('product', code);
    }
    return rows.length < atOnce ? null : Number(rows.at(-1)?.id);
  };
  const ofLibraries = ({ libraries }: PictureRules): void => {
    const insert = nameOne();
    const find = db.prepare('SELECT json FROM structure WHERE kind = ?');
    for (const [list, { kind, attribute }] of libraries) {
      for (const { json } of find.iterate(list))
        for (const code of mediaIn(parseJson(String(json)), attribute)) insert.run(kind, code);
    }
  };
  const put = db.prepare('INSERT OR REPLACE INTO thumbnail (kind, code, type, bytes) VALUES (?, ?, ?, ?)');
  const number = (sql: string) => Number(db.prepare(sql).get()?.n ?? 0);
  const isUnknown =
    'NOT EXISTS (SELECT 1 FROM thumbnail t WHERE t.kind = named.kind AND t.code = named.code)';
  return {
    namePictures: (rules, after, since) =>
      change(() => {
        if (after === 0) begin();
        const next = ofItems(rules, after, since);
        if (next === null) ofLibraries(rules);
        return next;
      }),
    // By the index alone: rows are as long as their pictures.
    keepNamedPictures: () =>
      change(() =>
        db.exec(
          `DELETE FROM thumbnail WHERE rowid IN (SELECT rowid FROM thumbnail WHERE (kind, code) NOT IN (SELECT kind, code FROM temp.named))`,
        ),
      ),
    wantedPictures: (kind, after, limit) =>
      db
        .prepare(
          `SELECT code FROM temp.named WHERE kind = ? AND code > ? AND ${isUnknown} ORDER BY code LIMIT ?`,
        )
        .all(kind, after, limit)
        .map(({ code }) => String(code)),
    pictureCounts: () => ({
      named: number('SELECT count(*) AS n FROM temp.named'),
      wanted: number(`SELECT count(*) AS n FROM temp.named WHERE ${isUnknown}`),
    }),
    putPicture({ kind, code }, small) {
      const [type, bytes] = [small?.mimeType ?? null, small?.bytes ?? null];
      change(() => void put.run(kind, code, type, bytes));
      written(1);
    },
    forgetMissingPictures: () => change(() => db.exec('DELETE FROM thumbnail WHERE type IS NULL')),
    dropPictures: () => change(() => db.exec('DELETE FROM thumbnail')),
  };
}
