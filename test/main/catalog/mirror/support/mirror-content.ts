import { DatabaseSync } from 'node:sqlite';
import { type Kind, kinds, unpackKey } from '../../../../../main/catalog/mirror/item-key.ts';
import { createDocuments } from '../../../../../main/catalog/mirror/store/documents.ts';
import { readMeta } from '../../../../../main/catalog/mirror/store/meta.ts';

function reading<T>(path: string, read: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    return read(db);
  } finally {
    db.close();
  }
}

/** Every item of a mirror by its key, as it is kept. */
export function itemsIn(path: string, kind: Kind = 'product'): Map<string, unknown> {
  return reading(path, (db) => {
    const { codec, sample } = readMeta(db);
    const documents = createDocuments(codec, sample);
    const rows = db
      .prepare('SELECT key, bytes FROM item JOIN document USING (id) WHERE kind = ?')
      .all(kinds[kind]);
    return new Map(
      rows.map(({ key, bytes }) => {
        if (!(bytes instanceof Uint8Array)) throw new Error('An item without its document');
        return [unpackKey(key), documents.unpack(bytes)];
      }),
    );
  });
}

/** The items of a list of the structure, by code. */
export function structureIn(path: string, kind: string): Map<string, unknown> {
  return reading(path, (db) => {
    const rows = db.prepare('SELECT code, json FROM structure WHERE kind = ?').all(kind);
    return new Map(rows.map(({ code, json }) => [String(code), JSON.parse(String(json)) as unknown]));
  });
}

/** Kinds of the structure that there are. */
export function kindsIn(path: string): string[] {
  return reading(path, (db) =>
    db
      .prepare('SELECT DISTINCT kind FROM structure ORDER BY kind')
      .all()
      .map(({ kind }) => String(kind)),
  );
}

export function metaIn(path: string) {
  return reading(path, readMeta);
}

/** One column of products by identifier. */
export function columnIn(path: string, column: 'label' | 'family'): Map<string, string | null> {
  return reading(path, (db) => {
    const rows = db.prepare(`SELECT identifier, ${column} AS found FROM item WHERE kind = 0`).all();
    return new Map(
      rows.map(({ identifier, found }) => [String(identifier), typeof found === 'string' ? found : null]),
    );
  });
}
