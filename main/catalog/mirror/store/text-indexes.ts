import type { DatabaseSync } from 'node:sqlite';
import type { PackedItem } from './packed-items.ts';

type Texts = Pick<PackedItem, 'ids' | 'labels' | 'body' | 'names' | 'facets'>;

/** Puts items into the text indexes, many at once, within the transaction that is open. */
export interface TextIndexes {
  /** By row id; `isNew` where the indexes do not know it. Written at the latest by `write`. */
  put(id: number, isNew: boolean, texts: Texts): void;
  /** Writes what waits: before the indexes are read, and before the transaction ends. */
  write(): void;
  /** Forgets what waits, as the transaction was undone. */
  abandon(): void;
  remove(id: number): void;
}

/** Items that wait at most; their texts have some 3 KB each. */
const mostWaiting = 1000;

/**
 * While a transaction lasts, an index gathers its words in a table in memory, looked into hundreds of times for each
 * item, mostly where the processor's cache ends. Items after items in one index, and only then in the next one, take two
 * thirds of the time of all indexes after each item, as one such table nearly fits where three don't. In the order of row
 * ids, because an index writes out what it has gathered as soon as one is lower than the last.
 */
export function createTextIndexes(db: DatabaseSync): TextIndexes {
  const indexOf = (name: string, columns: string, textsOf: (texts: Texts) => string[]) => {
    const places = columns.replaceAll(/\w+/g, '?');
    const add = db.prepare(`INSERT INTO ${name} (rowid, ${columns}) VALUES (?, ${places})`);
    const forget = db.prepare(`DELETE FROM ${name} WHERE rowid = ?`);
    return { add, forget, textsOf };
  };
  const indexes = [
    indexOf('words', 'ids, labels, body', ({ ids, labels, body }) => [ids, labels, body]),
    indexOf('fragments', 'names', ({ names }) => [names]),
    indexOf('facets', 'list', ({ facets }) => [facets]),
  ];
  let waiting: { id: number; isNew: boolean; texts: Texts }[] = [];

  const write = () => {
    const items = waiting.sort((a, b) => a.id - b.id);
    waiting = [];
    for (const { add, forget, textsOf } of indexes) {
      for (const { id, isNew, texts } of items) {
        if (!isNew) forget.run(id);
        add.run(id, ...textsOf(texts));
      }
    }
  };

  return {
    put(id, isNew, { ids, labels, body, names, facets }) {
      waiting.push({ id, isNew, texts: { ids, labels, body, names, facets } });
      if (waiting.length >= mostWaiting) write();
    },
    write,
    abandon() {
      waiting = [];
    },
    remove(id) {
      write();
      for (const { forget } of indexes) forget.run(id);
    },
  };
}
