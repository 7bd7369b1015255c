import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sealed, secrets, vaultHouse as setUp, token } from './support/vault-house.ts';

const fileSchema = z.looseObject({
  records: z.record(z.string(), z.looseObject({ sealed: z.string().optional() })),
});

function recordsIn(path: string) {
  return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).records;
}

function putRecords(path: string, records: Record<string, unknown>): void {
  writeFileSync(
    path,
    JSON.stringify({ ...fileSchema.parse(JSON.parse(readFileSync(path, 'utf8'))), records }),
  );
}

describe('the vault', () => {
  it('gives secrets back after a restart, and holds nothing of them in clear', async () => {
    const { path, open } = setUp();
    await open().write('p1', secrets, sealed);
    const vault = open();
    expect(await vault.read('p1')).toEqual(secrets);
    expect(vault.state('p1')).toMatchObject({ kept: 'keyring', setAt: '2026-11-22T10:00:00.000Z' });
    const stored = readFileSync(path, 'utf8');
    for (const value of ['the-client-secret', 'pässword']) {
      expect(stored).not.toContain(value);
      expect(stored).not.toContain(Buffer.from(value).toString('base64').slice(0, 12));
    }
  });

  it('says that there is nothing for a profile', async () => {
    const vault = setUp().open();
    expect(vault.state('p1')).toEqual({ kept: 'missing', setAt: null });
    await expect(vault.read('p1')).rejects.toMatchObject({ problem: { code: 'secrets-missing' } });
  });

  it('refuses to store without a keyring, unless until-I-quit is accepted; then in memory only', async () => {
    const { path, keyring: state, open } = setUp();
    state.available = false;
    const vault = open();
    await expect(vault.write('p1', secrets, sealed)).rejects.toMatchObject({
      problem: { code: 'secrets-unavailable' },
    });
    await vault.write('p1', secrets, { acceptUntilQuit: true });
    expect(vault.state('p1').kept).toBe('until-quit');
    await vault.keeper('p1').storeToken(token);
    expect(await vault.read('p1')).toEqual({ ...secrets, token });
    expect(() => readFileSync(path)).toThrow('ENOENT');
    expect(open().state('p1').kept).toBe('missing');
  });

  it('names a record that can not be opened, and keeps it', async () => {
    const { path, keyring: state, open } = setUp();
    await open().write('p1', secrets, sealed);
    const before = readFileSync(path, 'utf8');
    state.keys = [9];
    await expect(open().read('p1')).rejects.toMatchObject({
      problem: { code: 'secrets-unreadable', params: { backend: 'test' } },
    });
    expect(readFileSync(path, 'utf8')).toBe(before);
    state.keys = [7];
    expect(await open().read('p1')).toEqual(secrets);
  });

  it('names a record that opens to garbage the same way, without quoting it', async () => {
    const { path, open } = setUp();
    await open().write('p1', secrets, sealed);
    const { p1 } = recordsIn(path);
    const cut = Buffer.from(p1?.sealed ?? '', 'base64').subarray(0, 30);
    putRecords(path, { p1: { ...p1, sealed: cut.toString('base64') } });
    await expect(open().read('p1')).rejects.toMatchObject({
      message: 'secrets-unreadable',
      problem: { code: 'secrets-unreadable', evidence: { errorCode: 'SyntaxError' } },
    });
  });

  it('an odd record costs no other profile its secrets, and is kept', async () => {
    const { path, open } = setUp();
    await open().write('p1', secrets, sealed);
    const odd = { format: 3, sealedBy: 'a later release' };
    putRecords(path, { ...recordsIn(path), p2: odd });
    const vault = open();
    expect(await vault.read('p1')).toEqual(secrets);
    expect(vault.state('p2')).toEqual({ kept: 'missing', setAt: null });
    await expect(vault.read('p2')).rejects.toMatchObject({ problem: { code: 'secrets-missing' } });
    await vault.keeper('p1').storeToken(token);
    expect(recordsIn(path).p2).toEqual(odd);
  });

  it('gives secrets out although they can not be sealed anew', async () => {
    const { path, keyring: state, open } = setUp();
    await open().write('p1', secrets, sealed);
    const vault = open();
    mkdirSync(`${path}.new`);
    state.keys = [9, 7];
    expect(await vault.read('p1')).toEqual(secrets);
    await expect(vault.write('p2', secrets, sealed)).rejects.toMatchObject({
      problem: { code: 'file-not-writable' },
    });
  });

  it('stores no token of credentials that were replaced meanwhile', async () => {
    const vault = setUp().open();
    await vault.write('p1', secrets, sealed);
    const keeper = vault.keeper('p1');
    await keeper.read();
    const others = { clientSecret: 'other', password: 'other', token: { ...token, accessToken: 'A2' } };
    await vault.write('p1', others, sealed);
    await keeper.storeToken(token);
    expect(await vault.read('p1')).toEqual(others);
    await keeper.read();
    await keeper.storeToken(token);
    expect((await vault.read('p1')).token).toEqual(token);
  });

  it('seals anew when the system says that its key was rotated, and keeps the dates', async () => {
    const { keyring: state, clock, open } = setUp();
    await open().write('p1', secrets, sealed);
    clock.pass(3_600_000);
    state.keys = [9, 7];
    expect(await open().read('p1')).toEqual(secrets);
    state.keys = [9];
    expect(await open().read('p1')).toEqual(secrets);
    expect(open().state('p1').setAt).toBe('2026-11-22T10:00:00.000Z');
  });

  it('stores a token beside the other secrets, in turn with other writes', async () => {
    const { open } = setUp();
    const vault = open();
    await vault.write('p1', secrets, sealed);
    const keeper = vault.keeper('p1');
    await Promise.all([
      keeper.storeToken({ ...token, accessToken: 'first' }),
      keeper.storeToken(token),
      vault.write('p2', { ...secrets, password: 'other' }, sealed),
    ]);
    expect(await open().read('p1')).toEqual({ ...secrets, token });
    expect((await open().read('p2')).password).toBe('other');
  });

  it('forgets a removed profile and leaves the others', async () => {
    const { open } = setUp();
    const vault = open();
    await vault.write('p1', secrets, sealed);
    await vault.write('p2', secrets, sealed);
    await vault.remove('p1');
    expect(open().state('p1').kept).toBe('missing');
    expect(await open().read('p2')).toEqual(secrets);
  });
});
