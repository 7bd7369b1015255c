import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ safeStorage: {} }));
const { createSafeStorage } = await import('../../../main/secrets/safe-storage.ts');

function electron(prefix: string, available = true) {
  return {
    isAsyncEncryptionAvailable: () => Promise.resolve(available),
    encryptStringAsync: (text: string) =>
      Promise.resolve(Buffer.from(`${prefix}${text.split('').reverse().join('')}`)),
    decryptStringAsync: (bytes: Buffer) =>
      Promise.resolve({
        result: bytes.toString().slice(3).split('').reverse().join(''),
        shouldReEncrypt: false,
      }),
  };
}

describe('safe storage', () => {
  it.each([
    ['v11', 'linux', 'secret-service'],
    ['v12', 'linux', 'secret-portal'],
    ['v10', 'darwin', 'keychain'],
    ['v10', 'win32', 'dpapi'],
  ])('takes what is sealed with %s on %s as sealed by %s', async (prefix, platform, backend) => {
    const storage = createSafeStorage(electron(prefix), platform);
    expect(await storage.status()).toEqual({ kind: 'keyring', backend });
    const sealed = await storage.seal('s3cret');
    expect(sealed?.backend).toBe(backend);
    expect(await storage.unseal(sealed?.bytes ?? Buffer.alloc(0))).toEqual({ text: 's3cret', stale: false });
  });

  it.each([
    ['the hard-coded key of Linux', electron('v10')],
    ['an unknown prefix', electron('xyz')],
    ['no encryption', electron('v11', false)],
  ])('hands out nothing for %s', async (_what, fake) => {
    const storage = createSafeStorage(fake, 'linux');
    expect(await storage.status()).toEqual({ kind: 'none', backend: 'none' });
    expect(await storage.seal('s3cret')).toBeNull();
  });
});
