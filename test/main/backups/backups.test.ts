import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createBackups } from '../../../main/backups/backups.ts';
import { createProfileStore, profilesFileSchema } from '../../../main/profiles/profile-store.ts';
import {
  createSettingsStore,
  firstSettings,
  settingsFileSchema,
} from '../../../main/profiles/settings-store.ts';
import type { Migrations } from '../../../main/storage/read-versioned.ts';
import { openVersionedFile } from '../../../main/storage/versioned-file.ts';
import type { Profile } from '../../../preload/contract/profile.ts';
import { app, shop } from '../exchange/support/exchange-house.ts';
import { realJsonFile, temporaryFolder } from '../support/real-json-file.ts';

const unusable = (why: string): never => {
  throw new Error(why);
};

/** Profiles and settings on real files, with backups on a clock that is set by hand. */
function backupHouse(options: { version?: number; migrations?: Migrations; folder?: string } = {}) {
  const { version = 1, migrations = {}, folder = temporaryFolder() } = options;
  const clock = { now: new Date('2026-11-22T10:00:00Z') };
  const now = () => clock.now;
  const file = (name: string) => ({ file: realJsonFile(join(folder, name)), onUnusable: unusable, now });
  const schemas = {
    profiles: { version, migrations, schema: profilesFileSchema },
    settings: { version: 1, migrations: {}, schema: settingsFileSchema },
  };
  const profilesOnDisk = openVersionedFile({
    ...file('profiles.json'),
    ...schemas.profiles,
    empty: { profiles: [] },
  });
  const settingsOnDisk = openVersionedFile({
    ...file('settings.json'),
    ...schemas.settings,
    empty: firstSettings(),
  });
  const told: number[] = [];
  const profiles = createProfileStore(
    profilesOnDisk,
    (list) => told.push(list.length),
    () => undefined,
  );
  const settings = createSettingsStore(settingsOnDisk);
  const own = join(folder, 'backups');
  const chosen: { folder: string | null } = { folder: null };
  const place = {
    get folder() {
      return chosen.folder ?? own;
    },
  };
  const restored: string[][] = [];
  const failures: string[] = [];
  const backups = createBackups({
    ownFolder: own,
    chosenFolder: {
      get: () => chosen.folder,
      set: (next) => {
        chosen.folder = next;
      },
    },
    backedUp: {
      profiles,
      settings,
      schemas,
      stored: () => ({
        profiles: { version, ...profilesOnDisk.content },
        settings: { version: 1, ...settingsOnDisk.content },
      }),
    },
    onRestored: (ids) => restored.push([...ids]),
    onFailure: ({ code }) => failures.push(code),
    now,
  });
  const nextDay = () => {
    clock.now = new Date(clock.now.getTime() + 86_400_000);
  };
  return { backups, profiles, settings, folder, place, clock, nextDay, restored, failures, told };
}

const namesIn = (folder: string) => readdirSync(folder).toSorted();

describe('the daily backup', () => {
  it('is made once a day, where something has changed, and ten are kept', async () => {
    const { backups, profiles, place, nextDay } = backupHouse();
    profiles.add(shop);
    await backups.daily();
    await backups.daily();
    expect(namesIn(place.folder)).toEqual(['pimscope-2026-11-22T10-00-00-000Z-daily.json']);
    nextDay();
    await backups.daily();
    expect(namesIn(place.folder)).toHaveLength(1);
    await backups.make();
    for (let day = 0; day < 12; day += 1) {
      nextDay();
      profiles.change(shop.id, { name: `Day ${day}` });
      await backups.daily();
    }
    const { backups: kept } = await backups.list();
    expect(kept.filter(({ reason }) => reason === 'daily')).toHaveLength(10);
    expect(kept.filter(({ reason }) => reason === 'asked')).toHaveLength(1);
    expect(kept[0]).toEqual({
      id: '2026-12-05T10-00-00-000Z-daily',
      at: '2026-12-05T10:00:00.000Z',
      reason: 'daily',
      profiles: 1,
      problem: null,
    });
  });

  it('never pushes good ones out by an empty list', async () => {
    const { backups, place } = backupHouse();
    await backups.daily();
    expect(() => namesIn(place.folder)).toThrow('ENOENT');
    expect(await backups.list()).toEqual({
      folder: place.folder,
      isOwnFolder: true,
      backups: [],
      lastFailure: null,
    });
  });

  it('holds no secret, for its owner only', async () => {
    const { backups, profiles, place, folder } = backupHouse();
    profiles.add(shop);
    writeFileSync(join(folder, 'vault.json'), '{"version":1,"records":{"x":"sealed-secret"}}');
    await backups.daily();
    const path = join(place.folder, namesIn(place.folder)[0] ?? '');
    expect(readFileSync(path, 'utf8')).not.toContain('sealed');
    if (process.platform === 'win32') return;
    expect([statSync(path).mode & 0o777, statSync(place.folder).mode & 0o777]).toEqual([0o600, 0o700]);
  });

  it('that fails is said, and made when it can be', async () => {
    const { backups, profiles, place, failures } = backupHouse();
    profiles.add(shop);
    writeFileSync(place.folder, 'in the way');
    await backups.daily();
    expect(failures).toHaveLength(1);
    await expect(backups.make()).rejects.toMatchObject({ problem: { code: 'file-not-writable' } });
    const own = place.folder;
    expect(await backups.moveTo(`${own}-2`)).toMatchObject({
      folder: `${own}-2`,
      isOwnFolder: false,
      lastFailure: null,
      backups: [{ profiles: 1, reason: 'daily' }],
    });
    expect(await backups.moveTo(null)).toMatchObject({
      folder: own,
      isOwnFolder: true,
      lastFailure: { code: 'file-not-writable' },
    });
  });

  it('is looked after every hour until that is ended', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const { backups, profiles, nextDay } = backupHouse();
    profiles.add(shop);
    const end = backups.start();
    expect((await backups.list()).backups).toHaveLength(1);
    nextDay();
    profiles.change(shop.id, { name: 'Other' });
    vi.advanceTimersByTime(3_600_000);
    expect((await backups.list()).backups).toHaveLength(2);
    end();
    nextDay();
    profiles.change(shop.id, { name: 'Third' });
    vi.advanceTimersByTime(36_000_000);
    expect((await backups.list()).backups).toHaveLength(2);
  });
});

it('backups asked for at the same moment are made one after the other, each under its own name', async () => {
  const { backups, profiles, place } = backupHouse();
  profiles.add(shop);
  const made = await Promise.all([backups.make(), backups.make(), backups.make()]);
  expect(new Set(made.map(({ id }) => id)).size).toBe(3);
  expect(namesIn(place.folder)).toHaveLength(3);
});

describe('a restore', () => {
  it('brings everything back, after a backup of what was there', async () => {
    const { backups, profiles, settings, restored, told, folder } = backupHouse();
    profiles.rewrite(() => [shop, app]);
    settings.change({ theme: 'dark' });
    const { id } = await backups.make();
    profiles.rewrite(() => [{ ...shop, name: 'Changed' }]);
    settings.change({ theme: 'light' });
    expect(await backups.preview(id)).toMatchObject({
      profiles: [
        { name: 'Shop', environment: 'production', change: 'details-changed' },
        { name: 'Connector', change: 'comes-back' },
      ],
    });
    const result = await backups.restore(id, { settings: false });
    expect(result).toMatchObject({ profiles: 2, settings: false });
    expect(profiles.list()).toEqual([shop, app]);
    expect(settings.get().theme).toBe('light');
    expect(restored).toEqual([[shop.id]]);
    expect(told.at(-1)).toBe(2);
    expect(backupHouse({ folder }).profiles.list()).toEqual([shop, app]);
    await backups.restore(id, { settings: true });
    expect(settings.get().theme).toBe('dark');
    await backups.restore(result.before ?? '', { settings: false });
    expect(profiles.list()).toMatchObject([{ id: shop.id, name: 'Changed' }]);
  });

  it('gives a profile that reached another PIM a new id, so that no secret of today goes there', async () => {
    const { backups, profiles } = backupHouse();
    const others: Profile[] = [{ ...app, access: { ...app.access, clientId: 'other' } }];
    profiles.rewrite(() => [shop, ...others]);
    const { id } = await backups.make();
    profiles.rewrite(() => [{ ...shop, baseUrl: 'https://moved.example.com' }, app]);
    expect((await backups.preview(id)).profiles.map(({ change }) => change)).toEqual([
      'address-changed',
      'address-changed',
    ]);
    const { before } = await backups.restore(id, { settings: false });
    const ids = profiles.list().map((profile) => profile.id);
    expect(ids).not.toContain(shop.id);
    expect(ids).not.toContain(app.id);
    expect(profiles.list()).toMatchObject([{ baseUrl: shop.baseUrl }, { access: { clientId: 'other' } }]);
    await backups.restore(before ?? '', { settings: false });
    expect(profiles.list()).toMatchObject([{ id: shop.id }, { id: app.id }]);
  });

  it('keeps entries that are not understood, those of the backup in the place of those of today', async () => {
    const { backups, profiles, place, folder } = backupHouse();
    profiles.add(shop);
    const { id } = await backups.make();
    const path = join(place.folder, `pimscope-${id}.json`);
    writeFileSync(path, readFileSync(path, 'utf8').replace('"profiles": [', '"profiles": [{"odd":1},'));
    await backups.restore(id, { settings: false });
    expect(profiles.oddEntries()).toBe(1);
    expect(readFileSync(join(folder, 'profiles.json'), 'utf8')).toContain('"odd":1');
  });

  it('of an older version is migrated', async () => {
    const old = backupHouse();
    old.profiles.add(shop);
    const { id } = await old.backups.make();
    const newer = backupHouse({
      folder: old.folder,
      version: 2,
      migrations: {
        1: ({ profiles }: Record<string, unknown>) => ({
          profiles: (profiles as Profile[]).map((one) => ({ ...one, name: `${one.name} 2` })),
        }),
      },
    });
    newer.profiles.rewrite(() => []);
    await newer.backups.restore(id, { settings: false });
    expect(newer.profiles.list()).toMatchObject([{ name: 'Shop 2' }]);
  });

  it.each([
    ['damaged', (text: string) => text.slice(0, 200), 'backup-damaged'],
    ['something else', () => '{"type":"bookmarks","version":1}', 'backup-damaged'],
    ['of a newer Pimscope', (text: string) => text.replace('"version": 1', '"version": 2'), 'backup-newer'],
    [
      'with profiles of a newer Pimscope',
      (text: string) => text.replace(/("profiles": \{\s*"version": )1/, '$12'),
      'backup-newer',
    ],
    [
      'with profiles that are none',
      (text: string) => text.replace('"profiles": [', '"profiles": 1, "x": ['),
      'backup-damaged',
    ],
    [
      'with settings that are none',
      (text: string) => text.replace('"theme": "system"', '"theme": "pink"'),
      'backup-damaged',
    ],
  ])('%s is refused before anything is changed', async (_what, change, code) => {
    const { backups, profiles, place } = backupHouse();
    profiles.add(shop);
    const { id } = await backups.make();
    const path = join(place.folder, `pimscope-${id}.json`);
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, change(before));
    expect(readFileSync(path, 'utf8')).not.toBe(before);
    profiles.rewrite(() => [app]);
    await expect(backups.restore(id, { settings: true })).rejects.toMatchObject({ problem: { code } });
    await expect(backups.preview(id)).rejects.toMatchObject({ problem: { code } });
    expect(profiles.list()).toEqual([app]);
    expect((await backups.list()).backups).toMatchObject([{ profiles: null, problem: { code } }]);
  });

  it('of one that is gone is named, and other files of the folder are let alone', async () => {
    const { backups, profiles, place } = backupHouse();
    profiles.add(shop);
    await backups.make();
    for (const name of ['notes.txt', 'pimscope-x.json', 'pimscope-2026-11-22T10-00-00-000Z-other.json']) {
      writeFileSync(join(place.folder, name), 'x');
    }
    expect((await backups.list()).backups).toHaveLength(1);
    const gone = backups.restore('2020-01-01T00-00-00-000Z-daily', { settings: false });
    await expect(gone).rejects.toThrow('backup-not-found');
  });

  it('is not begun where what is there can not be backed up', async () => {
    const { backups, profiles, place } = backupHouse();
    profiles.add(shop);
    const { id } = await backups.make();
    profiles.rewrite(() => [app]);
    mkdirSync(join(place.folder, 'kept'));
    const full = readFileSync(join(place.folder, `pimscope-${id}.json`), 'utf8');
    const elsewhere = join(place.folder, 'kept', 'backups');
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, `pimscope-${id}.json`), full);
    await backups.moveTo(elsewhere);
    chmodSync(elsewhere, 0o500);
    onTestFinished(() => chmodSync(elsewhere, 0o700));
    if (process.getuid?.() === 0) return;
    await expect(backups.restore(id, { settings: false })).rejects.toThrow('file-not-writable');
    expect(profiles.list()).toEqual([app]);
  });
});
