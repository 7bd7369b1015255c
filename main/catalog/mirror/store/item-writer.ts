import type { DatabaseSync } from 'node:sqlite';
import { fold } from '../fold.ts';
import { type Kind, kinds, packKey } from '../item-key.ts';
import type { PackedItem } from './packed-items.ts';
import { createTextIndexes, type TextIndexes } from './text-indexes.ts';

export interface ItemWriter {
  /**
   * New or read again; `part` is what read it. One that is as it was only gets its part, unless it is prepared anew.
   *
   * @returns whether it is new or was changed by its date
   */
  put(kind: Kind, part: number, item: PackedItem, isAnew?: boolean): boolean;
  /** Removes items by the ids that a statement chooses. @returns how many */
  remove(condition: string, ...values: (number | string)[]): number;
  /** What `put` leaves for later. */
  indexes: Pick<TextIndexes, 'write' | 'abandon'>;
}

/** Writes items with all their indexes, within the transaction that is open. */
export function createItemWriter(db: DatabaseSync): ItemWriter {
  const columns = 'identifier, label, label_key, family, parent, enabled, created, updated';
  const find = db.prepare('SELECT id, updated FROM item WHERE kind = ? AND key = ?');
  const insert = db.prepare(
    `INSERT INTO item (kind, key, part, ${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = db.prepare(
    'UPDATE item SET part = ?, identifier = ?, label = ?, label_key = ?, family = ?, parent = ?, enabled = ?, created = ?, updated = ? WHERE id = ?',
  );
  const indexes = createTextIndexes(db);
  const addDocument = db.prepare('INSERT OR REPLACE INTO document (id, names, bytes) VALUES (?, ?, ?)');
  const dropDocument = db.prepare('DELETE FROM document WHERE id = ?');
  const drop = db.prepare('DELETE FROM item WHERE id = ?');
  const take = db.prepare('UPDATE item SET part = ? WHERE id = ?');
  const document = db.prepare('SELECT names, bytes FROM document WHERE id = ?');
  // The same document under the same names has the same words and facets.
  const isKept = (id: number, { names, item }: PackedItem): boolean => {
    const kept = document.get(id);
    return (
      kept?.names === names && kept.bytes instanceof Uint8Array && Buffer.compare(kept.bytes, item) === 0
    );
  };

  return {
    indexes,
    put(kind, part, item, isAnew = false) {
      const key = packKey(item.key);
      const known = find.get(kinds[kind], key);
      if (known !== undefined && !isAnew && isKept(Number(known.id), item)) {
        take.run(part, Number(known.id));
        return item.updated === null || known.updated !== item.updated;
      }
      const values = [
        item.identifier,
        item.label,
        item.label === null ? null : fold(item.label),
        item.family,
        item.parent,
        item.enabled === null ? null : Number(item.enabled),
        item.created,
        item.updated,
      ];
      let id = known === undefined ? 0 : Number(known.id);
      if (known === undefined) id = Number(insert.run(kinds[kind], key, part, ...values).lastInsertRowid);
      else update.run(part, ...values, id);
      addDocument.run(id, item.names, item.item);
      indexes.put(id, known === undefined, item);
      return known === undefined || item.updated === null || known.updated !== item.updated;
    },
    remove(condition, ...values) {
      // The condition may ask them.
      indexes.write();
      const ids = db.prepare(`SELECT id FROM item WHERE ${condition}`).all(...values);
      for (const { id } of ids) {
        indexes.remove(Number(id));
        for (const statement of [dropDocument, drop]) statement.run(Number(id));
      }
      return ids.length;
    },
  };
}
