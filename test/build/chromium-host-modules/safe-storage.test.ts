import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { KeyringAnswer } from '../../../build/chromium-host/modules/safe-storage/keyring-key.ts';
import {
  createSafeStorage,
  type SafeStorageOptions,
} from '../../../build/chromium-host/modules/safe-storage/safe-storage.ts';
import { inKeyring, type Line, onBareBus } from './support/in-keyring.ts';

const ready = { appName: () => 'Pimscope', isReady: () => true };
const withKeyring = (answer: KeyringAnswer): SafeStorageOptions => ({
  platform: 'linux',
  env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' },
  argv: [],
  ask: async () => answer,
});
const noKeyring: SafeStorageOptions = { platform: 'linux', env: {}, argv: [] };

describe.skipIf(process.platform !== 'linux')('with a real gnome-keyring', () => {
  let lines: Line[];

  beforeAll(async () => {
    lines = await inKeyring(`
      first=$(seal seal 'geheim ☂')
      text=$(printf %s "$first" | sed 's/.*"result":"\\([^"]*\\)".*/\\1/')
      echo "$first"
      seal seal 'geheim ☂'
      seal open "$text"
      seal open-spoiled "$text"
      seal write-entry 'something else'
      seal seal 'x'
      seal read-entry`);
  });

  it('seals under the keyring with the prefix v11 and says which store it is', () => {
    expect(prefix(lines[0])).toBe('v11');
    expect(lines[0]?.backend).toBe('gnome_libsecret');
  });

  it('never gives the same cipher text twice', () => {
    expect(prefix(lines[1])).toBe('v11');
    expect(lines[0]?.result).not.toBe(lines[1]?.result);
  });

  it('opens in a second process what the first one sealed', () => {
    expect(lines[2]?.result).toEqual({ result: 'geheim ☂', shouldReEncrypt: false });
  });

  it('refuses in a second process a cipher text with one bit flipped', () => {
    expect(lines[3]?.result).toMatch(/Error while decrypting the ciphertext/);
  });

  it('leaves an entry that is no key as it is, and counts it as no keyring', () => {
    expect(prefix(lines[5])).toBe('v10');
    expect(lines[5]?.backend).toBe('basic_text');
    expect(lines[6]?.result).toBe('something else');
  });
});

it.skipIf(process.platform !== 'linux')(
  'counts a bus without an unlocked keyring as no keyring, without waiting',
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'bare-bus-'));
    try {
      const [sealed] = await onBareBus("seal seal 'x'", folder);
      expect(prefix(sealed)).toBe('v10');
      expect(sealed?.backend).toBe('basic_text');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

function prefix(line: Line | undefined): string {
  return Buffer.from(String(line?.result), 'base64').subarray(0, 3).toString('latin1');
}

describe('without a keyring', () => {
  it('is available all the same and seals with the prefix v10, as Electron does on Linux', async () => {
    const storage = createSafeStorage(ready, noKeyring);
    const sealed = await storage.encryptStringAsync('x');
    expect(sealed.subarray(0, 3).toString()).toBe('v10');
    expect(await storage.isAsyncEncryptionAvailable()).toBe(true);
    expect(storage.getSelectedStorageBackend()).toBe('basic_text');
    expect(await storage.decryptStringAsync(sealed)).toEqual({ result: 'x', shouldReEncrypt: false });
  });

  it.each(['--password-store=basic'])(
    'does not ask the keyring that is there when started with %s',
    async (argument) => {
      const options = { ...withKeyring({ key: randomBytes(32) }), argv: ['node', argument] };
      const sealed = await createSafeStorage(ready, options).encryptStringAsync('x');
      expect(sealed.subarray(0, 3).toString()).toBe('v10');
    },
  );

  it('takes a keyring that does not answer for none, and does not hand out what the keyring had sealed', async () => {
    const sealed = await createSafeStorage(ready, withKeyring({ key: randomBytes(32) })).encryptStringAsync(
      'x',
    );
    const storage = createSafeStorage(ready, withKeyring({ missing: 'the keyring is locked' }));
    await expect(storage.decryptStringAsync(sealed)).rejects.toThrow('the keyring is locked');
    expect(storage.getSelectedStorageBackend()).toBe('basic_text');
  });

  it('has no encryption at all on macOS', async () => {
    const storage = createSafeStorage(ready, { ...withKeyring({ missing: 'denied' }), platform: 'darwin' });
    expect(await storage.isAsyncEncryptionAvailable()).toBe(false);
    await expect(storage.encryptStringAsync('x')).rejects.toThrow('denied');
  });
});

describe('at any time', () => {
  it('asks for sealing anew what was sealed before there was a keyring', async () => {
    const weak = await createSafeStorage(ready, noKeyring).encryptStringAsync('x');
    const storage = createSafeStorage(ready, withKeyring({ key: randomBytes(32) }));
    expect(await storage.decryptStringAsync(weak)).toEqual({ result: 'x', shouldReEncrypt: true });
  });

  it.each([0, 3, 14, 15, -1])('refuses a cipher text with one bit flipped at byte %i', async (position) => {
    const storage = createSafeStorage(ready, withKeyring({ key: randomBytes(32) }));
    const sealed = await storage.encryptStringAsync('x');
    const index = position < 0 ? sealed.length + position : position;
    sealed.writeUInt8(sealed.readUInt8(index) ^ 1, index);
    await expect(storage.decryptStringAsync(sealed)).rejects.toThrow('Error while decrypting the ciphertext');
  });

  it('refuses a v11 text relabelled as v10', async () => {
    const storage = createSafeStorage(ready, withKeyring({ key: randomBytes(32) }));
    const sealed = await storage.encryptStringAsync('x');
    sealed.write('v10');
    await expect(storage.decryptStringAsync(sealed)).rejects.toThrow(
      'it was changed, or sealed with another key',
    );
  });

  it('asks the keyring once for many calls at the same time', async () => {
    let asked = 0;
    const key = randomBytes(32);
    const ask = async (): Promise<KeyringAnswer> => {
      asked += 1;
      return { key };
    };
    const storage = createSafeStorage(ready, { ...withKeyring({ key }), ask });
    await Promise.all([storage.encryptStringAsync('a'), storage.encryptStringAsync('b')]);
    expect(asked).toBe(1);
  });

  it('is not to be used before the app is ready', async () => {
    const storage = createSafeStorage({ appName: () => 'Pimscope', isReady: () => false }, noKeyring);
    expect(storage.getSelectedStorageBackend()).toBe('unknown');
    expect(await storage.isAsyncEncryptionAvailable()).toBe(false);
    await expect(storage.encryptStringAsync('x')).rejects.toThrow('before app is ready');
  });
});
