import type * as E from 'electron';
import type { HostContext } from '../../host-context.ts';
import type { SafeStorageMember } from '../../strict/tables-modules.ts';
import { type AskKeyring, askKeyring, type KeyringAnswer, mayHaveKeyring } from './keyring-key.ts';
import { type Prefix, PUBLIC_KEY, prefixOf, seal, unseal } from './sealing.ts';

/** What a test puts in the place of this computer. */
export interface SafeStorageOptions {
  readonly platform?: NodeJS.Platform;
  readonly env?: NodeJS.ProcessEnv;
  readonly argv?: readonly string[];
  readonly ask?: AskKeyring;
}

interface Keys {
  /** The key new values are sealed with; null where nothing can be sealed. */
  readonly sealing: { readonly prefix: Prefix; readonly key: Buffer } | null;
  /** The key for each prefix that can be opened. */
  readonly opening: Partial<Record<Prefix, Buffer>>;
  readonly missing: string | null;
}

/**
 * Electron 45's asynchronous `safeStorage` on the operating system's keyring. On Linux, as in Electron:
 * `v11` is sealed with the keyring's key; without a keyring `isAsyncEncryptionAvailable()` is true all the same
 * and values are sealed with a public key and the prefix `v10` (`shouldReEncrypt` is then true once a keyring is
 * there). On macOS and Windows `v10` is the keyring's prefix, and without it there is no encryption. The keyring
 * is asked once, at the first use. `--password-store=basic` does without it.
 */
export function createSafeStorage(
  ctx: Pick<HostContext, 'appName' | 'isReady'>,
  {
    platform = process.platform,
    env = process.env,
    argv = process.argv,
    ask = askKeyring,
  }: SafeStorageOptions = {},
): Pick<E.SafeStorage, SafeStorageMember> {
  const possible = mayHaveKeyring(platform, env, argv);
  let keys: Promise<Keys> | null = null;
  let answer: KeyringAnswer | null = possible ? null : { missing: 'there is no keyring' };

  const getKeys = (): Promise<Keys> => {
    keys ??= (async () => {
      answer ??= await ask(`${ctx.appName()} Safe Storage`);
      return keysFor(platform, answer);
    })();
    return keys;
  };
  const mustBeReady = (method: SafeStorageMember): void => {
    if (!ctx.isReady()) {
      throw new Error(`safeStorage.${method} cannot be called before app is ready`);
    }
  };

  return {
    isAsyncEncryptionAvailable: async () => ctx.isReady() && (await getKeys()).sealing !== null,
    encryptStringAsync: async (plainText) => {
      mustBeReady('encryptStringAsync');
      const { sealing, missing } = await getKeys();
      if (!sealing) {
        throw new Error(
          `Error while encrypting the text provided to safeStorage.encryptStringAsync: ${missing}`,
        );
      }
      return seal(plainText, sealing.prefix, sealing.key);
    },
    decryptStringAsync: async (encrypted) => {
      mustBeReady('decryptStringAsync');
      const { sealing, opening, missing } = await getKeys();
      const prefix = prefixOf(encrypted);
      const key = prefix && opening[prefix];
      if (!key) {
        throw decryptError(
          prefix === null ? 'it was not sealed here' : (missing ?? 'there is no key for it'),
        );
      }
      try {
        return { result: unseal(encrypted, key), shouldReEncrypt: sealing?.prefix !== prefix };
      } catch (error) {
        throw decryptError('it was changed, or sealed with another key', { cause: error });
      }
    },
    getSelectedStorageBackend: () => {
      if (!ctx.isReady() || platform !== 'linux') {
        return 'unknown';
      }
      return answer && 'missing' in answer ? 'basic_text' : 'gnome_libsecret';
    },
  };
}

function keysFor(platform: NodeJS.Platform, answer: KeyringAnswer): Keys {
  const missing = 'missing' in answer ? answer.missing : null;
  if (platform !== 'linux') {
    const sealing = 'key' in answer ? { prefix: 'v10' as const, key: answer.key } : null;
    return { sealing, opening: sealing ? { v10: sealing.key } : {}, missing };
  }
  if ('key' in answer) {
    return {
      sealing: { prefix: 'v11', key: answer.key },
      opening: { v10: PUBLIC_KEY, v11: answer.key },
      missing,
    };
  }
  return { sealing: { prefix: 'v10', key: PUBLIC_KEY }, opening: { v10: PUBLIC_KEY }, missing };
}

function decryptError(why: string, options?: ErrorOptions): Error {
  return new Error(
    `Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync: ${why}`,
    options,
  );
}
