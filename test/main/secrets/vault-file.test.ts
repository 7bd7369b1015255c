import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../support/real-json-file.ts';
import { passphrase, secrets, token, vaultHouse } from './support/vault-house.ts';

/** As Pimscope 0.1 wrote it, with one record of a release to come. Never changed. */
const fixture = join(import.meta.dirname, 'fixtures', 'vault.v1.json');
const shop = '11111111-1111-4111-8111-111111111111';
const app = '22222222-2222-4222-8222-222222222222';
const odd = '33333333-3333-4333-8333-333333333333';

const contentSchema = z.looseObject({ version: z.number(), records: z.record(z.string(), z.unknown()) });
const contentOf = (path: string) => contentSchema.parse(JSON.parse(readFileSync(path, 'utf8')));

function oldHouse() {
  const path = join(temporaryFolder(), 'vault.json');
  copyFileSync(fixture, path);
  return vaultHouse(path);
}

describe('a vault of Pimscope 0.1', () => {
  it('is brought up to date with its records untouched, after a copy was made', () => {
    const { path, open } = oldHouse();
    open();
    expect(readFileSync(`${path}.v1.bak`, 'utf8')).toBe(readFileSync(fixture, 'utf8'));
    expect(contentOf(path)).toMatchObject({
      version: 2,
      mode: 'keyring',
      records: contentOf(fixture).records,
    });
  });

  it('opens, and tells since when each secret is there', async () => {
    const vault = oldHouse().open();
    expect(await vault.read(shop)).toEqual({ ...secrets, token });
    expect(await vault.examine(shop)).toEqual({
      kept: 'keyring',
      setAt: '2026-10-01T08:00:00.000Z',
      backend: 'test',
      secrets: {
        clientSecret: { setAt: '2026-10-01T08:00:00.000Z', lastFour: '1a2b' },
        password: { setAt: '2026-10-01T08:00:00.000Z' },
        token: { setAt: '2026-11-22T10:00:00.000Z' },
      },
      problem: null,
    });
    expect((await vault.examine(app)).secrets).toEqual({
      clientSecret: { setAt: '2026-10-01T08:00:00.000Z', lastFour: null },
      password: null,
      token: null,
    });
  });

  it('keeps each record until that profile is written, also one that nobody understands', async () => {
    const { path, open } = oldHouse();
    const before = contentOf(fixture).records;
    await open().keeper(shop).storeToken(null);
    expect(contentOf(path).records).toMatchObject({ [app]: before[app], [odd]: before[odd] });
    const vault = open();
    expect(vault.state(odd)).toEqual({ kept: 'missing', setAt: null });
    await vault.write(odd, secrets, { acceptUntilQuit: false });
    expect(contentOf(path)).toMatchObject({ aside: { [odd]: [{ record: before[odd] }] } });
    expect(await open().read(odd)).toEqual(secrets);
  });

  it('moves under a passphrase and back', async () => {
    const { open } = oldHouse();
    const vault = open();
    await vault.control.moveToPassphrase(passphrase);
    await vault.control.moveToKeyring();
    const after = open();
    expect(await after.read(shop)).toEqual({ ...secrets, token });
    expect(after.state(app).setAt).toBe('2026-10-01T08:00:00.000Z');
  });
});

it('a first start writes nothing', () => {
  const { path, open } = vaultHouse();
  open();
  expect(existsSync(path)).toBe(false);
});
