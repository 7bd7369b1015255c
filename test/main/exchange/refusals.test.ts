import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { toExchanged } from '../../../main/exchange/exchanged-profile.ts';
import { writeProfilesFile } from '../../../main/exchange/profiles-file.ts';
import { temporaryFolder } from '../support/real-json-file.ts';
import { app, exchangeHouse, passphrase, shop } from './support/exchange-house.ts';

const codeOf = (code: string) => ({ problem: { code } });
const someDay = new Date('2026-11-22T10:00:00Z');
let sealed = '';
let plain = '';

beforeAll(async () => {
  const profiles = [toExchanged(shop), toExchanged(app)];
  const each = [{ clientSecret: 'the-client-secret', password: 'the-password' }, null];
  sealed = await writeProfilesFile({ exportedAt: someDay, profiles, secrets: { each, passphrase } });
  plain = await writeProfilesFile({ exportedAt: someDay, profiles, secrets: null });
});

type Json = Record<string, unknown>;
/** The file with one thing changed. */
function changed(text: string, change: (file: Json) => Json): string {
  return JSON.stringify(change(JSON.parse(text) as Json));
}

describe('a file is refused as a whole, and nothing is changed', () => {
  it.each([
    [
      'of a newer version',
      () => changed(plain, (file) => ({ ...file, version: 2, people: [] })),
      'import-newer',
    ],
    ['without a version', () => changed(plain, ({ version: _v, ...file }) => file), 'import-damaged'],
    [
      'with a version that is no number',
      () => changed(plain, (file) => ({ ...file, version: '1' })),
      'import-damaged',
    ],
    ['cut off', () => plain.slice(0, plain.length / 2), 'import-damaged'],
    ['cut off after one character', () => '{', 'import-damaged'],
    ['without profiles', () => changed(plain, ({ profiles: _p, ...file }) => file), 'import-damaged'],
    [
      'of 5,001 profiles',
      () => changed(plain, (file) => ({ ...file, profiles: Array(5001).fill({}) })),
      'import-damaged',
    ],
    ['of another program', () => '{"type":"bookmarks","version":1}', 'import-kind-unknown'],
    ['of the backups', () => '{"type":"pimscope-backup","version":1}', 'import-kind-unknown'],
    ['that is an array', () => '[1,2,3]', 'import-kind-unknown'],
    ['of text', () => 'Dear colleague,\nhere is nothing.', 'import-nothing-found'],
    ['that is empty', () => '', 'import-nothing-found'],
  ])('%s', (_what, text, code) => {
    const { exchange, writes } = exchangeHouse();
    expect(() => exchange.readText(text())).toThrow(code);
    expect(writes()).toBe(0);
  });

  it('asking for more memory than is given', () => {
    const { exchange } = exchangeHouse();
    for (const kdf of [
      { N: 2 ** 30 },
      { r: 2 ** 20 },
      { p: 1000 },
      { N: 131_073 },
      { name: 'none' },
      { salt: '' },
    ]) {
      const text = changed(sealed, (file) => {
        const secrets = file.secrets as { kdf: Json };
        return { ...file, secrets: { ...secrets, kdf: { ...secrets.kdf, ...kdf } } };
      });
      expect(() => exchange.readText(text)).toThrow('import-damaged');
    }
  });

  it('of 100 MB without being read, a folder, one that is gone, one that is no text', async () => {
    const { exchange, chosen } = exchangeHouse();
    const folder = temporaryFolder();
    const path = join(folder, 'file.json');
    chosen.path = path;
    await expect(exchange.chooseFile()).rejects.toMatchObject({
      problem: { code: 'import-not-readable', evidence: { errorCode: 'ENOENT' } },
    });
    writeFileSync(path, '');
    truncateSync(path, 100_000_000);
    await expect(exchange.chooseFile()).rejects.toMatchObject({
      problem: { code: 'import-too-large', params: { size: 100, limit: 20 } },
    });
    writeFileSync(path, Buffer.from([0x80, 0xff, 0x00, 0x61]));
    await expect(exchange.chooseFile()).rejects.toMatchObject(codeOf('import-kind-unknown'));
    chosen.path = join(folder, 'folder');
    mkdirSync(chosen.path);
    await expect(exchange.chooseFile()).rejects.toMatchObject(codeOf('import-not-readable'));
    chosen.path = null;
    expect(await exchange.chooseFile()).toBeNull();
  });
});

describe('secrets of a file', () => {
  const unlock = async (text: string, tried = passphrase) => {
    const { exchange } = exchangeHouse();
    return exchange.unlock(exchange.readText(text).previewId, tried);
  };
  const withSecrets = (change: (secrets: Record<string, Json | string>) => Json) =>
    changed(sealed, (file) => ({
      ...file,
      secrets: { ...(file.secrets as Json), ...change(file.secrets as Record<string, Json | string>) },
    }));
  const flip = (base64: unknown): string => {
    const bytes = Buffer.from(String(base64), 'base64');
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    return bytes.toString('base64');
  };

  it('open by the passphrase however the same letters are typed, also in a file that was laid out anew', async () => {
    const { exchange } = exchangeHouse();
    const typed = 'Zürich im Nebel, früh';
    const text = await writeProfilesFile({
      exportedAt: someDay,
      profiles: [toExchanged(shop)],
      secrets: { each: [{ clientSecret: 's', password: null }], passphrase: typed.normalize('NFC') },
    });
    const { previewId } = exchange.readText(JSON.stringify(JSON.parse(text)));
    expect((await exchange.unlock(previewId, typed.normalize('NFD'))).secrets).toBe('open');
  });

  it('stay closed for a wrong passphrase, and are damaged with the right one where the file was changed', async () => {
    await expect(unlock(sealed, 'another passphrase')).rejects.toMatchObject(codeOf('passphrase-wrong'));
    const withShop = (change: Json) =>
      changed(sealed, (file) => {
        const [first, ...others] = file.profiles as Json[];
        return { ...file, profiles: [{ ...first, ...change }, ...others] };
      });
    const damaged: [string, string][] = [
      ['data', withSecrets(({ data }) => ({ data: flip(data) }))],
      ['no data', withSecrets(() => ({ data: '' }))],
      [
        'tag',
        withSecrets(({ cipher }) => ({ cipher: { ...(cipher as Json), tag: flip((cipher as Json).tag) } })),
      ],
      ['another address under them', withShop({ baseUrl: 'https://evil.example.com' })],
      ['a field more', withShop({ more: 1 })],
      [
        'other order',
        changed(sealed, (file) => ({ ...file, profiles: (file.profiles as Json[]).toReversed() })),
      ],
      ['another date', changed(sealed, (file) => ({ ...file, exportedAt: '2020-01-01' }))],
    ];
    for (const [what, text] of damaged) {
      await expect(unlock(text), what).rejects.toMatchObject(codeOf('import-damaged'));
    }
  });
});

describe('an entry', () => {
  const read = (entry: unknown) =>
    exchangeHouse().exchange.readText(
      changed(plain, (file) => ({ ...file, profiles: [entry, toExchanged(app)] })),
    );

  it.each([
    ['null', null, ''],
    ['no access', { id: shop.id, name: 'X', baseUrl: shop.baseUrl }, 'access'],
    ['a name of nothing', { ...toExchanged(shop), name: '  ' }, 'name'],
    ['an unknown environment', { ...toExchanged(shop), environment: 'moon' }, 'environment'],
    [
      'a callback that runs',
      { ...toExchanged(app), access: { ...toExchanged(app).access, callbackUrl: 'javascript:alert(1)' } },
      'access.callbackUrl',
    ],
    [
      'a client id of a megabyte',
      { ...toExchanged(shop), access: { ...shop.access, clientId: 'x'.repeat(1_000_000) } },
      'access.clientId',
    ],
  ])('with %s can only be skipped, the others are taken', (_what, entry, places) => {
    expect(read(entry).items).toMatchObject([
      { state: 'invalid', choices: ['skip'], problem: { code: 'import-entry-invalid', params: { places } } },
      { state: 'new', name: 'Connector', suggested: 'add' },
    ]);
  });

  it('with an address that is no PIM waits for another one', () => {
    expect(read({ ...toExchanged(shop), baseUrl: 'https://api.akeneo.com' }).items[0]).toMatchObject({
      state: 'new',
      missing: ['baseUrl'],
      suggested: 'skip',
      problem: { code: 'address-documentation-site' },
    });
  });

  it('leaves out fields that this release does not know, and pollutes nothing', async () => {
    const { exchange, profiles, folder } = exchangeHouse();
    const hostile = JSON.stringify({
      ...toExchanged(shop),
      lastUsedAt: 'x',
      demo: true,
      token: 'abc',
    }).replace(/^\{/, '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},');
    const { previewId } = exchange.readText(plain.replace('"profiles": [', `"profiles": [${hostile},`));
    await exchange.apply(previewId, [{ index: 0, choice: 'add' }], { acceptUntilQuit: false });
    expect(profiles.list()).toMatchObject([{ lastUsedAt: null, demo: false }]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    const stored = readFileSync(join(folder, 'profiles.json'), 'utf8');
    for (const left of ['polluted', 'token', 'constructor']) expect(stored).not.toContain(left);
  });
});

it('at most four previews wait, and a discarded one is gone', () => {
  const { exchange } = exchangeHouse();
  const ids = Array.from({ length: 5 }, () => exchange.readText(plain).previewId);
  expect(() => exchange.preview(ids[0] ?? '')).toThrow('import-not-found');
  exchange.discard(ids[4] ?? '');
  expect(() => exchange.preview(ids[4] ?? '')).toThrow('import-not-found');
  expect(exchange.preview(ids[1] ?? '').items).toHaveLength(2);
});
