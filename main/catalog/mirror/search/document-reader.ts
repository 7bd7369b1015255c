import type { DatabaseSync } from 'node:sqlite';
import { createDocuments, type Documents } from '../store/documents.ts';
import { readMeta } from '../store/meta.ts';
import type { SearchSide } from './search-side.ts';

/** Reads the documents of a mirror. */
export function createDocumentReader(db: DatabaseSync): Pick<SearchSide, 'documentOf' | 'textsOf'> {
  const one = db.prepare('SELECT bytes FROM document WHERE id = ?');
  // A third of the time that a hundred single answers take.
  const several = db.prepare('SELECT id, bytes FROM document WHERE id IN (SELECT value FROM json_each(?))');
  let documents: Documents | null = null;
  const known = (): Documents => {
    if (documents !== null) return documents;
    const { codec, sample } = readMeta(db);
    documents = createDocuments(codec, sample);
    return documents;
  };
  return {
    documentOf(id) {
      const bytes = one.get(id)?.bytes;
      return bytes instanceof Uint8Array ? known().unpack(bytes) : null;
    },
    textsOf(ids) {
      const texts = new Map<number, string>();
      for (const { id, bytes } of several.all(JSON.stringify(ids)))
        if (bytes instanceof Uint8Array) texts.set(Number(id), known().unpackText(bytes));
      return ids.map((id) => texts.get(id) ?? 'null');
    },
  };
}
