import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import type { Naming } from '../../../../../main/catalog/mirror/prepared-item.ts';
import { openMirrorStore } from '../../../../../main/catalog/mirror/store/mirror-store.ts';
import { createTextIndexes } from '../../../../../main/catalog/mirror/store/text-indexes.ts';
import type { Json } from '../../../../../preload/contract/read-item.ts';
import { temporaryFolder } from '../../../support/real-json-file.ts';
import { storePage } from '../support/store-page.ts';

const naming: Naming = { labelAttributes: new Map(), identifier: 'sku', key: 'code', kind: 'model' };
const at = new Date('2026-11-26T12:00:00Z');

const itemOf = (code: string, note: string): Json => ({
  code,
  values: { note: [{ locale: null, scope: null, data: note }] },
});

function begin() {
  const path = join(temporaryFolder(), 'mirror.db');
  const store = openMirrorStore({ path, now: () => at });
  const db = new DatabaseSync(path);
  onTestFinished(() => db.close());
  const [part] = store.addParts('model', [{ filter: '', cursor: null, until: null }]);
  const put = (...items: Json[]) => storePage(store, naming, part?.id ?? 0, items);
  /** Keys of the items that each index has for a text. */
  const found = (word: string, facet: string) =>
    [`words MATCH '"${word}"'`, `fragments MATCH '"${word.slice(0, 3)}"'`, `facets MATCH '"${facet}"'`].map(
      (condition) => {
        const index = condition.split(' ')[0] ?? '';
        const sql = `SELECT key FROM item WHERE id IN (SELECT rowid FROM ${index} WHERE ${condition}) ORDER BY key`;
        return db
          .prepare(sql)
          .all()
          .map(({ key }) => key);
      },
    );
  return { store, db, put, found };
}

it('finds items by what was written last, however often one comes within a transaction', () => {
  const { store, put, found } = begin();
  put(itemOf('bbb', 'first'), itemOf('aaa', 'first'));
  put(itemOf('aaa', 'second'), itemOf('bbb', 'second'), itemOf('aaa', 'third'));
  store.flush();
  put(itemOf('bbb', 'fourth'), itemOf('ccc', 'third'), itemOf('aaa', 'third'));
  store.close();
  expect(found('bbb', 'note=fourth')).toEqual([['bbb'], ['bbb'], ['bbb']]);
  expect(found('third', 'note=third')).toEqual([['aaa', 'ccc'], [], ['aaa', 'ccc']]);
  for (const gone of ['first', 'second']) expect(found(gone, `note=${gone}`)).toEqual([[], [], []]);
});

it('writes nothing of an item that comes again as it was, but by what it was read', () => {
  const { store, db, put, found } = begin();
  put(itemOf('aaa', 'one'), itemOf('bbb', 'two'));
  store.flush();
  const segments = () =>
    db
      .prepare('SELECT CAST(id AS TEXT) AS id, hex(block) AS block FROM words_data ORDER BY words_data.id')
      .all();
  const before = segments();
  const [other] = store.addParts('model', [{ filter: '', cursor: null, until: null }]);
  storePage(store, naming, other?.id ?? 0, [itemOf('aaa', 'one')]);
  store.flush();
  expect(segments()).toEqual(before);
  expect(store.count('model', other?.id)).toBe(1);
  put(itemOf('aaa', 'three'));
  store.close();
  expect(segments()).not.toEqual(before);
  expect(found('three', 'note=three')).toEqual([['aaa'], [], ['aaa']]);
});

it('asks the indexes about items that were written just before, and forgets those that are removed', () => {
  const { store, put, found } = begin();
  put(itemOf('aaa', 'one'), itemOf('bbb', 'two'), itemOf('ccc', 'two'));
  const withFacet = 'id IN (SELECT rowid FROM facets WHERE facets MATCH ?)';
  expect(store.ids(withFacet, '"note=two"')).toEqual([2, 3]);
  put(itemOf('ddd', 'one'));
  expect(store.remove(withFacet, '"note=one"')).toBe(2);
  store.close();
  expect(found('one', 'note=one')).toEqual([[], [], []]);
  expect(found('ddd', 'note=one')).toEqual([[], [], []]);
  expect(found('ccc', 'note=two')).toEqual([['ccc'], ['ccc'], ['bbb', 'ccc']]);
});

it('leaves nothing in the indexes of items whose transaction was undone', () => {
  const { store, put, found } = begin();
  put(itemOf('aaa', 'kept'));
  store.flush();
  put(itemOf('bbb', 'undone'));
  expect(() => store.ids('no_such_column = 1')).toThrow();
  put(itemOf('ccc', 'kept'));
  store.close();
  expect(found('ccc', 'note=kept')).toEqual([['ccc'], ['ccc'], ['aaa', 'ccc']]);
  expect(found('bbb', 'note=undone')).toEqual([[], [], []]);
});

it('writes by itself when many wait', () => {
  const { store, db } = begin();
  store.close();
  const indexes = createTextIndexes(db);
  const texts = { ids: 'x', labels: '', body: '', names: 'xyz', facets: 'f' };
  for (let id = 1000; id > 0; id -= 1) indexes.put(id, true, texts);
  const count = (index: string) =>
    db
      .prepare(`SELECT count(*) AS n FROM ${index} WHERE ${index} MATCH ?`)
      .get(index === 'words' ? 'x' : index === 'facets' ? 'f' : 'xyz')?.n;
  expect(['words', 'fragments', 'facets'].map(count)).toEqual([1000, 1000, 1000]);
});
