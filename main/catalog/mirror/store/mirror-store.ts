import type { DatabaseSync } from 'node:sqlite';
import type { Json } from '../../../../preload/contract/read-item.ts';
import { type Kind, kinds } from '../item-key.ts';
import { type Naming, prepareItem } from '../prepared-item.ts';
import { type Keep, trimItem } from '../trim-item.ts';
import { createDocuments } from './documents.ts';
import { createItemWriter, type ItemWriter } from './item-writer.ts';
import { type Meta, readMeta, writeMeta } from './meta.ts';
import { lockMirror } from './mirror-lock.ts';
import { isWhole, openForWriting, prepareFile, setAside } from './open-mirror.ts';
import { type PackedItems, unpackItems } from './packed-items.ts';
import { createParts, type NewPart, type Part } from './parts.ts';
import { createPictureTable, type PictureTable } from './picture-table.ts';
import { createIndexes } from './schema.ts';
import { limitProblem, setLimit } from './size-limit.ts';
import { mirrorProblem } from './sqlite-problems.ts';
import { createStructureTable } from './structure-table.ts';

/** Rows and milliseconds after which what was read is written for good. */
const batchRows = 10_000;
const batchMs = 5000;

/** One page of a part, with the place that it leads to. */
export interface PageWrite {
  kind: Kind;
  part: number;
  items: PackedItems;
  /** Items that could not be kept. */
  odd: number;
  cursor: string | null;
  done: boolean;
}

/**
 * The writing side of a mirror. Items and the place that their reading has come to are written in one transaction, so
 * whatever happens, what is on disk can be gone on from. Every function throws ProblemError `disk-full`, `mirror-limit`,
 * `mirror-damaged`, `file-not-writable`.
 */
export interface MirrorStore extends PictureTable {
  meta(): Meta;
  setMeta(change: Partial<Meta>): void;
  parts(kind: Kind): Part[];
  addParts(kind: Kind, parts: readonly NewPart[]): Part[];
  changePart(id: number, change: Partial<Pick<Part, 'until' | 'done'>>): void;
  dropParts(kind: Kind): void;
  dropPart(id: number): void;
  /** Written with the next batch; `flush` at the latest. */
  page(write: PageWrite): void;
  /** Items that a part holds, or all of a kind. */
  count(kind: Kind, part?: number): number;
  /** Items whose time of creation lies in a range, in seconds, both ends included. */
  countCreated(kind: Kind, from: number, to: number): number;
  /** Times of creation that cut a range into so many pieces of one size. */
  createdBorders(kind: Kind, from: number, to: number, pieces: number): number[];
  remove: ItemWriter['remove'];
  /** Ids of items by a condition. */
  ids(condition: string, ...values: (number | string)[]): number[];
  /** Prepares kept items again, without the values that are not kept. */
  rework(kind: Kind, ids: readonly number[], naming: Naming, keep: Keep): void;
  replaceStructure(kind: string, items: ReadonlyMap<string, Json>): void;
  /** Adds to a kind, or replaces what has the same code. */
  putStructure(kind: string, items: ReadonlyMap<string, Json>): void;
  /** Puts all of one kind in the place of another one. */
  moveStructure(from: string, to: string): void;
  /** @param pattern of kinds, with `*` for anything */
  dropStructure(pattern: string): void;
  /** How many there are of each kind. */
  structureCounts(): Map<string, number>;
  structure(kind: string): Map<string, Json>;
  /** Items that were new or had changed, and items removed, since it was opened. */
  changes(): { changed: number; removed: number };
  flush(): void;
  /** After the first filling: what sorting needs, and the text indexes tidied. */
  finish(): void;
  close(): void;
}

export interface MirrorStoreOptions {
  path: string;
  now: () => Date;
  /** Bytes that the file may take; null for no limit. */
  limitBytes?: number | null;
  /** Looks through the whole file first, and begins anew where it is damaged. */
  verify?: boolean;
}

/** The folder is made with the file. */
function openLocked({ path, now, verify = false }: MirrorStoreOptions): {
  db: DatabaseSync;
  unlock: () => void;
} {
  prepareFile(path);
  const unlock = lockMirror(path);
  try {
    const db = openForWriting(path, now);
    if (!verify || isWhole(db)) return { db, unlock };
    db.close();
    setAside(path, now());
    return { db: openForWriting(path, now), unlock };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Opens the mirror in a file for writing. @throws ProblemError as `openForWriting`, `mirror-in-use` */
export function openMirrorStore(options: MirrorStoreOptions): MirrorStore {
  const { path, now, limitBytes = null } = options;
  const { db, unlock } = openLocked(options);
  setLimit(db, limitBytes);
  const parts = createParts(db);
  const structure = createStructureTable(db);
  let writer: ItemWriter | null = null;
  let open: { since: number; rows: number } | null = null;
  const changes = { changed: 0, removed: 0 };

  const begin = () => {
    if (open !== null) return;
    db.exec('BEGIN IMMEDIATE');
    open = { since: now().getTime(), rows: 0 };
  };
  const flush = () => {
    if (open === null) return;
    writer?.indexes.write();
    db.exec('COMMIT');
    open = null;
  };
  /** A transaction that failed is undone: what is on disk stays whole. */
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      if (db.isOpen && db.isTransaction) db.exec('ROLLBACK');
      open = null;
      writer?.indexes.abandon();
      throw limitProblem(mirrorProblem(error, path), path, limitBytes);
    }
  };
  const change = <T>(work: () => T): T =>
    guarded(() => {
      begin();
      return work();
    });
  const flushWhenFull = (rows = 0) => {
    if (open !== null) open.rows += rows;
    if (open !== null && (open.rows >= batchRows || now().getTime() - open.since >= batchMs)) guarded(flush);
  };
  const writerFor = (): ItemWriter => {
    writer ??= createItemWriter(db);
    return writer;
  };
  const number = (sql: string, ...values: (number | string)[]) =>
    Number(Object.values(db.prepare(sql).get(...values) ?? {})[0] ?? 0);

  return {
    meta: () => readMeta(db),
    setMeta: (meta) => change(() => writeMeta(db, meta)),
    parts: (kind) => parts.list(kind),
    addParts: (kind, added) => change(() => added.map((part) => parts.add(kind, part))),
    changePart: (id, part) => change(() => parts.change(id, part)),
    dropParts: (kind) => change(() => parts.dropAll(kind)),
    dropPart: (id) => change(() => parts.drop(id)),
    page({ kind, part, items, odd, cursor, done }) {
      change(() => {
        for (const item of unpackItems(items)) if (writerFor().put(kind, part, item)) changes.changed += 1;
        parts.advance(part, cursor, done, odd);
      });
      flushWhenFull(items.key.length);
    },
    count: (kind, part) =>
      part === undefined
        ? number('SELECT count(*) FROM item WHERE kind = ?', kinds[kind])
        : // No index holds parts: by one, each row would be looked up apart, which takes 20 times as long in 200,000.
          number('SELECT count(*) FROM item NOT INDEXED WHERE kind = ? AND part = ?', kinds[kind], part),
    countCreated: (kind, from, to) =>
      number('SELECT count(*) FROM item WHERE kind = ? AND created BETWEEN ? AND ?', kinds[kind], from, to),
    createdBorders(kind, from, to, pieces) {
      const all = number(
        'SELECT count(*) FROM item WHERE kind = ? AND created BETWEEN ? AND ?',
        kinds[kind],
        from,
        to,
      );
      const at = (place: number) =>
        number(
          'SELECT created FROM item WHERE kind = ? AND created BETWEEN ? AND ? ORDER BY created LIMIT 1 OFFSET ?',
          kinds[kind],
          from,
          to,
          place,
        );
      const borders = Array.from({ length: pieces - 1 }, (_, piece) =>
        at(Math.floor(((piece + 1) * all) / pieces)),
      );
      return [...new Set(borders)].filter((border) => border >= from && border < to);
    },
    remove: (condition, ...values) =>
      change(() => {
        const removed = writerFor().remove(condition, ...values);
        changes.removed += removed;
        return removed;
      }),
    ids: (condition, ...values) =>
      guarded(() => {
        writer?.indexes.write();
        const found = db.prepare(`SELECT id FROM item WHERE ${condition}`).all(...values);
        return found.map(({ id }) => Number(id));
      }),
    rework(kind, ids, naming, keep) {
      change(() => {
        const { sample, codec } = readMeta(db);
        const documents = createDocuments(codec, sample);
        const find = db.prepare('SELECT part, bytes FROM item JOIN document USING (id) WHERE id = ?');
        for (const id of ids) {
          const row = find.get(id);
          if (!(row?.bytes instanceof Uint8Array)) continue;
          const prepared = prepareItem(trimItem(documents.unpack(row.bytes), keep), naming);
          if (prepared === null) continue;
          writerFor().put(kind, Number(row.part), { ...prepared, item: documents.pack(prepared.item) }, true);
        }
      });
      flushWhenFull(ids.length);
    },
    replaceStructure: (kind, items) => change(() => structure.replace(kind, items)),
    putStructure: (kind, items) => change(() => structure.put(kind, items)),
    moveStructure: (from, to) => change(() => structure.move(from, to)),
    dropStructure: (pattern) => change(() => structure.drop(pattern)),
    structureCounts: () => structure.counts(),
    structure: (kind) => structure.list(kind),
    ...createPictureTable(db, change, flushWhenFull),
    changes: () => changes,
    flush: () => guarded(flush),
    finish: () =>
      guarded(() => {
        flush();
        db.exec(createIndexes);
        db.exec('PRAGMA optimize; PRAGMA wal_checkpoint(PASSIVE);');
      }),
    close() {
      try {
        guarded(flush);
      } finally {
        db.close();
        unlock();
      }
    },
  };
}
