import { type SafeStorage as ElectronSafeStorage, safeStorage } from 'electron';

/** Text sealed by the operating system. */
export interface Sealed {
  bytes: Buffer;
  /** Which of the operating system's stores holds the key, for example `secret-service` or `keychain`. */
  backend: string;
}

/** The operating system's store: `none` where there is none that deserves the name, or where it is locked. */
export interface KeyringState {
  kind: 'keyring' | 'none';
  backend: string;
}

/** Sealing by the operating system; the only user of Electron's safeStorage. */
export interface SafeStorage {
  /** What this computer offers right now. */
  status(): Promise<KeyringState>;
  /** @returns null when this computer has no store that deserves the name; nothing weak is ever handed out */
  seal(text: string): Promise<Sealed | null>;
  /** @returns the text, and whether it should be sealed anew (the key was rotated). @throws when it can't be opened */
  unseal(bytes: Buffer): Promise<{ text: string; stale: boolean }>;
}

type AsyncSafeStorage = Pick<
  ElectronSafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'
>;

/**
 * The prefixes that Chromium's os_crypt puts before what it seals on Linux. `v10` is the fall-back with a key that is
 * the same on every computer; it is not in this list (chromium, components/os_crypt/async).
 */
const linuxBackends: Readonly<Record<string, string>> = { v11: 'secret-service', v12: 'secret-portal' };
const systemBackends: Readonly<Record<string, string>> = { darwin: 'keychain', win32: 'dpapi' };

/**
 * On Linux `isAsyncEncryptionAvailable()` is true even without a keyring, so what came out is judged: bytes sealed
 * under the hard-coded key are thrown away.
 */
export function createSafeStorage(
  electron: AsyncSafeStorage = safeStorage,
  platform: string = process.platform,
): SafeStorage {
  async function seal(text: string): Promise<Sealed | null> {
    if (!(await electron.isAsyncEncryptionAvailable())) return null;
    const bytes = await electron.encryptStringAsync(text);
    const backend =
      platform === 'linux'
        ? linuxBackends[bytes.subarray(0, 3).toString('latin1')]
        : systemBackends[platform];
    return backend === undefined ? null : { bytes, backend };
  }

  return {
    seal,
    async status() {
      const probe = await seal('probe');
      return probe === null ? { kind: 'none', backend: 'none' } : { kind: 'keyring', backend: probe.backend };
    },
    async unseal(bytes) {
      const { result, shouldReEncrypt } = await electron.decryptStringAsync(bytes);
      return { text: result, stale: shouldReEncrypt };
    },
  };
}
