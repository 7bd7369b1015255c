import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, vi } from 'vitest';
import { openMirrorReader } from '../../../../main/catalog/mirror/search/mirror-reader.ts';
import { lockMirror } from '../../../../main/catalog/mirror/store/mirror-lock.ts';
import { openMirrorStore } from '../../../../main/catalog/mirror/store/mirror-store.ts';
import { removeMirrorFile } from '../../../../main/catalog/mirror/store/open-mirror.ts';
import { mirrorProblem } from '../../../../main/catalog/mirror/store/sqlite-problems.ts';
import { temporaryFolder } from '../../support/real-json-file.ts';
import { problemOf } from '../../support/test-transport.ts';
import { listOfPim, mirrorHouse, mirrorOf } from './support/mirror-house.ts';

vi.setConfig({ testTimeout: 90_000 });

const now = () => new Date('2026-11-26T10:00:00Z');
const productsOnly = { models: false, records: false, assets: false };

function thrown(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
}

it('stops at its size, keeps what it has, and goes on with more', async () => {
  const house = await mirrorHouse({ products: 600 });
  const limitBytes = 1_500_000;
  const stopped = await problemOf(house.fill({ ...productsOnly, limitBytes }));
  expect(stopped).toMatchObject({ code: 'mirror-limit', params: { limit: 1 } });
  expect(statSync(house.path).size).toBeLessThanOrEqual(limitBytes);
  expect(house.meta().filledAt).toBeNull();
  const again = mirrorOf(house.pim, house.path);
  await again.fill(productsOnly);
  expect(house.items()).toEqual(await listOfPim(house));
});

it('is for the owner only, holds no secret, and leaves nothing when it is removed', async () => {
  const house = await mirrorHouse({ products: 150 });
  const modes = new Map<string, number>();
  const folder = dirname(house.path);
  const look = () => {
    if (!existsSync(folder)) return;
    for (const name of readdirSync(folder)) modes.set(name, statSync(join(folder, name)).mode & 0o777);
  };
  // Between any two calls: some of the files are there only while it is filled.
  const watching = setInterval(look, 1);
  await house.fill(productsOnly);
  clearInterval(watching);
  look();
  expect([...modes.keys()]).toEqual(
    expect.arrayContaining(['profile.db', 'profile.db-wal', 'profile.db-shm', 'profile.db.lock']),
  );
  if (process.platform !== 'win32') {
    expect([...new Set(modes.values())]).toEqual([0o600]);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  }
  const { secret, password } = house.pim.connection;
  const token = await house.accessToken();
  const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
  for (const hidden of [secret, password, token, 'Authorization', 'refresh_token'])
    expect({ hidden, found: bytes.some((one) => one.includes(hidden)) }).toEqual({ hidden, found: false });
  writeFileSync(`${house.path}.damaged-2026`, 'catalog data');
  writeFileSync(join(folder, 'other.db'), 'another mirror');
  removeMirrorFile(house.path);
  expect(readdirSync(folder)).toEqual(['other.db']);
});

it.each([
  [
    'bytes at random',
    (path: string) => {
      const file = openSync(path, 'r+');
      const rubbish = Buffer.from(Array.from({ length: 40_000 }, (_, place) => (place * 7919) % 251));
      writeSync(file, rubbish, 0, rubbish.length, Math.floor(statSync(path).size / 2));
      closeSync(file);
    },
  ],
  ['an end too early', (path: string) => truncateSync(path, Math.floor(statSync(path).size / 2))],
  [
    'another beginning',
    (path: string) => {
      const file = openSync(path, 'r+');
      writeSync(file, 'This is no database, whatever it is called', 0);
      closeSync(file);
    },
  ],
])('sets a file with %s aside and fills a new one', async (_, damage) => {
  const house = await mirrorHouse({ products: 120 });
  await house.fill(productsOnly);
  damage(house.path);
  await house.fill(productsOnly, undefined, true);
  expect(house.items()).toEqual(await listOfPim(house));
  expect(readdirSync(dirname(house.path)).some((name) => name.includes('.damaged-'))).toBe(true);
});

it('brings an older format up to date and leaves a newer one as it is', async () => {
  const house = await mirrorHouse({ products: 30 });
  await house.fill(productsOnly);
  const items = house.items();
  const format = (change: string) => {
    const db = new DatabaseSync(house.path);
    db.exec(change);
    db.close();
  };
  format('DROP TABLE thumbnail; ALTER TABLE structure DROP COLUMN place; PRAGMA user_version = 1;');
  openMirrorStore({ path: house.path, now }).close();
  expect(house.items()).toEqual(items);
  // Also by who only reads.
  format('DROP TABLE thumbnail; PRAGMA user_version = 2;');
  const reader = openMirrorReader(house.path);
  expect(reader?.thumbnail({ kind: 'product', code: 'a' })).toBeNull();
  reader?.close();
  await house.update(productsOnly);
  expect(house.structure('channels').size).toBe(3);
  // Options of a release that knew fewer are completed.
  format(`UPDATE meta SET value = '{"models":true,"keyRanges":true}' WHERE name = 'options';`);
  expect(house.meta().options).toMatchObject({
    keyRanges: true,
    records: true,
    thumbnails: false,
    limitBytes: null,
    schedule: 'off',
  });
  format('PRAGMA user_version = 99;');
  const before = readFileSync(house.path);
  expect((await problemOf(house.update(productsOnly))).code).toBe('mirror-newer');
  expect((await problemOf(house.fill(productsOnly, undefined, true))).code).toBe('mirror-newer');
  expect(readFileSync(house.path).equals(before)).toBe(true);
});

it('has one writer', async () => {
  const path = join(temporaryFolder(), 'mirrors', 'profile.db');
  const store = openMirrorStore({ path, now });
  expect(thrown(() => openMirrorStore({ path, now }))).toMatchObject({ problem: { code: 'mirror-in-use' } });
  store.setMeta({ filledAt: 'then' });
  store.close();
  const next = openMirrorStore({ path, now });
  expect(next.meta().filledAt).toBe('then');
  next.close();
  lockMirror(path)();
});

it('says that a folder can not be written and that a disk is full', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  expect(thrown(() => openMirrorStore({ path: join(folder, 'file', 'profile.db'), now }))).toMatchObject({
    problem: { code: 'file-not-writable' },
  });
  // A folder in the place of the file.
  mkdirSync(join(folder, 'folder.db'));
  expect(thrown(() => openMirrorStore({ path: join(folder, 'folder.db'), now }))).toMatchObject({
    problem: { code: 'file-not-writable' },
  });
  // SQLite's own words for a disk without room, got by a database that may not grow.
  const db = new DatabaseSync(join(folder, 'full.db'));
  db.exec('CREATE TABLE t (x); PRAGMA max_page_count = 3;');
  const full = thrown(() => {
    for (let i = 0; i < 10; i += 1) db.prepare('INSERT INTO t VALUES (zeroblob(8000))').run();
  });
  db.close();
  expect(mirrorProblem(full, 'full.db')).toMatchObject({
    problem: { code: 'disk-full', params: { path: 'full.db' } },
  });
  expect(existsSync(join(folder, 'file', 'profile.db'))).toBe(false);
});
