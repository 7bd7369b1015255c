import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createIndexSets } from '../../../../../main/catalog/mirror/search/index-sets.ts';
import { createRanked } from '../../../../../main/catalog/mirror/search/ranked.ts';
import { openMirrorStore } from '../../../../../main/catalog/mirror/store/mirror-store.ts';
import { openForReading } from '../../../../../main/catalog/mirror/store/open-mirror.ts';
import type { Json } from '../../../../../preload/contract/read-item.ts';
import { temporaryFolder } from '../../../support/real-json-file.ts';
import { storePage } from '../support/store-page.ts';

const naming = {
  labelAttributes: new Map([['f', 'name']]),
  identifier: 'sku',
  key: 'code',
  kind: 'model',
} as const;

/** 3,000 items, each second of which has a word that begins so. */
function filled() {
  const path = join(temporaryFolder(), 'mirror.db');
  const store = openMirrorStore({ path, now: () => new Date() });
  const [part] = store.addParts('model', [{ filter: '', cursor: null, until: null }]);
  const items = Array.from({ length: 3000 }, (_, at): Json => {
    const name = at % 2 === 0 ? `Blau ${at}` : at % 5 === 0 ? `hellblau ${at}` : `rot ${at}`;
    return { code: `c${at}`, family: 'f', values: { name: [{ locale: null, scope: null, data: name }] } };
  });
  storePage(store, naming, part?.id ?? 0, items);
  store.close();
  const db = openForReading(path);
  if (db === null) throw new Error('There is no mirror.');
  onTestFinished(() => db.close());
  const sets = createIndexSets(db, () => undefined);
  sets.version();
  return { db, sets, documentOf: () => null };
}

it('finds the same items one by one as in a set, where a short word is frequent', () => {
  const ranked = createRanked(filled(), 100);
  const single = ranked.single('bla', 1);
  expect(single).not.toBeNull();
  const ids = Array.from({ length: 3000 }, (_, at) => at + 1);
  const found = ids.filter((id) => single?.(id));
  expect(found).toHaveLength(1800);
  const all = ranked.all('bla');
  expect(found).toEqual(ids.filter((id) => all.has(id)));
  // Known now, and others are longer, rare, or wanted to the end.
  for (const [text, enough] of [
    ['bla', 1],
    ['blau', 1],
    ['c77', 1],
    ['ro', 3000],
    ['', 1],
  ] as const)
    expect(ranked.single(text, enough), text).toBeNull();
});
