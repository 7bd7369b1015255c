import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { createIndexSets } from '../../../../../main/catalog/mirror/search/index-sets.ts';
import { createTableStretches, isIndexed } from '../../../../../main/catalog/mirror/search/table-stretch.ts';
import { createIndexes, schema } from '../../../../../main/catalog/mirror/store/schema.ts';
import { temporaryFolder } from '../../../support/real-json-file.ts';

interface Row {
  id: number;
  label: string | null;
  enabled: number;
}

const rows: Row[] = Array.from({ length: 97 }, (_, at) => ({
  id: at + 1,
  label: at % 5 === 0 ? null : `label ${(at * 37) % 20}`,
  enabled: at % 3 === 0 ? 1 : 0,
}));

function begin() {
  const path = join(temporaryFolder(), 'mirror.db');
  const writer = new DatabaseSync(path);
  writer.exec(`PRAGMA journal_mode = WAL; ${schema}`);
  const insert = writer.prepare(
    'INSERT INTO item (id, kind, key, part, label_key, enabled) VALUES (?, 0, ?, 1, ?, ?)',
  );
  const add = (row: Row) => insert.run(row.id, `key ${row.id}`, row.label, row.enabled);
  for (const row of rows) add(row);
  const reader = new DatabaseSync(path, { readOnly: true });
  onTestFinished(() => {
    reader.close();
    writer.close();
  });
  const sets = createIndexSets(reader, () => undefined);
  return { writer, reader, add, stretches: createTableStretches({ db: reader, sets }, 8) };
}

/** The ids of all rows in an order, those without a value last. */
function ordered(all: readonly Row[], keyOf: (row: Row) => string | number | null, descending: boolean) {
  const valued = all
    .filter((row) => keyOf(row) !== null)
    .sort((one, other) => {
      const own = keyOf(one) ?? 0;
      const others = keyOf(other) ?? 0;
      return own === others ? one.id - other.id : own < others ? -1 : 1;
    });
  if (descending) valued.reverse();
  return [...valued, ...all.filter((row) => keyOf(row) === null)].map(({ id }) => id);
}

const places = [40, 0, 90, 17, 41, 8, 95, 60, 23, 7, 77, 96, 97, 200, 3, 55];
const sorts: [string, (row: Row) => string | number | null][] = [
  ['label_key', ({ label }) => label],
  ['enabled', ({ enabled }) => enabled],
];

it('gives any stretch of an order, from wherever the ones before began', () => {
  const { writer, stretches } = begin();
  writer.exec(createIndexes);
  for (const [column, keyOf] of sorts) {
    for (const descending of [false, true]) {
      const wanted = ordered(rows, keyOf, descending);
      for (const offset of places) {
        const found = stretches.of('product', column, { descending, offset, limit: 10 });
        expect(found, `${column} ${descending} ${offset}`).toEqual(wanted.slice(offset, offset + 10));
      }
    }
  }
  expect(stretches.of('product', 'enabled', { descending: true, offset: 0, limit: 1000 })).toHaveLength(97);
  expect(stretches.of('model', 'key', { descending: false, offset: 0, limit: 10 })).toEqual([]);
});

it('forgets where stretches began when the mirror has changed', () => {
  const { add, stretches } = begin();
  const [column, keyOf] = ['label_key', (row: Row) => row.label] as const;
  const at = (offset: number) => stretches.of('product', column, { descending: false, offset, limit: 10 });
  for (const offset of places) at(offset);
  const first = { id: 98, label: 'a', enabled: 1 };
  add(first);
  const wanted = ordered([...rows, first], keyOf, false);
  for (const offset of places) expect(at(offset), String(offset)).toEqual(wanted.slice(offset, offset + 10));
});

it('knows which columns have an index', () => {
  const { writer, reader } = begin();
  expect(['key', 'enabled'].map((column) => isIndexed(reader, column))).toEqual([true, false]);
  writer.exec(createIndexes);
  expect(['key', 'enabled', 'parent'].map((column) => isIndexed(reader, column))).toEqual([
    true,
    true,
    false,
  ]);
});
