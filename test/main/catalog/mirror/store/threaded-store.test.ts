import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import type { Naming } from '../../../../../main/catalog/mirror/prepared-item.ts';
import {
  type MirrorReader,
  openMirrorReader,
} from '../../../../../main/catalog/mirror/search/mirror-reader.ts';
import type { MirrorStore } from '../../../../../main/catalog/mirror/store/mirror-store.ts';
import { openThreadedStore } from '../../../../../main/catalog/mirror/store/threaded-store.ts';
import type { Json } from '../../../../../preload/contract/read-item.ts';
import { temporaryFolder } from '../../../support/real-json-file.ts';
import { problemOf } from '../../../support/test-transport.ts';
import { storePage } from '../support/store-page.ts';

const naming: Naming = { labelAttributes: new Map(), identifier: 'sku', key: 'code', kind: 'model' };
const workerFile = new URL('../../../../../main/mirror-worker.ts', import.meta.url);

const itemOf = (code: string): Json => ({
  code,
  values: { note: [{ locale: null, scope: null, data: `note ${code}` }] },
});

function open() {
  const path = join(temporaryFolder(), 'mirror.db');
  return { path, store: openThreadedStore({ path, limitBytes: null }, workerFile) };
}

function write(store: MirrorStore, part: number, codes: readonly string[], cursor: string): void {
  storePage(store, naming, part, codes.map(itemOf), { cursor, done: false });
}

function rawOf(reader: MirrorReader | null, key: string): unknown {
  const request = { resource: 'product-models' as const, parents: [], key, extras: false };
  const [text = 'null'] = reader?.catalog.entity(request).texts ?? [];
  return JSON.parse(text);
}

it('writes in a thread of its own what is sent, in order, however much waits', () => {
  const { path, store } = open();
  const [part] = store.addParts('model', [{ filter: '', cursor: null, until: null }]);
  // More than may wait, so that the sender has to.
  for (let page = 0; page < 90; page += 1) write(store, part?.id ?? 0, [`a${page}`, `b${page}`], `b${page}`);
  expect(store.count('model')).toBe(180);
  expect(store.parts('model')).toMatchObject([{ cursor: 'b89', done: false }]);
  store.replaceStructure('families', new Map([['shoes', { code: 'shoes' }]]));
  expect(store.structure('families')).toEqual(new Map([['shoes', { code: 'shoes' }]]));
  store.close();
  expect(store.changes()).toEqual({ changed: 180, removed: 0 });
  const reader = openMirrorReader(path);
  expect(rawOf(reader, 'a7')).toEqual(itemOf('a7'));
  reader?.close();
});

it('goes on with a mirror that another thread has begun, and its dictionary', () => {
  const { path, store } = open();
  const [part] = store.addParts('model', [{ filter: '', cursor: null, until: null }]);
  write(store, part?.id ?? 0, ['a'], 'a');
  store.close();
  const again = openThreadedStore({ path, limitBytes: null }, workerFile);
  write(again, part?.id ?? 0, ['b'], 'b');
  again.close();
  const reader = openMirrorReader(path);
  expect(['a', 'b'].map((key) => rawOf(reader, key))).toEqual([itemOf('a'), itemOf('b')]);
  reader?.close();
});

it('says what is wrong with the file when it is opened', async () => {
  const folder = temporaryFolder();
  const opening = async () => openThreadedStore({ path: folder, limitBytes: null }, workerFile);
  expect((await problemOf(opening())).code).toBe('file-not-writable');
});

it('writes nothing after a page that failed, and says so', async () => {
  const { path, store } = open();
  const [part] = store.addParts('model', [{ filter: '', cursor: null, until: null }]);
  store.flush();
  const other = new DatabaseSync(path);
  other.exec('DROP TABLE document');
  write(store, part?.id ?? 0, ['a'], 'a');
  const failed = async (work: () => unknown) => work();
  expect((await problemOf(failed(() => store.flush()))).code).toBe('internal-error');
  other.exec('CREATE TABLE document (id INTEGER PRIMARY KEY, names TEXT NOT NULL, bytes BLOB NOT NULL)');
  expect((await problemOf(failed(() => write(store, part?.id ?? 0, ['b'], 'b')))).code).toBe(
    'internal-error',
  );
  store.close();
  expect(other.prepare('SELECT cursor FROM part').get()?.cursor).toBeNull();
  other.close();
});
