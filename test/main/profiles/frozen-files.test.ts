import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readBackup } from '../../../main/backups/backup-file.ts';
import { readSource } from '../../../main/exchange/read-source.ts';
import { createProfileStore, profilesFileSchema } from '../../../main/profiles/profile-store.ts';
import {
  createSettingsStore,
  firstSettings,
  settingsFileSchema,
} from '../../../main/profiles/settings-store.ts';
import { openVersionedFile } from '../../../main/storage/versioned-file.ts';

/**
 * Files as earlier releases wrote them. They are never changed: a new version of a file gets a fixture of its own, and
 * these have to open all the same. The vault's are with its tests.
 */
const fixture = (path: string) => readFileSync(join(import.meta.dirname, '..', path), 'utf8');

/** Opens a frozen file as the app does, and tells what was understood of it. */
const opened = (path: string) => ({
  file: {
    path,
    read: (): unknown => JSON.parse(fixture(path)),
    write: () => {
      throw new Error('A frozen file was written');
    },
  },
  version: 1,
  migrations: {},
  now: () => new Date(),
  onUnusable: (why: string): never => {
    throw new Error(why);
  },
});

it('profiles of version 1 are all understood, with everything that they hold', () => {
  const path = 'profiles/fixtures/profiles-v1.json';
  const file = openVersionedFile({ ...opened(path), schema: profilesFileSchema, empty: { profiles: [] } });
  const store = createProfileStore(
    file,
    () => undefined,
    () => undefined,
  );
  expect(store.oddEntries()).toBe(0);
  expect({ version: 1, profiles: store.list() }).toMatchObject(JSON.parse(fixture(path)));
});

it.each(['settings-v1.json', 'settings-v1-of-0.1.json'])(
  'settings of version 1 are understood: %s',
  (name) => {
    const path = `profiles/fixtures/${name}`;
    const file = openVersionedFile({ ...opened(path), schema: settingsFileSchema, empty: firstSettings() });
    expect({ version: 1, ...createSettingsStore(file).get() }).toMatchObject(JSON.parse(fixture(path)));
    expect(file.content.loopback.port).toBe(43_117);
  },
);

it('an exported file of version 1 is read', () => {
  const { entries, unlock } = readSource(fixture('exchange/fixtures/exported-v1.pimscope.json'));
  expect(unlock).toBeNull();
  expect(entries.map(({ details, baseUrl, valid }) => [details.name, baseUrl, valid])).toEqual([
    ['Shop (production)', 'https://shop.cloud.akeneo.com', true],
    ['Asks each time', 'http://localhost:8080/pim', true],
    ['Connector', 'https://staging.example.com', true],
  ]);
});

it('an exported file of version 1 with secrets opens by its passphrase', async () => {
  const { unlock } = readSource(fixture('exchange/fixtures/exported-v1-with-secrets.pimscope.json'));
  expect(await unlock?.('battery staple giraffe')).toEqual([
    { clientSecret: 'the-client-secret', password: 'pässwörd' },
    { clientSecret: 'second', password: null },
    null,
  ]);
});

it('a backup of version 1 is read', () => {
  expect(readBackup(fixture('backups/fixtures/backup-v1.json'))).toMatchObject({
    state: 'understood',
    content: { profiles: { version: 1 }, settings: { version: 1, theme: 'dark' } },
  });
});
