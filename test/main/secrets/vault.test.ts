import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ProfileSecrets } from '../../../main/secrets/profile-secrets.ts';
import type { SafeStorage } from '../../../main/secrets/safe-storage.ts';
import { createVault, vaultFileSchema } from '../../../main/secrets/vault.ts';
import { openVersionedFile } from '../../../main/storage/versioned-file.ts';
import { realJsonFile, temporaryFolder } from '../support/real-json-file.ts';

const secrets: ProfileSecrets = { clientSecret: 'the-client-secret', password: 'pässword', token: null };
const token = {
  accessToken: 'A1',
  refreshToken: 'R1',
  expiresInSeconds: 3600,
  obtainedAt: '2026-11-22T10:00:00.000Z',
};

/** A keyring whose key can be lost, rotated or absent. */
function keyring() {
  const state = { key: 7, available: true, rotated: false };
  const turn = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ state.key));
  const storage: SafeStorage = {
    status: () => Promise.resolve({ kind: 'keyring', backend: 'test' }),
    seal: (text) =>
      Promise.resolve(state.available ? { bytes: turn(Buffer.from(text)), backend: 'test' } : null),
    unseal: (bytes) => {
      const text = turn(bytes).toString();
      if (!text.startsWith('{')) return Promise.reject(new Error('bad decrypt'));
      const stale = state.rotated;
      state.rotated = false;
      return Promise.resolve({ text, stale });
    },
  };
  return { state, storage };
}

function setUp() {
  const path = join(temporaryFolder(), 'vault.json');
  const { state, storage } = keyring();
  const times = ['2026-11-22T10:00:00.000Z', '2026-11-22T11:00:00.000Z'];
  let at = 0;
  const open = () =>
    createVault({
      safeStorage: storage,
      now: () => new Date(times[at++] ?? '2026-11-22T12:00:00.000Z'),
      file: openVersionedFile({
        file: realJsonFile(path),
        version: 1,
        schema: vaultFileSchema,
        migrations: {},
        empty: { records: {} },
        onUnusable: (why) => {
          throw new Error(why);
        },
        now: () => new Date(),
      }),
    });
  return { path, state, open };
}

const fileSchema = z.object({
  records: z.record(z.string(), z.looseObject({ sealed: z.string().optional() })),
});

function recordsIn(path: string) {
  return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).records;
}

function putRecords(path: string, records: Record<string, unknown>): void {
  writeFileSync(path, JSON.stringify({ version: 1, records }));
}

describe('the vault', () => {
  it('gives secrets back after a restart, and holds nothing of them in clear', async () => {
    const { path, open } = setUp();
    await open().write('p1', secrets, { acceptUntilQuit: false });
    const vault = open();
    expect(await vault.read('p1')).toEqual(secrets);
    expect(vault.state('p1')).toEqual({ kept: 'keyring', setAt: '2026-11-22T10:00:00.000Z' });
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
    const { path, state, open } = setUp();
    state.available = false;
    const vault = open();
    await expect(vault.write('p1', secrets, { acceptUntilQuit: false })).rejects.toMatchObject({
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
    const { path, state, open } = setUp();
    await open().write('p1', secrets, { acceptUntilQuit: false });
    const before = readFileSync(path, 'utf8');
    state.key = 9;
    await expect(open().read('p1')).rejects.toMatchObject({
      problem: { code: 'secrets-unreadable', params: { backend: 'test' } },
    });
    expect(readFileSync(path, 'utf8')).toBe(before);
    state.key = 7;
    expect(await open().read('p1')).toEqual(secrets);
  });

  it('names a record that opens to garbage the same way, without quoting it', async () => {
    const { path, open } = setUp();
    await open().write('p1', secrets, { acceptUntilQuit: false });
    const { p1 } = recordsIn(path);
    const sealed = Buffer.from(p1?.sealed ?? '', 'base64').subarray(0, 30);
    putRecords(path, { p1: { ...p1, sealed: sealed.toString('base64') } });
    await expect(open().read('p1')).rejects.toMatchObject({
      message: 'secrets-unreadable',
      problem: { code: 'secrets-unreadable', evidence: { errorCode: 'SyntaxError' } },
    });
  });

  it('an odd record costs no other profile its secrets, and is kept', async () => {
    const { path, open } = setUp();
    await open().write('p1', secrets, { acceptUntilQuit: false });
    const odd = { format: 2, sealedBy: 'a later release' };
    putRecords(path, { ...recordsIn(path), p2: odd });
    const vault = open();
    expect(await vault.read('p1')).toEqual(secrets);
    expect(vault.state('p2')).toEqual({ kept: 'missing', setAt: null });
    await expect(vault.read('p2')).rejects.toMatchObject({ problem: { code: 'secrets-missing' } });
    await vault.keeper('p1').storeToken(token);
    expect(recordsIn(path).p2).toEqual(odd);
  });

  it('gives secrets out although they can not be sealed anew', async () => {
    const { path, state, open } = setUp();
    await open().write('p1', secrets, { acceptUntilQuit: false });
    const vault = open();
    mkdirSync(`${path}.new`);
    state.rotated = true;
    expect(await vault.read('p1')).toEqual(secrets);
    await expect(vault.write('p2', secrets, { acceptUntilQuit: false })).rejects.toMatchObject({
      problem: { code: 'file-not-writable' },
    });
  });

  it('stores no token of credentials that were replaced meanwhile', async () => {
    const vault = setUp().open();
    await vault.write('p1', secrets, { acceptUntilQuit: false });
    const keeper = vault.keeper('p1');
    await keeper.read();
    const others = { clientSecret: 'other', password: 'other', token: { ...token, accessToken: 'A2' } };
    await vault.write('p1', others, { acceptUntilQuit: false });
    await keeper.storeToken(token);
    expect(await vault.read('p1')).toEqual(others);
    await keeper.read();
    await keeper.storeToken(token);
    expect((await vault.read('p1')).token).toEqual(token);
  });

  it('seals anew when the system says that its key was rotated', async () => {
    const { path, state, open } = setUp();
    await open().write('p1', secrets, { acceptUntilQuit: false });
    writeFileSync(`${path}.before`, readFileSync(path));
    state.rotated = true;
    expect(await open().read('p1')).toEqual(secrets);
    expect(state.rotated).toBe(false);
    expect(open().state('p1').setAt).toBe('2026-11-22T10:00:00.000Z');
  });

  it('stores a token beside the other secrets, in turn with other writes', async () => {
    const { open } = setUp();
    const vault = open();
    await vault.write('p1', secrets, { acceptUntilQuit: false });
    const keeper = vault.keeper('p1');
    await Promise.all([
      keeper.storeToken({ ...token, accessToken: 'first' }),
      keeper.storeToken(token),
      vault.write('p2', { ...secrets, password: 'other' }, { acceptUntilQuit: false }),
    ]);
    expect(await open().read('p1')).toEqual({ ...secrets, token });
    expect((await open().read('p2')).password).toBe('other');
  });

  it('forgets a removed profile and leaves the others', async () => {
    const { open } = setUp();
    const vault = open();
    await vault.write('p1', secrets, { acceptUntilQuit: false });
    await vault.write('p2', secrets, { acceptUntilQuit: false });
    await vault.remove('p1');
    expect(open().state('p1').kept).toBe('missing');
    expect(await open().read('p2')).toEqual(secrets);
  });
});
