/** The number of the file's format, kept as `user_version`. */
export const mirrorFormat = 3;

/** Small pictures by the file that they are of; without a type where there is none to be had. */
const pictures = `
CREATE TABLE thumbnail (kind TEXT NOT NULL, code TEXT NOT NULL, type TEXT, bytes BLOB, PRIMARY KEY (kind, code));
CREATE INDEX thumbnail_type ON thumbnail (type, kind, code);
`;

/** Brings a file of format n to n + 1. The key is n. */
export const migrations: Readonly<Record<number, string>> = {
  1: 'ALTER TABLE structure ADD COLUMN place INTEGER NOT NULL DEFAULT 0;',
  2: pictures,
};

/** "Pims" in ASCII, kept as `application_id`: this file is ours. */
export const mirrorApplicationId = 0x50696d73;

/**
 * Narrow items apart from their documents, so that a scan stays quick. The text indexes hold no content of their own:
 * items are found by row id. Indexes for sorting are made after the first filling (`createIndexes`).
 */
export const schema = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE item (
  id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, key BLOB NOT NULL, part INTEGER NOT NULL,
  identifier TEXT, label TEXT, label_key TEXT, family TEXT, parent TEXT, enabled INTEGER,
  created INTEGER, updated INTEGER, UNIQUE (kind, key)
);
CREATE TABLE document (id INTEGER PRIMARY KEY, names TEXT NOT NULL, bytes BLOB NOT NULL);
CREATE TABLE structure (
  kind TEXT NOT NULL, code TEXT NOT NULL, place INTEGER NOT NULL DEFAULT 0, json TEXT NOT NULL, PRIMARY KEY (kind, code)
) WITHOUT ROWID;
CREATE TABLE part (
  id INTEGER PRIMARY KEY AUTOINCREMENT, kind INTEGER NOT NULL, filter TEXT NOT NULL, cursor TEXT, until TEXT,
  done INTEGER NOT NULL DEFAULT 0, odd INTEGER NOT NULL DEFAULT 0
);
CREATE VIRTUAL TABLE words USING fts5(
  ids, labels, body, content='', contentless_delete=1, detail=column, prefix='2 3', tokenize='unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE fragments USING fts5(
  names, content='', contentless_delete=1, detail=none, tokenize='trigram'
);
CREATE VIRTUAL TABLE facets USING fts5(
  list, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0 tokenchars '_=.-@~:/,+'"
);
INSERT INTO words(words, rank) VALUES ('hashsize', 67108864);
INSERT INTO fragments(fragments, rank) VALUES ('hashsize', 33554432);
INSERT INTO facets(facets, rank) VALUES ('hashsize', 67108864);
${pictures}`;

const sorted = ['identifier', 'label_key', 'family', 'enabled', 'created', 'updated'];

/** For sorting by each column, with row id as the last word. */
export const createIndexes = sorted
  .map((column) => `CREATE INDEX IF NOT EXISTS item_${column} ON item (kind, ${column}, id);`)
  .join('\n');
