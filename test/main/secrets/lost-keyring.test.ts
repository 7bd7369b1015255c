import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sealed, secrets, token, vaultHouse } from './support/vault-house.ts';

const contentSchema = z.looseObject({
  records: z.record(z.string(), z.looseObject({})),
  aside: z.record(z.string(), z.array(z.looseObject({ record: z.unknown() }))),
});
const contentOf = (path: string) => contentSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
const codeOf = (code: string, params = {}) => ({ problem: { code, params } });

async function house() {
  const made = vaultHouse();
  for (const id of ['p1', 'p2']) await made.open().write(id, secrets, sealed);
  return { ...made, stored: readFileSync(made.path, 'utf8') };
}

describe('a keyring that fails', () => {
  it('is named where it is locked or gone, and nothing is deleted', async () => {
    const { path, keyring, open, stored } = await house();
    keyring.available = false;
    const vault = open();
    await expect(vault.read('p1')).rejects.toMatchObject(codeOf('keyring-locked', { backend: 'test' }));
    expect(await vault.examine('p1')).toMatchObject({ kept: 'keyring', problem: { code: 'keyring-locked' } });
    await expect(vault.write('p1', secrets, sealed)).rejects.toMatchObject(codeOf('secrets-unavailable'));
    await vault.write('p1', { ...secrets, password: 'new' }, { acceptUntilQuit: true });
    expect((await vault.read('p1')).password).toBe('new');
    expect(readFileSync(path, 'utf8')).toBe(stored);
    keyring.available = true;
    expect(await open().read('p1')).toEqual(secrets);
  });

  it('is named where it is another one than before', async () => {
    const { path, keyring, open, stored } = await house();
    keyring.keys = [9];
    keyring.backend = 'other';
    await expect(open().read('p1')).rejects.toMatchObject(
      codeOf('keyring-changed', { backend: 'test', now: 'other' }),
    );
    expect(readFileSync(path, 'utf8')).toBe(stored);
  });

  it('that was only exchanged while the key came along is no problem', async () => {
    const { keyring, open } = await house();
    keyring.backend = 'other';
    keyring.keys = [9, 7];
    expect(await open().read('p1')).toEqual(secrets);
    expect(open().state('p1').backend).toBe('other');
    expect(open().state('p2').backend).toBe('test');
  });

  it('lets secrets be entered again one profile at a time, and keeps the old ones until that has worked', async () => {
    const { path, keyring, open } = await house();
    const before = contentOf(path).records;
    keyring.keys = [9];
    const vault = open();
    const other = { ...secrets, password: 'new' };
    await vault.write('p1', other, sealed);
    expect(contentOf(path).records.p2).toEqual(before.p2);
    expect(contentOf(path).aside).toMatchObject({ p1: [{ record: before.p1 }] });
    await expect(vault.read('p2')).rejects.toMatchObject({ problem: { code: 'secrets-unreadable' } });

    // What was sealed now is lost as well before it was ever opened: both are kept.
    const second = contentOf(path).records.p1;
    keyring.keys = [11];
    await open().write('p1', other, sealed);
    expect(contentOf(path).aside).toMatchObject({ p1: [{ record: before.p1 }, { record: second }] });
    expect(await open().read('p1')).toEqual(other);
    expect(contentOf(path).aside).toEqual({});
    keyring.keys = [11, 7];
    expect(await open().read('p2')).toEqual(secrets);
  });

  it('does not open a record that was put in the place of another one', async () => {
    const { path, open } = await house();
    const content = contentOf(path);
    writeFileSync(path, JSON.stringify({ ...content, records: { p1: content.records.p2 } }));
    await expect(open().read('p1')).rejects.toMatchObject({
      problem: { code: 'secrets-unreadable', evidence: { errorCode: 'RangeError' } },
    });
  });
});

describe('the dates of secrets', () => {
  it('change only for what changes', async () => {
    const { clock, open } = vaultHouse();
    const vault = open();
    await vault.write('p1', secrets, sealed);
    clock.pass(60_000);
    await vault.write('p1', { ...secrets, password: 'new', token }, sealed);
    expect(vault.state('p1')).toMatchObject({
      setAt: '2026-11-22T10:01:00.000Z',
      secrets: {
        clientSecret: { setAt: '2026-11-22T10:00:00.000Z', lastFour: null },
        password: { setAt: '2026-11-22T10:01:00.000Z' },
        token: { setAt: token.obtainedAt },
      },
    });
    clock.pass(60_000);
    await vault.keeper('p1').storeToken(null);
    const { setAt, secrets: shown } = vault.state('p1');
    expect(setAt).toBe('2026-11-22T10:01:00.000Z');
    expect(shown?.token).toBeNull();
  });

  it.each([
    ['sixteen-letters!', null],
    ['seventeen-letters', 'ters'],
  ])('show of %s no more than %s', async (clientSecret, lastFour) => {
    const vault = vaultHouse().open();
    await vault.write('p1', { ...secrets, clientSecret }, sealed);
    expect((await vault.examine('p1')).secrets?.clientSecret.lastFour).toBe(lastFour);
  });

  it('stand in the file without any of the secret', async () => {
    const { path, open } = vaultHouse();
    await open().write('p1', secrets, sealed);
    expect(readFileSync(path, 'utf8')).not.toContain('1a2b');
  });
});
