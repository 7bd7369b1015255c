import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { minutes, passphrase, sealed, secrets, token, vaultHouse } from './support/vault-house.ts';

const other = 'wolf mountain seven';
const contentSchema = z.looseObject({ records: z.record(z.string(), z.looseObject({})) });
const contentOf = (path: string) => contentSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
const problem = (code: string) => ({ problem: { code } });

/** A computer without a keyring, with secrets under a passphrase; `vault` is unlocked. */
async function house() {
  const made = vaultHouse();
  made.keyring.available = false;
  const vault = made.open();
  await vault.control.moveToPassphrase(passphrase);
  for (const id of ['p1', 'p2']) await vault.write(id, secrets, sealed);
  return { ...made, vault };
}

describe('secrets under a passphrase', () => {
  it('are there after a restart, once it is entered, and nowhere in clear', async () => {
    const { path, open } = await house();
    const vault = open();
    expect(vault.state('p1')).toMatchObject({ kept: 'passphrase', backend: 'passphrase' });
    expect(await vault.storage()).toEqual({ kind: 'passphrase', backend: 'passphrase' });
    await expect(vault.read('p1')).rejects.toMatchObject({
      problem: { code: 'vault-locked', action: { kind: 'unlock-vault' } },
    });
    await vault.control.unlock(passphrase);
    expect(await vault.read('p1')).toEqual(secrets);
    const stored = readFileSync(path, 'utf8');
    for (const clear of [passphrase, secrets.clientSecret, 'pässword']) {
      expect(stored).not.toContain(clear);
      expect(stored).not.toContain(Buffer.from(clear).toString('base64').slice(0, 12));
    }
  });

  it('stay closed to a wrong passphrase, which touches nothing', async () => {
    const { path, open } = await house();
    const before = readFileSync(path, 'utf8');
    const vault = open();
    await expect(vault.control.unlock(other)).rejects.toMatchObject(problem('passphrase-wrong'));
    await expect(vault.control.changePassphrase(other, passphrase)).rejects.toMatchObject(
      problem('passphrase-wrong'),
    );
    expect((await vault.control.state()).passphrase?.locked).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('accept the same letters however a system composes them', async () => {
    const { open, keyring } = vaultHouse();
    keyring.available = false;
    await open().control.moveToPassphrase('größte Lampen im Flur'.normalize('NFC'));
    const vault = open();
    await vault.control.unlock('größte Lampen im Flur'.normalize('NFD'));
    expect((await vault.control.state()).passphrase?.locked).toBe(false);
  });

  it.each(['short', 'aaaaaaaaaaaaaaa', 'password1234', 'Summer2026!Winter'])(
    'are refused a weak one: %s',
    async (weak) => {
      const { vault, path } = await house();
      const before = readFileSync(path, 'utf8');
      await expect(vault.control.changePassphrase(passphrase, weak)).rejects.toMatchObject({
        problem: { code: 'passphrase-weak', params: { minimum: 12 } },
      });
      await expect(vaultHouse().open().control.moveToPassphrase(weak)).rejects.toMatchObject(
        problem('passphrase-weak'),
      );
      expect(readFileSync(path, 'utf8')).toBe(before);
    },
  );

  it.each(['nonce', 'sealed', 'salt'])(
    'do not open when %s was changed, and tell which profile',
    async (part) => {
      const { path, open } = await house();
      const content = contentOf(path);
      const p1 = { ...content.records.p1, [part]: content.records.p1?.[part === 'salt' ? 'nonce' : 'salt'] };
      writeFileSync(path, JSON.stringify({ ...content, records: { ...content.records, p1 } }));
      const vault = open();
      await vault.control.unlock(passphrase);
      await expect(vault.read('p1')).rejects.toMatchObject(problem('secrets-unreadable'));
      expect(await vault.read('p2')).toEqual(secrets);
    },
  );

  it('do not open in the place of another profile', async () => {
    const { path, open } = await house();
    const content = contentOf(path);
    writeFileSync(path, JSON.stringify({ ...content, records: { p1: content.records.p2 } }));
    const vault = open();
    await vault.control.unlock(passphrase);
    await expect(vault.read('p1')).rejects.toMatchObject(problem('secrets-unreadable'));
  });

  it('never share a nonce', async () => {
    const { path, vault } = await house();
    const first = contentOf(path).records;
    await vault.write('p1', secrets, sealed);
    const nonces = [first.p1?.nonce, first.p2?.nonce, contentOf(path).records.p1?.nonce];
    expect(new Set(nonces).size).toBe(3);
  });
});

describe('the lock', () => {
  it('closes after the minutes that are set, counted from the last use', async () => {
    const { clock, vault } = await house();
    await vault.control.setLockAfter(5);
    clock.pass(minutes(4));
    await vault.read('p1');
    clock.pass(minutes(4));
    expect(await vault.read('p1')).toEqual(secrets);
    clock.pass(minutes(2));
    vault.touch();
    clock.pass(minutes(4));
    expect(await vault.read('p1')).toEqual(secrets);
    clock.pass(minutes(5));
    await expect(vault.read('p1')).rejects.toMatchObject(problem('vault-locked'));
    expect(clock.pending()).toBe(0);
  });

  it('is closed after a sleep that was longer, although no timer ran', async () => {
    const { clock, vault } = await house();
    clock.pass(minutes(16), 'asleep');
    vault.touch();
    await expect(vault.read('p1')).rejects.toMatchObject(problem('vault-locked'));
  });

  it('never closes by itself where that is set', async () => {
    const { clock, vault } = await house();
    await vault.control.setLockAfter(null);
    clock.pass(minutes(10_000));
    expect(await vault.read('p1')).toEqual(secrets);
  });

  it('closes at once when asked, tells of it, and refuses every use', async () => {
    const { vault } = await house();
    const told = vi.fn();
    vault.control.onChange(told);
    await vault.control.lock();
    expect(told).toHaveBeenCalledOnce();
    for (const use of [
      vault.read('p1'),
      vault.keeper('p1').read(),
      vault.keeper('p1').storeToken(token),
      vault.write('p1', secrets, sealed),
      vault.canSeal(),
      vault.control.moveToKeyring().catch(() => vault.read('p2')),
    ]) {
      await expect(use).rejects.toMatchObject(problem('vault-locked'));
    }
    expect(() => vault.throwIfLocked('p1')).toThrow('vault-locked');
    expect(await vault.examine('p1')).toMatchObject({
      secrets: { clientSecret: { lastFour: null } },
      problem: { code: 'vault-locked' },
    });
    await expect(vault.read('p9')).rejects.toMatchObject(problem('secrets-missing'));
  });

  it('loses no token that a PIM hands out while it closes', async () => {
    const { open, vault } = await house();
    const keeper = vault.keeper('p1');
    await keeper.read();
    await vault.control.lock();
    await keeper.storeToken(token);
    await expect(vault.read('p1')).rejects.toMatchObject(problem('vault-locked'));
    await vault.control.unlock(passphrase);
    expect((await vault.read('p1')).token).toEqual(token);
    const later = open();
    await later.control.unlock(passphrase);
    expect((await later.read('p1')).token).toEqual(token);
  });

  it('holds what was accepted to stay in memory until it is opened, then seals it', async () => {
    const { open, vault } = await house();
    await vault.control.lock();
    await vault.write('p3', secrets, { acceptUntilQuit: true });
    await expect(vault.read('p3')).rejects.toMatchObject(problem('vault-locked'));
    await vault.control.unlock(passphrase);
    expect(vault.state('p3').kept).toBe('passphrase');
    const later = open();
    await later.control.unlock(passphrase);
    expect(await later.read('p3')).toEqual(secrets);
  });
});

describe('another passphrase', () => {
  it('opens everything, and the old one nothing any more', async () => {
    const { path, open, vault } = await house();
    const before = contentOf(path).records;
    await vault.control.changePassphrase(passphrase, other);
    expect(await vault.read('p1')).toEqual(secrets);
    expect(contentOf(path).records.p1?.sealed).not.toBe(before.p1?.sealed);
    const later = open();
    await expect(later.control.unlock(passphrase)).rejects.toMatchObject(problem('passphrase-wrong'));
    await later.control.unlock(other);
    for (const id of ['p1', 'p2']) expect(await later.read(id)).toEqual(secrets);
  });

  it('changes nothing where the file can not be written', async () => {
    const { path, open, vault } = await house();
    mkdirSync(`${path}.new`);
    await expect(vault.control.changePassphrase(passphrase, other)).rejects.toMatchObject(
      problem('file-not-writable'),
    );
    expect(await vault.read('p1')).toEqual(secrets);
    rmdirSync(`${path}.new`);
    const later = open();
    await later.control.unlock(passphrase);
    expect(await later.read('p2')).toEqual(secrets);
  });

  it('asks for one first where none is set', async () => {
    const { control } = vaultHouse().open();
    for (const act of [
      control.unlock(passphrase),
      control.changePassphrase(passphrase, other),
      control.forgetPassphrase(),
    ]) {
      await expect(act).rejects.toMatchObject(problem('passphrase-not-set'));
    }
  });
});

describe('a lost passphrase', () => {
  it('lets secrets be entered again, and keeps the old ones for when it is found', async () => {
    const { open } = await house();
    const vault = open();
    await vault.control.forgetPassphrase();
    expect(vault.state('p1')).toEqual({ kept: 'missing', setAt: null });
    await vault.control.moveToPassphrase(other);
    await vault.write('p1', { ...secrets, password: 'new' }, sealed);
    expect((await vault.control.state()).counts).toMatchObject({ passphrase: 1, lost: 2 });

    await expect(vault.control.recover('not the one that was')).rejects.toMatchObject(
      problem('passphrase-wrong'),
    );
    expect(await vault.control.recover(passphrase)).toBe(1);
    expect((await vault.read('p1')).password).toBe('new');
    expect(await vault.read('p2')).toEqual(secrets);
    expect((await vault.control.state()).counts).toMatchObject({ passphrase: 2, lost: 0 });
  });

  it('does not bring back into memory what is safe in the file, nor while the vault is locked', async () => {
    const { open, vault } = await house();
    await vault.control.forgetPassphrase();
    await vault.control.keepUntilQuit();
    await expect(vault.control.recover(passphrase)).rejects.toMatchObject(problem('secrets-unavailable'));
    await vault.control.moveToPassphrase(other);
    await vault.control.lock();
    await expect(vault.control.recover(passphrase)).rejects.toMatchObject(problem('vault-locked'));
    expect((await open().control.state()).counts.lost).toBe(2);
  });

  it('leaves nothing of a profile that is removed', async () => {
    const { path, vault } = await house();
    await vault.control.forgetPassphrase();
    await vault.remove('p1');
    expect(readFileSync(path, 'utf8')).not.toContain('"p1"');
    expect(await vault.control.recover(passphrase).catch((error: unknown) => error)).toMatchObject(
      problem('secrets-unavailable'),
    );
  });
});

describe('moving between the ways of keeping secrets', () => {
  it('keeps everything readable: keyring, passphrase, keyring', async () => {
    const { path, keyring, open } = vaultHouse();
    const vault = open();
    await vault.write('p1', { ...secrets, token }, sealed);
    await vault.control.moveToPassphrase(passphrase);
    expect(vault.state('p1').kept).toBe('passphrase');
    expect(await vault.read('p1')).toEqual({ ...secrets, token });
    await vault.control.moveToKeyring();
    expect(vault.state('p1')).toMatchObject({ kept: 'keyring', setAt: '2026-11-22T10:00:00.000Z' });
    expect(await open().control.state()).toEqual({
      mode: 'keyring',
      keyring: { kind: 'keyring', backend: 'test' },
      passphrase: null,
      lockAfterMinutes: 15,
      counts: { keyring: 1, passphrase: 0, untilQuit: 0, lost: 0 },
    });
    expect(readFileSync(path, 'utf8')).not.toContain('scrypt');
    keyring.available = false;
    await expect(open().control.moveToKeyring()).rejects.toMatchObject(problem('secrets-unavailable'));
  });

  it('goes to the keyring with an open vault only, and not where what is sealed does not open again', async () => {
    const { path, keyring, open, vault } = await house();
    keyring.available = true;
    const before = readFileSync(path, 'utf8');
    await expect(open().control.moveToKeyring()).rejects.toMatchObject(problem('vault-locked'));
    keyring.opens = false;
    await expect(vault.control.moveToKeyring()).rejects.toMatchObject(problem('secrets-unavailable'));
    expect(readFileSync(path, 'utf8')).toBe(before);
    keyring.opens = true;
    await vault.control.moveToKeyring();
    expect(await open().read('p1')).toEqual(secrets);
  });

  it('does not move to the keyring by itself when one appears', async () => {
    const { keyring, open } = await house();
    keyring.available = true;
    const vault = open();
    expect(await vault.control.state()).toMatchObject({
      mode: 'passphrase',
      keyring: { kind: 'keyring' },
      passphrase: { locked: true },
      counts: { passphrase: 2 },
    });
    await vault.control.unlock(passphrase);
    await vault.write('p1', secrets, sealed);
    expect(vault.state('p1').kept).toBe('passphrase');
  });

  it('leaves what can not be opened as it is', async () => {
    const { path, keyring, open } = vaultHouse();
    await open().write('p1', secrets, sealed);
    const { p1 } = contentOf(path).records;
    keyring.keys = [9];
    const vault = open();
    await vault.write('p2', secrets, sealed);
    await vault.control.moveToPassphrase(passphrase);
    expect(contentOf(path).records.p1).toEqual(p1);
    expect(await vault.read('p2')).toEqual(secrets);
    await expect(vault.read('p1')).rejects.toMatchObject(problem('secrets-unreadable'));
    keyring.keys = [7];
    expect(await vault.read('p1')).toEqual(secrets);
  });

  it('until-I-quit keeps what is entered in memory and leaves what is stored', async () => {
    const { path, open } = vaultHouse();
    const vault = open();
    await vault.write('p1', secrets, sealed);
    await vault.control.keepUntilQuit();
    expect(await vault.storage()).toEqual({ kind: 'until-quit', backend: 'memory' });
    await vault.write('p2', secrets, sealed);
    expect(vault.state('p2').kept).toBe('until-quit');
    await vault.keeper('p1').storeToken(token);
    expect(readFileSync(path, 'utf8')).not.toContain('"p2"');
    expect((await open().read('p1')).token).toEqual(token);
    expect(open().state('p2').kept).toBe('missing');
    await vault.control.moveToKeyring();
    expect(await open().read('p2')).toEqual(secrets);
  });

  it('seals under the passphrase what was in memory only', async () => {
    const { keyring, open } = vaultHouse();
    keyring.available = false;
    const vault = open();
    await vault.write('p1', secrets, { acceptUntilQuit: true });
    await vault.control.moveToPassphrase(passphrase);
    const later = open();
    await later.control.unlock(passphrase);
    expect(await later.read('p1')).toEqual(secrets);
  });
});

it('refuses to spend more on a passphrase than a file may ask for', async () => {
  const { path, open } = await house();
  const stored = readFileSync(path, 'utf8');
  const asked = stored.replace(/"N":\d+/, '"N":1073741824');
  expect(asked).not.toBe(stored);
  writeFileSync(path, asked);
  const vault = open();
  await expect(vault.control.unlock(passphrase)).rejects.toMatchObject(problem('secrets-unreadable'));
  expect((await vault.control.state()).passphrase).toEqual({ setAt: null, locked: true });
});
