import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { nameFacet, valueFacet } from '../../../../main/catalog/mirror/facets.ts';
import { foldForWords, words } from '../../../../main/catalog/mirror/fold.ts';
import { createColumns } from '../../../../main/catalog/mirror/search/columns.ts';
import { schema } from '../../../../main/catalog/mirror/store/schema.ts';

function tables() {
  const db = new DatabaseSync(':memory:');
  db.exec(schema);
  return db;
}

it('finds every letter of the Latin alphabets as it is folded in questions', () => {
  const db = tables();
  const add = db.prepare('INSERT INTO words (rowid, body) VALUES (?, ?)');
  const find = db.prepare('SELECT rowid FROM words WHERE words MATCH ? AND rowid = ?');
  const missed: string[] = [];
  for (let code = 0xa1; code < 0x250; code += 1) {
    const sign = String.fromCodePoint(code);
    const text = `ab${sign}cd`;
    add.run(code, foldForWords(text));
    const asked = words(text).map((word) => `"${word}"`);
    if (asked.length === 0 || find.get(asked.join(' AND '), code) === undefined) missed.push(sign);
  }
  expect(missed).toEqual([]);
  db.close();
});

it.each([
  'Größe – “L’arrière”',
  'Straße ﬁn ①',
  'ΟΔΟΣ Αθήνα',
  'Йод ещё',
  'حقيبة ظهر أبيض',
  'タイトル ハンバーグ',
  '한국어',
  '𝐀b 👟 Größe',
  'e\u0301te\u0323',
])('finds “%s” by its own words', (text) => {
  const db = tables();
  db.prepare('INSERT INTO words (rowid, body) VALUES (1, ?)').run(foldForWords(text));
  const find = db.prepare('SELECT rowid FROM words WHERE words MATCH ?');
  const asked = words(text);
  expect(asked).not.toEqual([]);
  expect(asked.filter((word) => find.get(`"${word}"`) === undefined)).toEqual([]);
  db.close();
});

it.each([
  'Größe L',
  'a=b ~ c',
  '12.5 KILOGRAM',
  'Ελλάς',
  'синий',
  '日本',
  'it\'s 100 % "it"',
  'e\u0301',
  '2024-01-02T10:00:00+00:00',
  'a/b/c_d-e.jpg',
])('keeps “%s” together as one facet, and reads it back', (text) => {
  const db = tables();
  const facet = valueFacet('attribute', 'name', text, 'de_DE') ?? '';
  db.prepare('INSERT INTO facets (rowid, list) VALUES (1, ?)').run(facet);
  const column = createColumns(db).of(nameFacet('attribute', 'name', 'de_DE'));
  expect(column).toHaveLength(1);
  expect(column.term(0)).toBe(text.toLowerCase());
  expect([...column.ids]).toEqual([1]);
  expect(db.prepare('SELECT rowid FROM facets WHERE facets MATCH ?').get(`"${facet}"`)?.rowid).toBe(1);
  db.close();
});
